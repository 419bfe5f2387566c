using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Signing.Verifying;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Memos;

/// <summary>What our verifier says of the latest signed bytes of each sheet, by its number; none: nobody signed yet.</summary>
/// <param name="Places">By step: the sheet that it signed, and where.</param>
internal sealed record SheetChecks(
    IReadOnlyDictionary<int, Verification> BySheet,
    IReadOnlyDictionary<long, (int Sheet, string Field)> Places
)
{
    public static readonly SheetChecks None = new(
        new Dictionary<int, Verification>(),
        new Dictionary<long, (int Sheet, string Field)>()
    );

    /// <summary>The first that does not stand, else that of the memo itself; null: nobody signed yet.</summary>
    public Verification? Worst =>
        BySheet.Values.FirstOrDefault(c =>
            c.Verdict is not (VerificationVerdict.Genuine or VerificationVerdict.TimeUnproved or VerificationVerdict.Unproved)
        )
        ?? BySheet.Values.FirstOrDefault(c => c.Verdict is VerificationVerdict.TimeUnproved or VerificationVerdict.Unproved)
        ?? BySheet.GetValueOrDefault(1);

    /// <summary>What our verifier says of a step's signature; null: it signed no paper.</summary>
    public SignatureFacts? ProofOf(ApprovalStep step) =>
        Places.TryGetValue(step.Id, out var place)
            ? BySheet.GetValueOrDefault(place.Sheet)?.Signatures.FirstOrDefault(f => f.Field == place.Field)
            : null;

    public static async Task<SheetChecks> ReadAsync(
        ItaDbContext db,
        VerifyDocumentHandler verify,
        long caseId,
        CancellationToken cancel
    )
    {
        var signed = db.SignedDocuments.Where(d => d.CaseId == caseId);
        var papers = await signed
            .Select(d => new
            {
                d.Sheet,
                StepId = (long?)d.Signature!.StepId,
                d.Signature.Field,
                Newest = signed.Any(o => o.Sheet == d.Sheet && o.Revision > d.Revision) ? null : d.Bytes,
            })
            .ToListAsync(cancel);
        var checks = new Dictionary<int, Verification>();
        foreach (var paper in papers)
            if (paper.Newest is { } bytes)
                checks[paper.Sheet] = (await verify.HandleAsync(new(bytes), cancel)).Verification;
        return new(checks, papers.Where(p => p.StepId is not null).ToDictionary(p => p.StepId!.Value, p => (p.Sheet, p.Field)));
    }
}
