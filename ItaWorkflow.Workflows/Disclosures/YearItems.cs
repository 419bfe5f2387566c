using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Assessments;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Disclosures;

/// <summary>The OIT items of a fiscal year: those of its scheme, and those that the office wrote of besides; the office's wording fills what the scheme leaves open.</summary>
public sealed class YearItems(ItaDbContext db, SchemeShelf schemes)
{
    private const string Instrument = "OIT";

    /// <summary>In the order of their numbers; empty: the year has none.</summary>
    public async Task<IReadOnlyList<AskedItem>> ReadAsync(int year, CancellationToken cancel) =>
        await ReadAsync(
            year,
            await db
                .DisclosureItems.Where(i => i.FiscalYear == year)
                .ToDictionaryAsync(i => i.Code, i => i.Wording, StringComparer.Ordinal, cancel),
            cancel
        );

    /// <param name="own">The office's wording by code, read already.</param>
    internal async Task<IReadOnlyList<AskedItem>> ReadAsync(int year, Dictionary<string, string> own, CancellationToken cancel)
    {
        var scheme = await schemes.FindAsync(year, cancel);
        var asked = scheme is null ? [] : Of(scheme).Select(item => Filled(item, own)).ToList();
        var besides = own.Where(o => !asked.Exists(a => a.Code == o.Key)).Select(o => new AskedItem(o.Key, o.Value, ""));
        return [.. asked.Concat(besides).OrderBy(item => item.Number)];
    }

    public async Task<AskedItem?> FindAsync(int year, string code, CancellationToken cancel) =>
        (await ReadAsync(year, cancel)).FirstOrDefault(item => item.Code == code);

    private static AskedItem Filled(AskedItem item, Dictionary<string, string> own) =>
        item.Wording.Length == 0 && own.TryGetValue(item.Code, out var wording) ? item with { Wording = wording } : item;

    private static IEnumerable<AskedItem> Of(SchemeDefinition scheme) =>
        from item in scheme.Items
        where scheme.InstrumentOf(item)?.Code == Instrument && AskedItem.ReadCode(item.Code) == item.Code
        let indicator = scheme.Indicators.First(i => i.Code == item.Indicator)
        select new AskedItem(item.Code, item.Wording, $"{indicator.Code} {indicator.Name}");
}
