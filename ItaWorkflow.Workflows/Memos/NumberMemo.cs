using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Memos;

/// <summary>The registrar writes the number from the paper register beforehand; the memo gets it when the division head signs.</summary>
public sealed record NumberMemo(long MemoId, int PersonId, string Number);

public sealed class NumberMemoHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly Refusal RegistrarOnly = new("เฉพาะนายทะเบียนเท่านั้นที่ออกเลขแทนได้");
    public static readonly Refusal NotWaiting = new("เรื่องนี้มีเลขแล้วหรือยังไม่ได้เสนอ");

    public Task<Refusal?> HandleAsync(NumberMemo command, CancellationToken cancel) =>
        db.UntilSavedAsync(Rereading.Busy, () => ReserveAsync(command, cancel));

    private async Task<Refusal?> ReserveAsync(NumberMemo command, CancellationToken cancel)
    {
        var registrar = await db.Persons.SingleOrDefaultAsync(
            p => p.Id == command.PersonId && p.IsActive && p.IsRegistrar,
            cancel
        );
        if (registrar is null)
            return RegistrarOnly;
        var memo = await db.Memos.Include(m => m.Division).SingleOrDefaultAsync(m => m.Id == command.MemoId, cancel);
        if (memo is not { State: MemoState.Circulating, Number: null })
            return NotWaiting;
        var (number, refusal) = MemoNumbering.Read(memo.Division!.NumberPrefix, command.Number);
        if (refusal is not null)
            return refusal;

        var now = clock.GetUtcNow();
        var year = ThaiDate.DayOf(now).Year + ThaiDate.BuddhistOffset;
        if (await db.Memos.AnyAsync(m => m.Number!.Year == year && m.Number.Text == number, cancel))
            return MemoNumbering.NumberTaken(new(number!, year, ThaiDate.DayOf(now)));

        memo.ReservedNumber = number;
        db.Journal.Add(
            new()
            {
                Kind = JournalKind.MemoNumbered,
                At = now,
                PersonId = registrar.Id,
                MemoId = memo.Id,
                Text = $"{registrar.Name} เตรียมเลขที่ {number} จากทะเบียน",
            }
        );
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
