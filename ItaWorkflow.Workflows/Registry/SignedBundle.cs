using System.IO.Compression;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Privacy;
using ItaWorkflow.Workflows.Privacy;
using ItaWorkflow.Workflows.Search;
using ItaWorkflow.Workflows.Signing.Verifying;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Registry;

/// <summary>The signed papers of a part of the book as one ZIP, with a list of what each is and whether it still is what was signed.</summary>
public sealed class SignedBundle(ItaDbContext db, MemoLooks looks)
{
    public const int MostPapers = 500;

    public static readonly Refusal TooMany = new($"มีเกิน {MostPapers} ฉบับ โปรดเลือกทีละกองหรือทีละสถานะ");

    /// <param name="visible">Those that its reader may see.</param>
    public async Task<(byte[]? Zip, Refusal? Refusal)> ReadAsync(
        IQueryable<Memo> visible,
        RegisterFilter filter,
        Person reader,
        CancellationToken cancel
    )
    {
        var papers = await PapersAsync(filter.Of(visible, await SearchedWords.ReadAsync(db, filter.Words, cancel)), cancel);
        if (papers.Count > MostPapers)
            return (null, TooMany);
        foreach (var memo in papers.Where(p => p.HasPersonalData).Select(p => p.MemoId).Distinct())
            await looks.KeepAsync(memo, reader.Id, LookedAt.Paper, 0, cancel);
        var trust = await RecordedTrust.ReadAsync(db, cancel);

        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            List<IReadOnlyList<string>> list =
            [
                ["ไฟล์", "ที่", "ลงวันที่", "สำนัก/กอง", "เรื่อง", "รหัสเอกสาร", "SHA-256", "ผลตรวจ"],
            ];
            foreach (var paper in papers)
            {
                // One paper at a time is in memory.
                var document = await db.SignedDocuments.AsNoTracking().SingleAsync(d => d.Id == paper.DocumentId, cancel);
                await WriteAsync(zip, paper.FileName, document.Bytes, cancel);
                var verdict = DocumentVerifier.Verify(document.Bytes, trust.Authorities, trust.Stampers, cancel);
                list.Add(paper.Cells(document.Sha256, verdict.Sentence));
            }
            await WriteAsync(zip, "รายการ.csv", CsvTable.File(list), cancel);
        }
        return (file.ToArray(), null);
    }

    private static async Task WriteAsync(ZipArchive zip, string name, byte[] bytes, CancellationToken cancel)
    {
        await using var entry = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancel);
        await entry.WriteAsync(bytes, cancel);
    }

    /// <summary>The last revision of every sheet.</summary>
    private async Task<List<BundledPaper>> PapersAsync(IQueryable<Memo> memos, CancellationToken cancel)
    {
        var all = await db
            .SignedDocuments.AsNoTracking()
            .Where(d => memos.Any(m => m.Id == d.Case!.MemoId && m.Edition == d.Case.Edition))
            .Select(d => new BundledPaper(
                d.Id,
                d.Sheet,
                d.Revision,
                d.Case!.Memo!.Code,
                d.Case.Memo.Number,
                d.Case.Memo.Division!.Name,
                d.Case.Memo.Subject,
                d.Case.MemoId,
                d.Case.Memo.HasPersonalData
            ))
            .ToListAsync(cancel);
        return
        [
            .. all.GroupBy(p => (p.Code, p.Sheet))
                .Select(g => g.MaxBy(p => p.Revision)!)
                .OrderBy(p => p.Number?.Text, StringComparer.Ordinal)
                .ThenBy(p => p.Sheet),
        ];
    }

    private sealed record BundledPaper(
        long DocumentId,
        int Sheet,
        int Revision,
        string Code,
        MemoNumber? Number,
        string Division,
        string Subject,
        long MemoId,
        bool HasPersonalData
    )
    {
        public string FileName => $"{Code}{(Sheet > 1 ? $"-ใบต่อท้าย{Sheet}" : "")}.pdf";

        public IReadOnlyList<string> Cells(string sha256, string verdict) =>
            [
                FileName,
                Number?.Text ?? "",
                Number is { } number ? ThaiDate.Short(number.Date) : "",
                Division,
                Subject,
                Code,
                sha256,
                verdict,
            ];
    }
}
