using System.Globalization;
using ItaWorkflow.Data.Disclosures;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Disclosures;

/// <summary>The stable address of one item and year on the office's own public pages.</summary>
public static class OwnAddress
{
    public const string Root = "/public";

    /// <summary>/public/2569/o25</summary>
    public static string Path(int year, string code) => string.Create(CultureInfo.InvariantCulture, $"{Root}/{year}/{code}");

    /// <returns>null: the office's public address is not known.</returns>
    public static string? Of(string publicAddress, int year, string code) =>
        publicAddress.Length > 0 ? publicAddress + Path(year, code) : null;

    /// <summary>Gives the item its own address, unless it has it; saves nothing.</summary>
    internal static async Task GiveAsync(
        ItaDbContext db,
        (int Year, string Code) item,
        int byId,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var publicAddress = await db.Organization.Select(o => o.Addresses.PublicAddress).SingleAsync(cancel);
        var row = await ItemAsync(db, item, now, cancel);
        if (Of(publicAddress, item.Year, item.Code) is { } url && !row.Addresses.Exists(a => a.RemovedAt is null && a.Url == url))
            row.Addresses.Add(
                new()
                {
                    Url = url,
                    AddedById = byId,
                    AddedAt = now,
                }
            );
    }

    /// <summary>The office's row of an item, begun when there is none.</summary>
    internal static async Task<DisclosureItem> ItemAsync(
        ItaDbContext db,
        (int Year, string Code) item,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var row = await db
            .DisclosureItems.Include(i => i.Addresses)
            .SingleOrDefaultAsync(i => i.FiscalYear == item.Year && i.Code == item.Code, cancel);
        if (row is null)
            db.DisclosureItems.Add(
                row = new()
                {
                    FiscalYear = item.Year,
                    Code = item.Code,
                    CreatedAt = now,
                }
            );
        return row;
    }
}
