using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.MemoSheets;

/// <summary>What a page may say of a step's place before anybody signs.</summary>
public static class FreePlace
{
    /// <summary>Somebody signed this edition, and its newest sheet keeps no free place for the step.</summary>
    public static async Task<bool> HasNoPlaceAsync(
        this ItaDbContext db,
        ApprovalCase approval,
        ApprovalStep step,
        CancellationToken cancel
    )
    {
        var sheet = await db
            .CaseSheets.AsNoTracking()
            .Where(s => s.CaseId == approval.Id)
            .OrderByDescending(s => s.Number)
            .Select(s => new
            {
                s.Places,
                Signed = db
                    .SignedDocuments.Where(d => d.CaseId == s.CaseId && d.Sheet == s.Number && d.Signature != null)
                    .Select(d => d.Signature!.Field)
                    .ToList(),
            })
            .FirstOrDefaultAsync(cancel);
        if (sheet is null)
            return false;
        var places = sheet.Places.Where(p => p.ElementId == step.ElementId && p.Instance == step.Instance).Select(p => p.Field);
        return !places.Except(sheet.Signed, StringComparer.Ordinal).Any();
    }
}
