using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Memos;
using ItaWorkflow.Workflows.Search;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Registry;

/// <summary>Reads the book: the memos of a year that have a number, and between them the numbers that nobody has.</summary>
public sealed class RegisterBooks(ItaDbContext db, NumberRegisters registers)
{
    public async Task<RegisterBook> ReadAsync(
        IQueryable<Memo> visible,
        RegisterFilter filter,
        RegisterOrder order,
        bool isDescending,
        CancellationToken cancel
    )
    {
        var words = await SearchedWords.ReadAsync(db, filter.Words, cancel);
        var rows = await filter
            .Of(visible.AsNoTracking(), words)
            .Select(m => new
            {
                m.Id,
                m.Number,
                Division = m.Division!.Name,
                m.Content,
                m.Subject,
                m.State,
                Drafter = m.DraftedBy!.Name,
            })
            .ToListAsync(cancel);
        var entries = rows.Select(r => new RegisterEntry(
                r.Id,
                r.Number!.Text,
                r.Number.Date,
                r.Division,
                r.Content.Addressee,
                r.Subject,
                r.State
            )
            {
                Drafter = r.Drafter,
            })
            .ToList();
        var gaps = filter.IsWhole ? await GapsAsync(filter, cancel) : [];
        var lines = Sorted(entries, gaps, order, isDescending);
        return new(filter, lines, gaps.Sum(g => g.Gap.To - g.Gap.From + 1));
    }

    private async Task<IReadOnlyList<(string Key, string Prefix, NumberGap Gap)>> GapsAsync(
        RegisterFilter filter,
        CancellationToken cancel
    )
    {
        var prefix = filter.DivisionId is { } id
            ? await db.Divisions.Where(d => d.Id == id).Select(d => d.NumberPrefix).SingleOrDefaultAsync(cancel)
            : null;
        if (filter.DivisionId is not null && prefix is null)
            return [];
        var keys = prefix is null ? null : new[] { NumberRegister.KeyOf(prefix), NumberRegister.CircularKeyOf(prefix) };
        return
        [
            .. (await registers.ReadAsync(filter.Year, cancel))
                .Where(r => keys is null || keys.Contains(r.Key, StringComparer.Ordinal))
                .SelectMany(r => r.Gaps.Select(g => (r.Key, r.Prefix, g))),
        ];
    }

    private static List<RegisterLine> Sorted(
        List<RegisterEntry> entries,
        IReadOnlyList<(string Key, string Prefix, NumberGap Gap)> gaps,
        RegisterOrder order,
        bool isDescending
    )
    {
        if (order is not RegisterOrder.Number)
        {
            var ordered =
                order is RegisterOrder.Date
                    ? entries.OrderBy(e => e.Date).ThenBy(e => e.Read?.Running)
                    : entries.OrderBy(e => e.Subject, ThaiOrder.Names);
            var sorted = ordered.Select(e => new RegisterLine(e, null));
            // What has neither day nor subject stands before all others.
            return [.. gaps.Select(Line), .. isDescending ? sorted.Reverse() : sorted];
        }

        var lines = entries
            .Select(e => (Key: e.Read?.Register ?? e.Number, Running: e.Read?.Running ?? 0, Line: new RegisterLine(e, null)))
            .Concat(gaps.Select(g => (g.Key, Running: g.Gap.From, Line: Line(g))))
            .OrderBy(l => l.Key, StringComparer.Ordinal)
            .ThenBy(l => l.Running);
        return [.. (isDescending ? lines.Reverse() : lines).Select(l => l.Line)];
    }

    private static RegisterLine Line((string Key, string Prefix, NumberGap Gap) gap) =>
        new(
            null,
            gap.Gap.From == gap.Gap.To
                ? RunningNumber.Of(gap.Prefix, gap.Gap.From).Text
                : $"{RunningNumber.Of(gap.Prefix, gap.Gap.From).Text}–{Data.Calendar.ThaiNumerals.ToThai($"{gap.Gap.To}")}"
        );
}
