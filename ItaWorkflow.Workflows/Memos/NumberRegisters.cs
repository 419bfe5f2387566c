using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Memos;

/// <summary>One register as its registrar reads it.</summary>
/// <param name="Prefix">As it is written; empty: numbers without a prefix.</param>
/// <param name="Divisions">Who writes in it now.</param>
/// <param name="Last">The last that was given or used on paper.</param>
/// <param name="Next">What the counter would give.</param>
/// <param name="Given">How many memos have a number of it.</param>
/// <param name="Kept">Prepared for memos that have none yet.</param>
/// <param name="Gaps">After the last on paper and up to the last: what no memo has and what is kept for none.</param>
public sealed record RegisterView(
    string Key,
    string Prefix,
    IReadOnlyList<string> Divisions,
    int LastOnPaper,
    int Last,
    int Next,
    int Given,
    IReadOnlyList<int> Kept,
    IReadOnlyList<NumberGap> Gaps
);

/// <param name="To">The last number of the gap; one number: the same as its first.</param>
public sealed record NumberGap(int From, int To);

/// <summary>The registers of a year: where each stands, what comes next, and which of its numbers nobody has.</summary>
public sealed class NumberRegisters(ItaDbContext db)
{
    public async Task<IReadOnlyList<RegisterView>> ReadAsync(int year, CancellationToken cancel)
    {
        var divisions = (
            await db
                .Divisions.AsNoTracking()
                .Where(d => d.IsActive)
                .OrderBy(d => d.SortOrder)
                .ThenByName(d => d.Name)
                .ToListAsync(cancel)
        ).ToLookup(d => NumberRegister.KeyOf(d.NumberPrefix), StringComparer.Ordinal);
        var rows = await db
            .NumberRegisters.AsNoTracking()
            .Where(r => r.Year == year)
            .ToDictionaryAsync(r => r.Key, StringComparer.Ordinal, cancel);
        var used = (await db.UsedNumbersAsync(null, year, cancel)).ToLookup(u => u.Register, StringComparer.Ordinal);
        // Those in use in their divisions' order, then what earlier prefixes left.
        var earlier = rows.Keys.Concat(used.Select(u => u.Key)).Order(StringComparer.Ordinal);
        var keys = divisions.Select(d => d.Key).Union(earlier, StringComparer.Ordinal);
        return
        [
            .. keys.Select(key =>
                View(
                    rows.GetValueOrDefault(key) ?? new() { Key = key, Year = year },
                    divisions[key].Select(d => RunningNumber.Spell(d.NumberPrefix)).FirstOrDefault() ?? key,
                    [.. divisions[key].Select(d => d.Name)],
                    [.. used[key]]
                )
            ),
        ];
    }

    private static RegisterView View(
        NumberRegister row,
        string prefix,
        IReadOnlyList<string> divisions,
        IReadOnlyList<UsedNumber> used
    ) =>
        new(
            row.Key,
            prefix,
            divisions,
            row.LastOnPaper,
            row.Last,
            used.FirstFreeAfter(row.Last),
            used.Count(u => u.IsGiven),
            [.. used.Where(u => !u.IsGiven).Select(u => u.Running).Order()],
            Gaps(row.LastOnPaper, row.Last, used)
        );

    private static List<NumberGap> Gaps(int from, int to, IReadOnlyList<UsedNumber> used)
    {
        var gaps = new List<NumberGap>();
        var next = from + 1;
        foreach (var taken in used.Select(u => u.Running).Where(n => n > from && n <= to).Distinct().Order().Append(to + 1))
        {
            if (taken > next)
                gaps.Add(new(next, taken - 1));
            next = taken + 1;
        }
        return gaps;
    }
}
