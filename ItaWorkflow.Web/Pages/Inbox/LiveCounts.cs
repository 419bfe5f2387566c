using System.Collections.Concurrent;
using System.Globalization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Inbox;

/// <summary>
/// Tells the open pages of this process how many notices their person has not read, whichever process wrote.
/// Nothing depends on it: a page that misses a word counts anew when it is loaded.
/// </summary>
internal sealed partial class LiveCounts(Store store, IServiceScopeFactory scopes, ILogger<LiveCounts> log) : BackgroundService
{
    public const int MostPages = 2000;
    public const int MostPagesOfOnePerson = 12;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<OpenPage, int> _pages = new();

    public int Pages => _pages.Count;

    /// <returns>null: too many are open already.</returns>
    public OpenPage? Open(int personId)
    {
        if (_pages.Count >= MostPages || _pages.Values.Count(id => id == personId) >= MostPagesOfOnePerson)
            return null;
        var page = new OpenPage(closed => _pages.TryRemove(closed, out _));
        _pages[page] = personId;
        return page;
    }

    public static Task<int> CountAsync(ItaDbContext db, int personId, CancellationToken cancel) =>
        db.Reminders.Where(Reminder.IsUnread).CountAsync(r => r.PersonId == personId, cancel);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            // A database that is away for a while must not end the process; what changed meanwhile is told when it is back.
            catch (Exception failure)
            {
                Interrupted(log, failure);
                await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
    }

    private async Task ListenAsync(CancellationToken cancel)
    {
        await foreach (var persons in store.ListenAsync("notices_changed", Store.Silence, cancel))
            // With the connection that has just begun to listen, everybody: nobody knows what was said before.
            await TellAsync(
                persons.Count == 0
                    ? _pages.Values.ToHashSet()
                    : persons.Select(id => int.Parse(id, CultureInfo.InvariantCulture)).ToHashSet(),
                cancel
            );
    }

    private async Task TellAsync(HashSet<int> persons, CancellationToken cancel)
    {
        var open = _pages.Where(page => persons.Contains(page.Value)).ToList();
        if (open.Count == 0)
            return;
        var ids = open.Select(page => page.Value).Distinct().ToList();
        await using var scope = scopes.CreateAsyncScope();
        var counts = await scope
            .ServiceProvider.GetRequiredService<ItaDbContext>()
            .Reminders.Where(Reminder.IsUnread)
            .Where(r => ids.Contains(r.PersonId))
            .GroupBy(r => r.PersonId)
            .Select(group => new { PersonId = group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.PersonId, row => row.Count, cancel);
        foreach (var (page, personId) in open)
            page.Tell(counts.GetValueOrDefault(personId));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Live counts were interrupted; pages still count when they are loaded.")]
    private static partial void Interrupted(ILogger log, Exception failure);
}
