using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Disclosures;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Notices;
using ItaWorkflow.Workflows.Seats;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Disclosures.Watch;

/// <summary>Tells an address's people once for each change: its item's owner, or who heads the division, and the ITA secretaries.</summary>
public sealed class LinkNews(ItaDbContext db, SeatResolver seats)
{
    /// <summary>Within the transaction that keeps the look; saves nothing.</summary>
    /// <param name="address">With its item and the item's owner.</param>
    internal async Task TellAsync(DisclosureAddress address, LinkHealth before, DateTimeOffset now, CancellationToken cancel)
    {
        var isTrouble = address.Health is LinkHealth.Dead or LinkHealth.Suspect;
        var isBack = address is { Health: LinkHealth.Alive, IsToldTrouble: true };
        if (address.Health == before || !(isTrouble || isBack))
            return;
        address.IsToldTrouble = isTrouble;
        var item = address.Item!;
        db.Journal.Write(JournalKind.LinkChanged, now, LinkNotices.Sentence(item, address));
        foreach (var person in await PeopleAsync(item, ThaiDate.DayOf(now), cancel))
            db.Reminders.AddRange(LinkNotices.Changed(item, address, person, now));
    }

    private async Task<IEnumerable<Person>> PeopleAsync(DisclosureItem item, DateOnly day, CancellationToken cancel)
    {
        var people = await db.Persons.Where(p => p.IsActive && p.IsSecretary).ToListAsync(cancel);
        if (item.Owner is { IsActive: true } owner)
            people.Add(owner);
        else if (item.DivisionId is { } division)
            people.AddRange(await HeadsAsync(division, day, cancel));
        if (people.Count == 0)
            people = await db.Persons.Where(p => p.IsActive && p.IsAdministrator).ToListAsync(cancel);
        return people.DistinctBy(p => p.Id);
    }

    private async Task<IEnumerable<Person>> HeadsAsync(int divisionId, DateOnly day, CancellationToken cancel)
    {
        var posts = await db
            .Positions.Where(p => p.IsActive && p.Post == Post.DivisionHead && p.DivisionId == divisionId)
            .Select(p => p.Id)
            .ToListAsync(cancel);
        return (await seats.WhoAsync(posts, day, cancel))
            .Values.Select(seat => seat.Person)
            .OfType<Person>()
            .Where(p => p.IsActive);
    }
}
