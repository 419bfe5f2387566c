using System.Globalization;
using ItaWorkflow.Data.Disclosures;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Reminders;

/// <summary>The OIT items that are due: those without an address, or with one that is dead, and a last day of their own or their year's.</summary>
internal static class DisclosureSubjects
{
    public static IQueryable<DisclosureItem> Due(ItaDbContext db) =>
        db
            .DisclosureItems.Where(i =>
                i.DueOn != null || db.DisclosureYears.Any(y => y.FiscalYear == i.FiscalYear && y.DueOn != null)
            )
            .Where(i =>
                !i.Addresses.Any(a => a.RemovedAt == null)
                || i.Addresses.Any(a => a.RemovedAt == null && a.Health == LinkHealth.Dead)
            );

    /// <param name="recipients">Everybody who is active.</param>
    /// <param name="heads">Who heads a division.</param>
    public static async Task<IReadOnlyList<DueSubject>> ReadAsync(
        ItaDbContext db,
        IReadOnlyDictionary<int, Recipient> recipients,
        Func<int?, IReadOnlyList<Recipient>> heads,
        CancellationToken cancel
    )
    {
        var items = await Due(db).AsNoTracking().Include(i => i.Division).OrderBy(i => i.Id).ToListAsync(cancel);
        if (items.Count == 0)
            return [];
        var years = await db.DisclosureYears.AsNoTracking().ToDictionaryAsync(y => y.FiscalYear, cancel);
        var secretaries = await db
            .Persons.Where(p => p.IsActive && p.IsSecretary)
            .OrderBy(p => p.Id)
            .Select(p => p.Id)
            .ToListAsync(cancel);
        return [.. items.Select(item => Of(item, years.GetValueOrDefault(item.FiscalYear)))];

        DueSubject Of(DisclosureItem item, DisclosureYear? year)
        {
            var since = year is { } y && item.DueOn is null && y.Since > item.CreatedAt ? y.Since : item.CreatedAt;
            var own = heads(item.DivisionId);
            // Nobody answers for it: the secretary gives it to somebody.
            IReadOnlyList<int> owners =
                item.OwnerId is { } id && recipients.ContainsKey(id) ? [id]
                : own.Count == 0 ? secretaries
                : [];
            return new(
                SubjectKind.Disclosure,
                item.Id,
                string.Create(CultureInfo.InvariantCulture, $"ข้อ {item.Code} ปีงบประมาณ {item.FiscalYear} {item.Wording}")
                    .TrimEnd(),
                item.Division?.Name ?? "หน่วยงาน",
                item.DueOn ?? year!.DueOn!.Value,
                since,
                [.. owners.Select(o => new DueOwner(recipients[o], item.OwnedSince ?? since))],
                own
            )
            {
                Path = string.Create(CultureInfo.InvariantCulture, $"/disclosures/{item.FiscalYear}/{item.Code}"),
            };
        }
    }
}
