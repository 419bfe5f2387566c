using System.Globalization;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Workflows.Notices;
using ItaWorkflow.Workflows.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Channels.Line;

/// <summary>Watches the month's pushes: warns at four fifths, and says so when the rest goes by mail and in the app only.</summary>
public sealed class LineQuotaGuard(ItaDbContext db, LineQuota quota, AdministratorNotices administrators)
{
    public const string Instead = "โควตา LINE ของเดือนนี้หมดแล้ว แจ้งทางอีเมลและในระบบแทน";

    /// <summary>Within the transaction that notes the outcome of a push.</summary>
    public async Task NoteAsync(LineOutcome outcome, DateTimeOffset now, CancellationToken cancel)
    {
        if (outcome.Answer is LineAnswer.UsedUp)
        {
            await GiveUpAsync(now, cancel);
            return;
        }

        var month = await quota.ReadAsync(cancel);
        if (month.IsNearlyUsedUp)
            await administrators.TellAsync(
                Notice(
                    month,
                    80,
                    Number($"LINE ใช้ไปแล้ว {month.Used} จาก {month.Limit} ข้อความของเดือนนี้"),
                    "เมื่อหมด การเตือนจะส่งทางอีเมลและในระบบแทนจนสิ้นเดือน หากซื้อเพิ่ม โปรดแก้จำนวนที่หน้า LINE"
                ),
                now,
                cancel
            );
    }

    /// <summary>What is due now will not go by LINE any more.</summary>
    public async Task GiveUpAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var count = await db
            .Reminders.Where(r => r.Channel == Channel.Line && r.SentAt == null && r.CancelledAt == null)
            // Not what another sender has in hand, nor what may have arrived.
            .Where(r => r.PlannedFor <= now && r.ClaimedAt == null && !r.OutcomeUnknown)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(r => r.CancelledAt, now)
                        .SetProperty(r => r.IsGivenUp, true)
                        .SetProperty(r => r.Failure, Instead),
                cancel
            );
        if (count == 0)
            return;
        db.Journal.Write(JournalKind.ReminderFailed, now, Number($"ไม่ส่ง LINE {count} รายการ: {Instead}"));
        await db.SaveChangesAsync(cancel);
        await administrators.TellAsync(
            Notice(await quota.ReadAsync(cancel), 100, "LINE ใช้ข้อความของเดือนนี้หมดแล้ว", Instead),
            now,
            cancel
        );
    }

    private static Notice Notice(LineMonth month, int hundredths, string title, string text) =>
        new(
            new(SubjectKind.Alarm, (long)AlarmKind.LineQuota),
            month.First,
            new(RungKind.LineQuota, hundredths),
            title,
            text,
            "/admin/line"
        );

    private static string Number(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
