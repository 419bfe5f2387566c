using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Memos;

/// <summary>The number a memo would get now.</summary>
/// <param name="CounterBefore">The counter's value it must be taken from, where the counter gives it.</param>
/// <param name="FollowsPaper">The paper register leads: the counter will go on after it.</param>
public sealed record ProposedNumber(MemoNumber Number, RunningNumber Running, int? CounterBefore, bool FollowsPaper);

/// <summary>
/// Gives a memo its ที่ and วันที่. A number is proposed first, because the sheet must carry it before it is signed, and taken in the
/// deciding transaction by compare-and-swap: two heads never get one number, and a decision that fails leaves no gap.
/// </summary>
public sealed class MemoNumbering(ItaDbContext db)
{
    public static readonly Refusal NumberMissing = new("โปรดกรอกเลขที่บันทึกจากทะเบียนหนังสือส่ง", "Number");
    public static readonly Refusal NumberUnreadable = new(
        "เลขที่บันทึกต้องลงท้ายด้วยเลขลำดับ เช่น ๑๗ หรือ ตย ๕๒๕๐๐.๒/๑๗",
        "Number"
    );
    public static readonly Refusal NumberTooLong = new("เลขที่บันทึกยาวเกิน 60 ตัวอักษร", "Number");

    public static Refusal NumberOfAnotherYear(int said, int year) =>
        new($"เลขที่พิมพ์เป็นของปี {said} แต่บันทึกนี้จะออกเลขของปี {year} โปรดตรวจทะเบียน", "Number");

    public static Refusal NumberTaken(MemoNumber number) =>
        new($"เลขที่ {number.Text} ใช้กับเรื่องอื่นในปี {number.Year} แล้ว โปรดตรวจทะเบียน", "Number");

    /// <param name="typed">From the paper register: the running number alone, or the whole; ignored where the counter gives it.</param>
    public async Task<(ProposedNumber? Proposed, Refusal? Refusal)> ProposeAsync(
        Memo memo,
        NumberingMode mode,
        string? typed,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var year = MemoNumber.YearOf(today);
        var prefix = memo.Division!.NumberPrefix;
        var reserved = memo.ReservedIn(year);
        if (mode is NumberingMode.Counter)
            return (await KeptAsync(memo, prefix, reserved, today, cancel) ?? await NextAsync(prefix, today, cancel), null);

        var (read, refusal) = Read(prefix, string.IsNullOrWhiteSpace(typed) ? reserved : typed);
        if (read is null)
            return (null, refusal);
        if (read.Year is { } said && said != year)
            return (null, NumberOfAnotherYear(said, year));
        var number = new MemoNumber(read.Text, year, today);
        return await IsTakenAsync(read, year, memo.Id, cancel)
            ? (null, NumberTaken(number))
            : (new(number, read, null, FollowsPaper: true), null);
    }

    /// <summary>Within the deciding transaction. False: it was taken meanwhile, and there is another to propose.</summary>
    public async Task<bool> TakeAsync(long memoId, ProposedNumber proposed, CancellationToken cancel)
    {
        var (register, year, running) = (proposed.Running.Register, proposed.Number.Year, proposed.Running.Running);
        await db.LockRegisterAsync(register, year, cancel);
        if (await IsTakenAsync(proposed.Running, year, memoId, cancel))
            return false;
        var row = db.NumberRegisters.Where(r => r.Key == register && r.Year == year);
        if (proposed.CounterBefore is { } before)
            return await row.Where(r => r.Last == before).ExecuteUpdateAsync(r => r.SetProperty(x => x.Last, running), cancel)
                == 1;
        if (proposed.FollowsPaper)
            await row.Where(r => r.Last < running).ExecuteUpdateAsync(r => r.SetProperty(x => x.Last, running), cancel);
        return true;
    }

    /// <param name="prefix">Of the memo's division.</param>
    public static (RunningNumber? Number, Refusal? Refusal) Read(string prefix, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return (null, NumberMissing);
        if (typed.Length > 60)
            return (null, NumberTooLong);
        return RunningNumber.Read(typed, prefix) is { } number ? (number, null) : (null, NumberUnreadable);
    }

    /// <summary>Another memo has it, or will have it.</summary>
    internal async Task<bool> IsTakenAsync(RunningNumber number, int year, long memoId, CancellationToken cancel) =>
        (await db.UsedNumbersAsync(number.Register, year, cancel)).Any(u =>
            u.IsTaken && u.Running == number.Running && u.MemoId != memoId
        );

    /// <summary>What the registrar prepared from the paper register is the memo's, though the counter gives numbers by now.</summary>
    private async Task<ProposedNumber?> KeptAsync(
        Memo memo,
        string prefix,
        string? reserved,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var year = MemoNumber.YearOf(today);
        return
            reserved is null
            || RunningNumber.Read(reserved, prefix) is not { } number
            || await IsTakenAsync(number, year, memo.Id, cancel)
            ? null
            : new(new(number.Text, year, today), number, null, FollowsPaper: false);
    }

    private async Task<ProposedNumber> NextAsync(string prefix, DateOnly today, CancellationToken cancel)
    {
        var (register, year) = (NumberRegister.KeyOf(prefix), MemoNumber.YearOf(today));
        var last = await db
            .NumberRegisters.Where(r => r.Key == register && r.Year == year)
            .Select(r => r.Last)
            .SingleOrDefaultAsync(cancel);
        var used = await db.UsedNumbersAsync(register, year, cancel);
        var number = new RunningNumber(RunningNumber.Spell(prefix), used.FirstFreeAfter(last));
        return new(new(number.Text, year, today), number, last, FollowsPaper: false);
    }
}
