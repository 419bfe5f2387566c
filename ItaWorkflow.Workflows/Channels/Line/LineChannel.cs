using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Channels.Line;

/// <summary>
/// One push a day to each person who linked LINE, of what the ladder owes them, as far as the month's quota goes. The same is in the app
/// and in the mail, so a push that cannot leave loses nothing.
/// </summary>
public sealed class LineChannel(
    ItaDbContext db,
    LineQuota quota,
    LineQuotaGuard guard,
    LineMessages line,
    IDataProtectionProvider protection
) : IChannel
{
    /// <summary>A push older than this could be repeated without LINE knowing it again.</summary>
    public static readonly TimeSpan Known = TimeSpan.FromHours(23);
    private const long OneClaimAtATime = 0x4954_414c_494e_45;

    public Channel Channel => Channel.Line;
    public string Act => "ส่ง LINE";
    public TimeSpan Patience => Known;
    public bool TakesTurns => true;

    public IQueryable<Addressee> Reached() =>
        db
            .Persons.Where(p => p.IsActive && p.LineUserId != "")
            .Where(p => db.Organization.Any(o => o.Line.Token != "" && o.Line.Secret != ""))
            .Select(p => new Addressee
            {
                PersonId = p.Id,
                Name = p.Name,
                Address = p.LineUserId,
            });

    public async Task<Send?> OpenAsync(CancellationToken cancel)
    {
        var organization = await db.Organization.AsNoTracking().SingleOrDefaultAsync(cancel);
        return LineSettings.Of(organization, protection) is { } settings
            ? (delivery, stop) => SendAsync(delivery, settings, stop)
            : null;
    }

    /// <summary>Counted and claimed by one sender at a time, so that two cannot both take the last of the month.</summary>
    public async Task<bool> HasRoomAsync(int personId, DateTimeOffset now, CancellationToken cancel)
    {
        await db.HoldAsync(OneClaimAtATime, cancel);
        if ((await quota.ReadAsync(cancel)).IsUsedUp)
        {
            await guard.GiveUpAsync(now, cancel);
            return false;
        }

        var today = ThaiDate.At(ThaiDate.DayOf(now), TimeOnly.MinValue).ToUniversalTime();
        return !await db.Reminders.AnyAsync(
            r => r.PersonId == personId && r.Channel == Channel.Line && r.SentAt >= today,
            cancel
        );
    }

    private async Task<DeliveryOutcome> SendAsync(Delivery delivery, LineSettings settings, CancellationToken cancel)
    {
        var text = LineText.Of(delivery, settings.PublicAddress);
        var outcome = await line.PushAsync(settings, delivery.To.Address, text, delivery.Key, cancel);
        return new(outcome.Answer is LineAnswer.Taken, outcome.Answer is LineAnswer.Unknown, outcome.Words)
        {
            NotBefore = outcome.NotBefore,
            EndsRound = outcome.Answer is LineAnswer.Unreachable or LineAnswer.Busy or LineAnswer.UsedUp,
            Also = now => guard.NoteAsync(outcome, now, cancel),
        };
    }
}
