using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Memos;

/// <summary>The registrar writes the number from the paper register beforehand; the memo gets it when the division head signs.</summary>
public sealed record NumberMemo(long MemoId, int PersonId, string Number);

public sealed class NumberMemoHandler(ItaDbContext db, MemoNumbering numbering, TimeProvider clock)
{
    public static readonly Refusal RegistrarOnly = new("เฉพาะนายทะเบียนเท่านั้นที่ออกเลขแทนได้");
    public static readonly Refusal NotWaiting = new("เรื่องนี้มีเลขแล้วหรือยังไม่ได้เสนอ");

    /// <summary>A number may be prepared for it.</summary>
    public static bool IsWaiting(Memo memo) => memo is { State: MemoState.Circulating, Number: null };

    public Task<Refusal?> HandleAsync(NumberMemo command, CancellationToken cancel) =>
        db.UntilSavedAsync(
            Rereading.Busy,
            () => db.InTurnAsync(command.PersonId, clock, act => PrepareAsync(command, act, cancel), cancel)
        );

    private async Task<Refusal?> PrepareAsync(NumberMemo command, AdministrativeAct act, CancellationToken cancel)
    {
        if (act.By is not { IsActive: true, IsRegistrar: true })
            return RegistrarOnly;
        var memo = await db.Memos.Include(m => m.Division).SingleOrDefaultAsync(m => m.Id == command.MemoId, cancel);
        if (memo is null || !IsWaiting(memo))
            return NotWaiting;
        var (number, refusal) = MemoNumbering.Read(memo.Division!.NumberPrefix, command.Number);
        if (number is null)
            return refusal;

        var day = ThaiDate.DayOf(act.At);
        var year = MemoNumber.YearOf(day);
        if (number.Year is { } said && said != year)
            return MemoNumbering.NumberOfAnotherYear(said, year);
        await db.LockRegisterAsync(number.Register, year, cancel);
        if (await numbering.IsTakenAsync(number, year, memo.Id, cancel))
            return MemoNumbering.NumberTaken(new(number.Text, year, day));

        memo.Reserve(number.Text, year);
        act.Record(JournalKind.MemoNumbered, $"เตรียมเลขที่ {number.Text} จากทะเบียน", memo);
        return null;
    }
}
