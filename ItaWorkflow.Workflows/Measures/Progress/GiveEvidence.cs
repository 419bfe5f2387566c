using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Files;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Measures.Progress;

/// <summary>Keeps a file as evidence until its report is sent, so that a report refused loses no photograph.</summary>
/// <param name="Content">Read to its end, unless it is too long.</param>
public sealed record GiveEvidence(int MeasureId, int PersonId, string FileName, Stream Content);

public sealed class GiveEvidenceHandler(ItaDbContext db, TimeProvider clock)
{
    public const int MostFiles = 10;
    public static readonly Refusal TooMany = new($"แนบหลักฐานได้ครั้งละไม่เกิน {MostFiles} ไฟล์", "Files");

    public async Task<Refusal?> HandleAsync(GiveEvidence command, CancellationToken cancel)
    {
        var (file, refusal) = await UploadedFile.ReadAsync(command.FileName, command.Content, cancel);
        if (file is null)
            return new($"{command.FileName}: {refusal!.Text}", "Files");
        var giver = await db.Persons.SingleAsync(p => p.Id == command.PersonId, cancel);
        if (!await Reporters.MayReportAsync(db, command.MeasureId, giver, cancel))
            return Reporters.NotYours;

        var waiting = await db.Evidence.Waiting(command.MeasureId, giver.Id).ToListAsync(cancel);
        // The same photograph chosen again after a refusal is the same evidence.
        if (waiting.Exists(e => e.Sha256 == file.Sha256))
            return null;
        if (waiting.Count >= MostFiles)
            return TooMany;
        var name = AttachmentName.Unlike(file.Name, [.. waiting.Select(e => e.Name)]);
        db.Evidence.Add(Of(command, name, file));
        await db.SaveChangesAsync(cancel);
        return null;
    }

    private Evidence Of(GiveEvidence command, string name, UploadedFile file) =>
        new()
        {
            MeasureId = command.MeasureId,
            PersonId = command.PersonId,
            At = clock.GetUtcNow(),
            Name = name,
            ContentType = file.Kind.ContentType,
            Size = file.Content.Length,
            Sha256 = file.Sha256,
            Bytes = new() { Content = file.Content },
        };
}
