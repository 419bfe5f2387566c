using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Signing;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Journal;

/// <summary>
/// Takes what was committed to the journal since the last link into the chain. Only rows that have settled: a transaction that began
/// earlier may still bring a row with a lower id.
/// </summary>
public sealed class ChainJournalHandler(
    ItaDbContext db,
    DbContextOptions<ItaDbContext> options,
    OfficeSeal seal,
    TimeProvider clock
)
{
    public const int MostRows = 5_000;

    /// <summary>Longer than any transaction of ours lasts, and than clocks of machines differ.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromMinutes(10);

    private const long Linking = 0x4954_414A_4C4B;

    /// <returns>How many links were added.</returns>
    public async Task<int> HandleAsync(CancellationToken cancel)
    {
        var added = 0;
        while (await LinkAsync(cancel))
            added++;
        return added;
    }

    private async Task<bool> LinkAsync(CancellationToken cancel)
    {
        var last = await LastAsync(db, cancel);
        var (above, before) = (last?.ToId ?? 0, last?.Hash ?? JournalRange.Nothing);
        if (await UpToAsync(above, cancel) is not { } upTo)
            return false;
        var range = await JournalRange.ReadAsync(db, above, upTo, before, cancel);
        var (number, now) = ((last?.Number ?? 0) + 1, clock.GetUtcNow());
        // As both stores keep it.
        var at = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
        var statement = JournalRange.Statement(number, above, upTo, range.Rows, range.Hash, before, at);
        var link = new JournalLink
        {
            Number = number,
            ToId = upTo,
            Rows = range.Rows,
            Hash = range.Hash,
            Marks = range.Marks,
            At = at,
            Seal = await seal.SetAsync(statement, cancel),
        };
        return await options.InOwnTransactionAsync((own, stop) => KeepAsync(own, link, stop), cancel);
    }

    /// <summary>The id of the last row that the next link holds; null: nothing has settled.</summary>
    private async Task<long?> UpToAsync(long above, CancellationToken cancel)
    {
        var rows = db.Journal.Where(e => e.Id > above);
        var young = clock.GetUtcNow() - Settling;
        // A row from a clock that was ahead does not hold up the chain for long.
        var ahead = clock.GetUtcNow() + Settling;
        if (await rows.Where(e => e.At > young && e.At < ahead).MinAsync(e => (long?)e.Id, cancel) is { } first)
            rows = rows.Where(e => e.Id < first);
        return await rows.OrderBy(e => e.Id).Take(MostRows).MaxAsync(e => (long?)e.Id, cancel);
    }

    /// <summary>Another process may have added the same meanwhile.</summary>
    private static async Task<bool> KeepAsync(ItaDbContext own, JournalLink link, CancellationToken cancel)
    {
        await own.HoldAsync(Linking, cancel);
        if ((await LastAsync(own, cancel))?.Number + 1 is { } next && next != link.Number)
            return false;
        own.JournalLinks.Add(link);
        await own.SaveChangesAsync(cancel);
        return true;
    }

    private static Task<LastLink?> LastAsync(ItaDbContext db, CancellationToken cancel) =>
        db
            .JournalLinks.OrderByDescending(l => l.Number)
            .Select(l => new LastLink(l.Number, l.ToId, l.Hash))
            .FirstOrDefaultAsync(cancel);

    private sealed record LastLink(int Number, long ToId, byte[] Hash);
}
