using System.Globalization;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Memos;

/// <summary>The number a memo would get now; with the counter's value it must be taken from, where the counter gives it.</summary>
public sealed record ProposedNumber(MemoNumber Number, int? CounterBefore);

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
        var year = today.Year + ThaiDate.BuddhistOffset;
        var prefix = memo.Division!.NumberPrefix;
        if (mode is NumberingMode.Counter)
        {
            var last = await LastAsync(memo.DivisionId, year, cancel);
            return (new(new(Whole(prefix, (last + 1).ToString(CultureInfo.InvariantCulture)), year, today), last), null);
        }

        var text = string.IsNullOrWhiteSpace(typed) ? memo.ReservedNumber : typed;
        var (read, refusal) = Read(prefix, text);
        if (read is null)
            return (null, refusal);
        var number = new MemoNumber(read, year, today);
        var taken = await db.Memos.AnyAsync(m => m.Number!.Year == year && m.Number.Text == number.Text, cancel);
        return taken ? (null, NumberTaken(number)) : (new(number, null), null);
    }

    /// <summary>Within the deciding transaction. False: another head took the number meanwhile.</summary>
    public async Task<bool> TakeAsync(int divisionId, ProposedNumber proposed, CancellationToken cancel)
    {
        if (proposed.CounterBefore is not { } before)
            return true;

        var year = proposed.Number.Year;
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO memo_counters (division_id, year, last) VALUES ({divisionId}, {year}, 0) ON CONFLICT DO NOTHING",
            cancel
        );
        var moved = await db
            .MemoCounters.Where(c => c.DivisionId == divisionId && c.Year == year && c.Last == before)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.Last, before + 1), cancel);
        return moved == 1;
    }

    /// <summary>One form for one number: Thai digits, the division's prefix, no spaces round the slash.</summary>
    public static (string? Number, Refusal? Refusal) Read(string prefix, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return (null, NumberMissing);
        var text = ThaiNumerals.ToThai(typed.Trim());
        var slash = text.LastIndexOf('/');
        var running = text[(slash + 1)..].Trim();
        if (running.Length is 0 or > 7 || !running.All(c => c is >= '๐' and <= '๙') || text.Length > 60)
            return (null, NumberUnreadable);
        return (Whole(slash < 0 ? prefix : text[..slash].TrimEnd(), running), null);
    }

    private static string Whole(string prefix, string running) => ThaiNumerals.ToThai($"{prefix}/{running}");

    private async Task<int> LastAsync(int divisionId, int year, CancellationToken cancel) =>
        await db
            .MemoCounters.Where(c => c.DivisionId == divisionId && c.Year == year)
            .Select(c => c.Last)
            .SingleOrDefaultAsync(cancel);
}
