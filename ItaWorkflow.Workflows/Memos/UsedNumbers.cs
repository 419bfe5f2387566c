using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Memos;

/// <summary>One number of a register that a memo has, or that is kept for one.</summary>
/// <param name="IsGiven">It has it; otherwise the registrar prepared it from the paper register.</param>
/// <param name="IsOnItsWay">Its memo is circulating, so a number that is kept for it will be given.</param>
public sealed record UsedNumber(string Register, int Running, long MemoId, bool IsGiven, bool IsOnItsWay)
{
    /// <summary>To somebody who types it: what is kept for a memo that was taken back may be used on paper after all.</summary>
    public bool IsTaken => IsGiven || IsOnItsWay;
}

public static class UsedNumbers
{
    /// <param name="register">null: of all registers of the year.</param>
    public static async Task<IReadOnlyList<UsedNumber>> UsedNumbersAsync(
        this ItaDbContext db,
        string? register,
        int year,
        CancellationToken cancel
    )
    {
        var begins = register ?? "";
        var rows = await db
            .Memos.AsNoTracking()
            .Where(m => m.Number!.Year == year || (m.Number == null && m.ReservedYear == year && m.ReservedNumber != null))
            .Select(m => new
            {
                m.Id,
                m.State,
                IsGiven = m.Number != null,
                Text = m.Number != null ? m.Number.Text : m.ReservedNumber!,
            })
            .Where(m => m.Text.Replace(" ", "").StartsWith(begins))
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(r => (Row: r, Number: RunningNumber.Read(r.Text, "")))
                .Where(r => r.Number is not null && (register is null || r.Number.Register == register))
                .Select(r => new UsedNumber(
                    r.Number!.Register,
                    r.Number.Running,
                    r.Row.Id,
                    r.Row.IsGiven,
                    r.Row.State is MemoState.Circulating
                )),
        ];
    }

    /// <summary>What no memo has and what is kept for none.</summary>
    public static int FirstFreeAfter(this IEnumerable<UsedNumber> used, int last)
    {
        var taken = used.Select(u => u.Running).ToHashSet();
        return Enumerable.Range(last + 1, taken.Count + 1).First(n => !taken.Contains(n));
    }

    /// <summary>The register's row, made where it is missing and locked until the transaction ends: one number at a time is taken from it.</summary>
    internal static async Task LockRegisterAsync(this ItaDbContext db, string register, int year, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO number_registers (key, year, last, last_on_paper) VALUES ({register}, {year}, 0, 0) ON CONFLICT DO NOTHING",
            cancel
        );
        await db.NumberRegisters.Where(r => r.Key == register && r.Year == year).HoldAsync(cancel);
    }
}
