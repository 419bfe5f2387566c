using ItaWorkflow.Data.Disclosures;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;

namespace ItaWorkflow.Workflows.Disclosures;

/// <summary>One more address of an item; the link watch looks at it within minutes.</summary>
public sealed record GiveAddress(int ById, int FiscalYear, string Code, string Url);

public sealed class GiveAddressHandler(ItaDbContext db, YearItems items, TimeProvider clock)
{
    public async Task<Refusal?> HandleAsync(GiveAddress command, CancellationToken cancel)
    {
        var (url, refusal) = Read(command.Url);
        if (refusal is not null)
            return refusal;
        return await items.FindAsync(command.FiscalYear, command.Code, cancel) is null
            ? DisclosureRefusals.NoItem
            : await db.InTurnAsync(command.ById, clock, act => GiveAsync(command, url, act, cancel), cancel);
    }

    /// <summary>As people type it.</summary>
    internal static (string Url, Refusal? Refusal) Read(string typed)
    {
        var url = LinkProbe.Spelled(typed);
        return url.Length > DisclosureAddress.LongestUrl ? (url, DisclosureRefusals.TooLong)
            : LinkProbe.TryRead(url, out _) ? (url, null)
            : (url, DisclosureRefusals.NoAddress);
    }

    private async Task<Refusal?> GiveAsync(GiveAddress command, string url, AdministrativeAct act, CancellationToken cancel)
    {
        var item = await OwnAddress.ItemAsync(db, (command.FiscalYear, command.Code), act.At, cancel);
        if (!item.IsFor(act.By))
            return DisclosureRefusals.NotYours;
        if (item.Addresses.Exists(a => a.RemovedAt is null && a.Url == url))
            return DisclosureRefusals.IsThere;
        item.Addresses.Add(
            new()
            {
                Url = url,
                AddedById = act.By.Id,
                AddedAt = act.At,
            }
        );
        act.Record(JournalKind.DisclosureChanged, $"เพิ่มที่อยู่ {url} ของข้อ {item.Code} ปีงบประมาณ {item.FiscalYear}");
        return null;
    }
}
