using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Measures.Progress;

/// <summary>A file chosen by mistake goes before its report is sent; what was reported stays.</summary>
public sealed record TakeBackEvidence(long EvidenceId, int PersonId);

public sealed class TakeBackEvidenceHandler(ItaDbContext db)
{
    public static readonly Refusal NotThere = new("ไม่พบไฟล์นี้ในหลักฐานที่ยังไม่ได้ส่ง");

    public async Task<Refusal?> HandleAsync(TakeBackEvidence command, CancellationToken cancel)
    {
        var evidence = await db
            .Evidence.Include(e => e.Bytes)
            .SingleOrDefaultAsync(
                e => e.Id == command.EvidenceId && e.PersonId == command.PersonId && e.ReportId == null,
                cancel
            );
        if (evidence is null)
            return NotThere;
        db.Remove(evidence.Bytes!);
        db.Remove(evidence);
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
