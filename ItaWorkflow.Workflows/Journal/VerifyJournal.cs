using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;
using ItaWorkflow.Workflows.Signing.Keys;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Journal;

/// <summary>An administrator has the whole chain checked now; what it found stands in the journal.</summary>
public sealed record VerifyJournal(int ById);

/// <param name="Verdict">null: refused.</param>
public sealed record VerifyJournalOutcome(JournalVerdict? Verdict, Refusal? Refusal);

public sealed class VerifyJournalHandler(ItaDbContext db, ChainJournalHandler chain, SealVault vault, TimeProvider clock)
{
    /// <summary>Nothing slow stands in the transaction that keeps the line.</summary>
    public async Task<VerifyJournalOutcome> HandleAsync(VerifyJournal command, CancellationToken cancel)
    {
        if (!(await db.Persons.SingleAsync(p => p.Id == command.ById, cancel)).Administers)
            return new(null, AdministrativeAct.NotYours);
        await chain.HandleAsync(cancel);
        var verdict = await JournalCheck.RunAsync(db, vault.IsOurs, cancel);
        var refusal = await db.AdministerAsync(
            command.ById,
            clock,
            act =>
            {
                act.Record(JournalChecks.KindOf(verdict), $"ตรวจบันทึกเหตุการณ์: {verdict.Words}");
                return Task.FromResult<Refusal?>(null);
            },
            cancel
        );
        return refusal is null ? new(verdict, null) : new(null, refusal);
    }
}
