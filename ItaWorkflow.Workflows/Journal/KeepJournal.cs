using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Workflows.Notices;
using ItaWorkflow.Workflows.Reminders;
using ItaWorkflow.Workflows.Signing.Keys;

namespace ItaWorkflow.Workflows.Journal;

/// <summary>Each night: the day's rows into the chain, and the whole chain checked.</summary>
public sealed class KeepJournalHandler(
    ItaDbContext db,
    ChainJournalHandler chain,
    SealVault vault,
    AdministratorNotices administrators,
    TimeProvider clock
)
{
    /// <exception cref="InvalidOperationException">The journal is not as it was sealed.</exception>
    public async Task HandleAsync(CancellationToken cancel)
    {
        await chain.HandleAsync(cancel);
        var verdict = await JournalCheck.RunAsync(db, vault.IsOurs, cancel);
        await db.InOneTransactionAsync(stop => TellAsync(verdict, stop), cancel);
        if (verdict.Fault is not null)
            throw new InvalidOperationException(verdict.Words);
    }

    private async Task TellAsync(JournalVerdict verdict, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        db.Journal.Write(JournalChecks.KindOf(verdict), now, $"ระบบตรวจบันทึกเหตุการณ์: {verdict.Words}");
        if (verdict.Fault is not null)
            await administrators.TellAsync(Notice(verdict, ThaiDate.DayOf(now)), now, cancel);
        await db.SaveChangesAsync(cancel);
    }

    private static Notice Notice(JournalVerdict verdict, DateOnly today) =>
        new(
            new(SubjectKind.Alarm, (long)AlarmKind.JournalBroken),
            today,
            new(RungKind.JournalBroken, today.DayNumber),
            "บันทึกเหตุการณ์ผิดปกติ",
            verdict.Words,
            "/admin/journal"
        );
}
