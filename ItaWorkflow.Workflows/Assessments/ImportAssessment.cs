using System.Security.Cryptography;
using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Assessments.Sheets;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Assessments;

/// <summary>
/// Reads a file, or a block pasted from a spreadsheet, into cells of the grid. Stores no score (that is <see cref="RecordAssessment"/>), but
/// keeps the file that some were read from.
/// </summary>
/// <param name="Content">XLSX or CSV; null: <paramref name="Pasted"/>.</param>
/// <param name="Columns">As the person chose them; null: guessed.</param>
public sealed record ImportAssessment(
    int FiscalYear,
    int PersonId,
    string? FileName,
    byte[]? Content,
    string? Pasted,
    ScoreColumns? Columns = null
);

public sealed class ImportAssessmentHandler(ItaDbContext db, SchemeShelf shelf, TimeProvider clock)
{
    public const string File = "File";
    public static readonly Refusal Empty = new("โปรดเลือกไฟล์ หรือวางตารางที่คัดลอกมา", File);
    public static readonly Refusal TooBig = new("ไฟล์ใหญ่เกิน 10 MB", File);
    public static readonly Refusal OldExcel = new(
        "ไฟล์นี้เป็น Excel รุ่นเก่า (.xls) โปรดเปิดแล้วบันทึกเป็น .xlsx หรือ .csv",
        File
    );
    public static readonly Refusal Locked = new("ไฟล์นี้มีรหัสผ่าน โปรดเปิดแล้วบันทึกใหม่โดยไม่มีรหัสผ่าน", File);
    public static readonly Refusal NoScores = new(
        "ไม่พบตารางที่มีรหัสข้อหรือชื่อตัวชี้วัดพร้อมคะแนน โปรดเลือกคอลัมน์เอง หรือใช้ตารางที่มีหัว เช่น “ข้อ” และ “คะแนน”",
        File
    );

    public async Task<ImportedScores> HandleAsync(ImportAssessment command, CancellationToken cancel)
    {
        var giver = await db.Persons.SingleAsync(p => p.Id == command.PersonId, cancel);
        if (giver is not { KeepsItaYear: true })
            return Refused(RecordAssessmentHandler.NotYours);
        var read = await ReadAsync(command, cancel);
        return read.Cells.Count > 0 && command.Content is { } content
            ? read with
            {
                FileId = await KeepAsync(command, content, cancel),
            }
            : read;
    }

    /// <summary>A kept file read once more, to lay it beside what is recorded.</summary>
    public Task<ImportedScores> ReadAgainAsync(ResultFile file, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(file);

        return ReadAsync(new(file.FiscalYear, file.PersonId, file.FileName, file.Content, null), cancel);
    }

    private async Task<ImportedScores> ReadAsync(ImportAssessment command, CancellationToken cancel)
    {
        if (await shelf.FindAsync(command.FiscalYear, cancel) is not { } scheme)
            return Refused(RecordAssessmentHandler.NoScheme);
        try
        {
            var tables = Open(command);
            var agency = await db.Organization.Select(o => o.Name).SingleAsync(cancel);
            return new ScoreImport(scheme, agency).Read(tables, command.Columns, Source(command), command.FileName);
        }
        catch (UnreadableSheetException unreadable)
        {
            return Refused(new(unreadable.Message, File));
        }
    }

    private async Task<int> KeepAsync(ImportAssessment command, byte[] content, CancellationToken cancel)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
        var known = db.ResultFiles.Where(f => f.FiscalYear == command.FiscalYear && f.Sha256 == sha256).Select(f => (int?)f.Id);
        if (await known.SingleOrDefaultAsync(cancel) is { } kept)
            return kept;
        var file = new ResultFile
        {
            FiscalYear = command.FiscalYear,
            FileName = Path.GetFileName(command.FileName) ?? "",
            Sha256 = sha256,
            Content = content,
            PersonId = command.PersonId,
            At = clock.GetUtcNow(),
        };
        db.ResultFiles.Add(file);
        try
        {
            await db.SaveChangesAsync(cancel);
            return file.Id;
        }
        catch (DbUpdateException lost) when (lost.IsLost())
        {
            // The same file, given twice in the same moment.
            db.Entry(file).State = EntityState.Detached;
            return await known.SingleAsync(cancel) ?? 0;
        }
    }

    private static IReadOnlyList<ScoreTable> Open(ImportAssessment command) =>
        command.Content is { } file ? SheetFile.Open(file)
        : string.IsNullOrWhiteSpace(command.Pasted) ? throw new UnreadableSheetException(Empty.Text)
        : [CsvSheet.ReadPasted(command.Pasted)];

    private static string Source(ImportAssessment command) =>
        command.Content is { } file
            ? $"นำเข้าจาก {Path.GetFileName(command.FileName)} SHA-256 {Convert.ToHexStringLower(SHA256.HashData(file))[..16]}…"
            : "วางจากตารางคำนวณ";

    internal static ImportedScores Refused(Refusal refusal) => new(refusal, [], null, [], [], [], null, [], "", "");
}
