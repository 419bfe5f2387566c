using ItaWorkflow.Data.Disclosures;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Disclosures;

/// <summary>
/// คัดลอกปีก่อน: who answers for what, explanations, and addresses of others, from the item of the same wording, or of the same code where
/// neither year has words for it. What this year has already stays.
/// </summary>
public sealed record CopyDisclosures(int ById, int FromYear, int ToYear);

public sealed class CopyDisclosuresHandler(ItaDbContext db, YearItems items, TimeProvider clock)
{
    public async Task<Refusal?> HandleAsync(CopyDisclosures command, CancellationToken cancel)
    {
        var (from, to) = (await items.ReadAsync(command.FromYear, cancel), await items.ReadAsync(command.ToYear, cancel));
        var pairs = to.Select(item => (To: item, From: Like(item, from))).Where(pair => pair.From is not null).ToList();
        return await db.InTurnAsync(command.ById, clock, act => CopyAsync(command, pairs!, act, cancel), cancel);
    }

    private static AskedItem? Like(AskedItem item, IReadOnlyList<AskedItem> earlier) =>
        item.Wording.Length > 0
            ? earlier.FirstOrDefault(e => string.Equals(e.Wording, item.Wording, StringComparison.Ordinal))
            : earlier.FirstOrDefault(e => e.Code == item.Code && e.Wording.Length == 0);

    private async Task<Refusal?> CopyAsync(
        CopyDisclosures command,
        List<(AskedItem To, AskedItem From)> pairs,
        AdministrativeAct act,
        CancellationToken cancel
    )
    {
        if (!act.By.KeepsItaYear)
            return DisclosureRefusals.OnlyKeepers;
        var earlier = await db
            .DisclosureItems.AsNoTracking()
            .Include(i => i.Owner)
            .Include(i => i.Addresses.Where(a => a.RemovedAt == null))
            .Where(i => i.FiscalYear == command.FromYear)
            .ToDictionaryAsync(i => i.Code, StringComparer.Ordinal, cancel);
        if (earlier.Count == 0)
            return DisclosureRefusals.NothingToCopy;
        foreach (var (to, from) in pairs)
            if (earlier.TryGetValue(from.Code, out var source))
                Copy(source, await OwnAddress.ItemAsync(db, (command.ToYear, to.Code), act.At, cancel), act);
        act.Record(JournalKind.DisclosureChanged, $"คัดลอกการเปิดเผยจากปีงบประมาณ {command.FromYear} ไปปี {command.ToYear}");
        return null;
    }

    private static void Copy(DisclosureItem from, DisclosureItem to, AdministrativeAct act)
    {
        to.DivisionId ??= from.DivisionId;
        if (to.OwnerId is null && from.Owner is { IsActive: true })
            to.Give(from.OwnerId, act.At);
        if (to.Explanation.Length == 0)
            to.Explanation = from.Explanation;
        if (to.Asks.Length == 0)
            to.Asks = from.Asks;
        if (to.Addresses.Exists(a => a.RemovedAt is null))
            return;
        // Our own pages are a year's own; those of others may serve again, and the watch says whether they speak of this year.
        foreach (
            var address in from.Addresses.Where(a =>
                !a.Url.Contains($"{OwnAddress.Root}/{from.FiscalYear}/", StringComparison.Ordinal)
            )
        )
            to.Addresses.Add(
                new()
                {
                    Url = address.Url,
                    AddedById = act.By.Id,
                    AddedAt = act.At,
                }
            );
    }
}
