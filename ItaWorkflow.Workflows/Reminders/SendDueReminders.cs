using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Workflows.Notices;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Reminders;

/// <summary>
/// Mails what is owed, one claim at a time: claim, send, note. A crash in between leaves a claim that expires; the mail then goes again, and
/// the journal says that it may be its second time. That is the only way to be sent twice.
/// </summary>
public sealed class SendDueRemindersHandler(
    ItaDbContext db,
    MailClaims claims,
    IDataProtectionProvider protection,
    TimeProvider clock
)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(30);

    /// <returns>How many mails a server took.</returns>
    public async Task<int> HandleAsync(CancellationToken cancel)
    {
        await claims.GiveUpStaleAsync(clock.GetUtcNow(), cancel);
        var organization = await db.Organization.AsNoTracking().SingleOrDefaultAsync(cancel);
        if (MailSettings.Of(organization, protection) is not { } settings)
            return 0;

        var taken = 0;
        while (await claims.TakeAsync(clock.GetUtcNow(), cancel) is { } mail)
        {
            var outcome = await SmtpMail.SendAsync(settings, Compose(mail, settings), cancel);
            await NoteAsync(mail, outcome, cancel);
            taken += outcome.Answer is MailAnswer.Taken ? 1 : 0;
            if (outcome.Answer is MailAnswer.Unreachable)
                break;
        }

        return taken;
    }

    private Mail Compose(ClaimedMail mail, MailSettings settings)
    {
        var late = ThaiDate.DayOf(mail.PlannedFor) < clock.Today() ? $"\n\n{ReminderText.MailedLate(mail.PlannedFor)}" : "";
        var link = settings.PublicAddress.Length > 0 ? $"\n\nเปิดดู: {settings.PublicAddress.TrimEnd('/')}{mail.Path}" : "";
        var domain = settings.From[(settings.From.LastIndexOf('@') + 1)..];
        return new(
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"reminder-{mail.Id}@{domain}"),
            mail.Email,
            mail.Name,
            mail.Title,
            $"เรียน {mail.Name}\n\n{mail.Text}{late}{link}\n\n{settings.FromName}\nอีเมลนี้ส่งโดยระบบ โปรดอย่าตอบกลับ\n"
        );
    }

    private Task NoteAsync(ClaimedMail mail, MailOutcome outcome, CancellationToken cancel) =>
        db
            .Database.CreateExecutionStrategy()
            .ExecuteAsync(async () =>
            {
                db.ChangeTracker.Clear();
                var now = clock.GetUtcNow();
                await using var transaction = await db.Database.BeginTransactionAsync(cancel);
                await (outcome.Answer is MailAnswer.Taken ? MarkSentAsync(mail, now) : MarkFailedAsync(mail, outcome, now));
                db.Journal.Add(Entry(mail, outcome, now));
                // What the server has taken is noted even when the process is asked to stop.
                await db.SaveChangesAsync(CancellationToken.None);
                await transaction.CommitAsync(CancellationToken.None);
            });

    private Task<int> MarkSentAsync(ClaimedMail mail, DateTimeOffset now) =>
        db
            .Reminders.Where(r => r.Id == mail.Id)
            .ExecuteUpdateAsync(set =>
                set.SetProperty(r => r.SentAt, now)
                    .SetProperty(r => r.Failure, (string?)null)
                    .SetProperty(r => r.NextAttemptAt, (DateTimeOffset?)null)
            );

    private Task<int> MarkFailedAsync(ClaimedMail mail, MailOutcome outcome, DateTimeOffset now)
    {
        var pause = TimeSpan.FromMinutes(Math.Min(Math.Pow(2, mail.Attempts - 1), LongestPause.TotalMinutes));
        return db
            .Reminders.Where(r => r.Id == mail.Id)
            .ExecuteUpdateAsync(set =>
                set.SetProperty(r => r.ClaimedAt, (DateTimeOffset?)null)
                    .SetProperty(r => r.OutcomeUnknown, r => r.OutcomeUnknown || outcome.Answer == MailAnswer.Unknown)
                    .SetProperty(r => r.Failure, outcome.Words)
                    .SetProperty(r => r.NextAttemptAt, now + pause)
            );
    }

    private static JournalEntry Entry(ClaimedMail mail, MailOutcome outcome, DateTimeOffset now) =>
        new()
        {
            Kind = outcome.Answer is MailAnswer.Taken ? JournalKind.ReminderSent : JournalKind.ReminderFailed,
            At = now,
            MemoId = mail.MemoId,
            Text =
                outcome.Answer is MailAnswer.Taken
                    ? $"ส่งอีเมลแจ้ง “{mail.Title}” ถึง{mail.Name}แล้ว{(mail.MayBeSecond ? " อาจเป็นฉบับซ้ำ เพราะครั้งก่อนไม่ทราบผล" : "")}"
                    : $"ส่งอีเมลแจ้ง “{mail.Title}” ถึง{mail.Name}ไม่สำเร็จ: {outcome.Words}",
        };
}
