using System.Globalization;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Disclosures;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;
using ItaWorkflow.Workflows.Assessments.Sheets;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Disclosures;

/// <summary>Takes a table of items in, as <see cref="DisclosureTable"/> hands it out: all of it, or nothing and why.</summary>
public sealed record ImportDisclosures(int ById, int FiscalYear, byte[] File);

public sealed class ImportDisclosuresHandler(ItaDbContext db, TimeProvider clock)
{
    /// <summary>A year that somebody types into an address may lie beyond every calendar.</summary>
    private const int FarthestYears = 100;

    public async Task<IReadOnlyList<Refusal>> HandleAsync(ImportDisclosures command, CancellationToken cancel)
    {
        if (Math.Abs((long)command.FiscalYear - FiscalYear.Of(clock.Today()).BuddhistYear) > FarthestYears)
            return [DisclosureRefusals.NoYear];
        IReadOnlyList<ItemLine> lines;
        try
        {
            lines = ItemLines.Read(SheetFile.Open(command.File));
        }
        catch (UnreadableSheetException unreadable)
        {
            return [new(unreadable.Message)];
        }

        var people = new ItemPeople(
            await db.Divisions.ToDictionaryAsync(d => d.Name, d => d.Id, StringComparer.Ordinal, cancel),
            (await db.Persons.Where(p => p.IsActive).Select(p => new { p.Name, p.Id }).ToListAsync(cancel)).ToLookup(
                p => p.Name,
                p => p.Id,
                StringComparer.Ordinal
            )
        );
        var wrong = lines.SelectMany(line => line.Wrong(people)).ToList();
        if (wrong.Count > 0)
            return wrong;
        var refusal = await db.InTurnAsync(command.ById, clock, act => TakeAsync(command, lines, people, act, cancel), cancel);
        return refusal is null ? [] : [refusal];
    }

    private async Task<Refusal?> TakeAsync(
        ImportDisclosures command,
        IReadOnlyList<ItemLine> lines,
        ItemPeople people,
        AdministrativeAct act,
        CancellationToken cancel
    )
    {
        if (!act.By.KeepsItaYear)
            return DisclosureRefusals.OnlyKeepers;
        foreach (var line in lines)
            Write(line, await OwnAddress.ItemAsync(db, (command.FiscalYear, line.Code!), act.At, cancel), people, act);
        act.Record(
            JournalKind.DisclosureChanged,
            string.Create(CultureInfo.InvariantCulture, $"นำเข้ารายการข้อ OIT {lines.Count} ข้อ ปีงบประมาณ {command.FiscalYear}")
        );
        return null;
    }

    /// <summary>An empty cell leaves what is there.</summary>
    private static void Write(ItemLine line, DisclosureItem item, ItemPeople people, AdministrativeAct act)
    {
        item.Wording = Or(line.Wording, item.Wording);
        item.Asks = Or(line.Asks, item.Asks);
        item.Explanation = Or(line.Explanation, item.Explanation);
        item.DivisionId = people.Division(line.Division) ?? item.DivisionId;
        item.DueOn = line.DueOn ?? item.DueOn;
        if (people.Owner(line.Owner) is { } owner)
            item.Give(owner, act.At);
        foreach (var url in line.Urls.Where(url => !item.Addresses.Exists(a => a.RemovedAt is null && a.Url == url)))
            item.Addresses.Add(
                new()
                {
                    Url = url,
                    AddedById = act.By.Id,
                    AddedAt = act.At,
                }
            );
    }

    private static string Or(string written, string before) => written.Length > 0 ? written : before;
}
