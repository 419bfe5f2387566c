using ItaWorkflow.Data.Disclosures;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Publishing;

/// <summary>Takes a publication back: its files' addresses say so from then on, with the reason.</summary>
public sealed record WithdrawPublication(int ById, long PublicationId, string Reason);

public sealed class WithdrawPublicationHandler(ItaDbContext db, TimeProvider clock)
{
    public async Task<Refusal?> HandleAsync(WithdrawPublication command, CancellationToken cancel) =>
        command.Reason.Trim().Length == 0
            ? PublicationRefusals.NoReason
            : await db.InTurnAsync(command.ById, clock, act => WithdrawAsync(command, act, cancel), cancel);

    private async Task<Refusal?> WithdrawAsync(WithdrawPublication command, AdministrativeAct act, CancellationToken cancel)
    {
        if (!act.By.KeepsItaYear)
            return PublicationRefusals.NotYours;
        var publication = await db
            .Publications.Include(p => p.Memo)
            .SingleOrDefaultAsync(p => p.Id == command.PublicationId && p.EndedAt == null, cancel);
        if (publication is null)
            return PublicationRefusals.Gone;
        await db.Entry(act.By).Reference(p => p.Position).LoadAsync(cancel);
        var reason = command.Reason.Trim();
        publication.End(PublicationState.Withdrawn, act.By, reason, act.At);
        act.Record(JournalKind.PublicationWithdrawn, $"ถอนการเผยแพร่ “{publication.Title}” เหตุผล: {reason}", publication.Memo);
        return null;
    }
}
