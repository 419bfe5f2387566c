using ItaWorkflow.Data.Disclosures;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Disclosures;

/// <summary>The checklist of a year as its pages show it.</summary>
/// <param name="Year">null: no days are set.</param>
public sealed record ChecklistView(int FiscalYear, DisclosureYear? Year, IReadOnlyList<ListedItem> Items);

/// <summary>Reads the checklist of a year: every item of its list, whatever of it is kept.</summary>
public sealed class Checklist(ItaDbContext db, YearItems items, TimeProvider clock)
{
    public const int DaysOfHistory = 30;

    public async Task<ChecklistView> ReadAsync(int year, CancellationToken cancel)
    {
        var since = clock.GetUtcNow() - TimeSpan.FromDays(DaysOfHistory);
        var rows = await db
            .DisclosureItems.AsNoTracking()
            .Include(i => i.Division)
            .Include(i => i.Owner)
            .Include(i => i.ContentFoundBy)
            .Include(i => i.Addresses.Where(a => a.RemovedAt == null))
                .ThenInclude(a => a.Looks.Where(l => l.At >= since))
            .Where(i => i.FiscalYear == year)
            .AsSplitQuery()
            .ToDictionaryAsync(i => i.Code, StringComparer.Ordinal, cancel);
        var own = rows.ToDictionary(r => r.Key, r => r.Value.Wording, StringComparer.Ordinal);
        var asked = await items.ReadAsync(year, own, cancel);
        var papers = await db
            .PublishedFiles.Where(f => f.Publication!.FiscalYear == year && f.Publication.State == PublicationState.Published)
            .GroupBy(f => f.Publication!.ItemCode)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, StringComparer.Ordinal, cancel);
        var days = await db.DisclosureYears.AsNoTracking().SingleOrDefaultAsync(y => y.FiscalYear == year, cancel);
        return new(year, days, [.. asked.Select(item => List(year, item, rows, papers, days))]);
    }

    private static ListedItem List(
        int year,
        AskedItem item,
        Dictionary<string, DisclosureItem> rows,
        Dictionary<string, int> papers,
        DisclosureYear? days
    )
    {
        var row = rows.GetValueOrDefault(item.Code);
        return new(year, item, row, [.. row?.Addresses.OrderBy(a => a.Id) ?? Enumerable.Empty<DisclosureAddress>()])
        {
            DueOn = row?.DueOn ?? days?.DueOn,
            Papers = papers.GetValueOrDefault(item.Code),
        };
    }
}
