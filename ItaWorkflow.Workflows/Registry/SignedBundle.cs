using System.IO.Compression;
using System.Text;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Signing.Verifying;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Registry;

/// <summary>The signed papers of a part of the book as one ZIP, with a list of what each is and whether it still is what was signed.</summary>
public sealed class SignedBundle(ItaDbContext db)
{
    public const int MostPapers = 500;

    public static readonly Refusal TooMany = new($"มีเกิน {MostPapers} ฉบับ โปรดเลือกทีละกองหรือทีละสถานะ");
    public static readonly Refusal None = new("ไม่มีเอกสารที่ลงนามแล้วตามที่เลือก");

    /// <param name="memos">Those that its reader may see.</param>
    public async Task<(byte[]? Zip, Refusal? Refusal)> ReadAsync(IQueryable<Memo> memos, CancellationToken cancel)
    {
        var latest = await db
            .SignedDocuments.Where(d => memos.Any(m => m.Id == d.Case!.MemoId && m.Edition == d.Case.Edition))
            .Select(d => new
            {
                d.Case!.MemoId,
                d.Id,
                d.Sheet,
                d.Revision,
            })
            .ToListAsync(cancel);
        var papers = latest
            .GroupBy(d => (d.MemoId, d.Sheet))
            .Select(g => g.MaxBy(d => d.Revision)!)
            .OrderBy(d => d.MemoId)
            .ThenBy(d => d.Sheet)
            .ToList();
        if (papers.Count is 0 or > MostPapers)
            return (null, papers.Count == 0 ? None : TooMany);
        var heads = await memos
            .AsNoTracking()
            .Select(m => new
            {
                m.Id,
                m.Number,
                m.Subject,
                m.Code,
                Division = m.Division!.Name,
            })
            .ToDictionaryAsync(m => m.Id, cancel);
        var trust = await RecordedTrust.ReadAsync(db, cancel);

        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            var list = new StringBuilder("ไฟล์,ที่,ลงวันที่,สำนัก/กอง,เรื่อง,รหัสเอกสาร,SHA-256,ผลตรวจ\r\n");
            foreach (var paper in papers)
            {
                // One paper at a time is in memory.
                var document = await db.SignedDocuments.AsNoTracking().SingleAsync(d => d.Id == paper.Id, cancel);
                var head = heads[paper.MemoId];
                var name = $"{head.Code}{(paper.Sheet > 1 ? $"-ใบต่อท้าย{paper.Sheet}" : "")}.pdf";
                await using (var entry = await zip.CreateEntry(name, CompressionLevel.NoCompression).OpenAsync(cancel))
                    await entry.WriteAsync(document.Bytes, cancel);
                var verdict = DocumentVerifier.Verify(document.Bytes, trust.Authorities, trust.Stampers, cancel);
                list.AppendJoin(
                        ',',
                        new[]
                        {
                            name,
                            head.Number?.Text ?? "",
                            head.Number is { } number ? ThaiDate.Short(number.Date) : "",
                            head.Division,
                            head.Subject,
                            head.Code,
                            document.Sha256,
                            verdict.Sentence,
                        }.Select(CsvText.Cell)
                    )
                    .Append("\r\n");
            }
            await using var listed = await zip.CreateEntry("รายการ.csv").OpenAsync(cancel);
            await listed.WriteAsync(CsvText.File(list.ToString()), cancel);
        }
        return (file.ToArray(), null);
    }
}
