using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Channels.Line;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Account;

/// <summary>How one person is told of things now.</summary>
/// <param name="MailRefusal">Why mail does not reach them; empty: it does.</param>
/// <param name="CalendarSince">null: they have no calendar link.</param>
/// <param name="PublicAddress">Where the office's pages are found; empty: not recorded.</param>
internal sealed record OwnChannels(
    string Email,
    string MailRefusal,
    DateTimeOffset? CalendarSince,
    bool IsLinked,
    bool HasLine,
    bool IsLineUsedUp,
    string PublicAddress
);

internal sealed class OwnChannelsReader(ItaDbContext db, LineQuota quota)
{
    public async Task<OwnChannels> ReadAsync(int personId, CancellationToken cancel)
    {
        var person = await db.Persons.AsNoTracking().SingleAsync(p => p.Id == personId, cancel);
        var office = await db.Organization.Select(o => new { o.Line, o.Addresses.PublicAddress }).SingleAsync(cancel);
        return new(
            person.Email,
            person.MailRefusal,
            await db
                .CalendarLinks.Where(l => l.PersonId == personId)
                .Select(l => (DateTimeOffset?)l.CreatedAt)
                .SingleOrDefaultAsync(cancel),
            person.LineUserId.Length > 0,
            office.Line.CanPush,
            office.Line.CanPush && await quota.ReadAsync(cancel) is { IsUsedUp: true },
            office.PublicAddress
        );
    }
}
