using System.ComponentModel.DataAnnotations;
using System.Globalization;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Workflows.Administration;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Reminders;

/// <summary>When people of this office are reminded, and who hears of what is late. What is owed from now on follows it.</summary>
/// <param name="DaysBefore">As typed: 30 14 7 3 1, in Thai or Arabic digits; empty: on the day itself only.</param>
/// <param name="Ladder">Its days are those typed.</param>
public sealed record ChangeReminders(int ById, string DaysBefore, LadderSettings Ladder);

public sealed class ChangeRemindersHandler(ItaDbContext db, TimeProvider clock)
{
    public const int MostRungs = 12;
    public const int EarliestRung = 180;
    public static readonly Refusal BadDays = new(
        $"โปรดกรอกจำนวนวันก่อนกำหนด ระหว่าง 1 ถึง {EarliestRung} ไม่เกิน {MostRungs} จำนวน คั่นด้วยเว้นวรรค เช่น 30 14 7 3 1",
        nameof(ChangeReminders.DaysBefore)
    );

    public Task<Refusal?> HandleAsync(ChangeReminders command, CancellationToken cancel)
    {
        if (DaysOf(command.DaysBefore) is not { } days)
            return Task.FromResult<Refusal?>(BadDays);
        var ladder = command.Ladder with { DaysBefore = days };
        return Refuse(ladder) is { } refusal
            ? Task.FromResult<Refusal?>(refusal)
            : db.AdministerAsync(command.ById, clock, act => ChangeAsync(ladder, act, cancel), cancel);
    }

    private static Refusal? Refuse(LadderSettings ladder)
    {
        var wrong = new List<ValidationResult>();
        return Validator.TryValidateObject(ladder, new(ladder), wrong, validateAllProperties: true)
            ? null
            : new(wrong[0].ErrorMessage!, $"{nameof(ChangeReminders.Ladder)}.{wrong[0].MemberNames.Single()}");
    }

    private async Task<Refusal?> ChangeAsync(LadderSettings ladder, AdministrativeAct act, CancellationToken cancel)
    {
        var organization = await db.Organization.SingleAsync(cancel);
        organization.Ladder = ladder;
        if (db.Entry(organization).State is EntityState.Modified)
            act.Record(JournalKind.OrganizationChanged, Words(ladder));
        return null;
    }

    private static string Words(LadderSettings ladder) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"ตั้งการเตือนก่อนกำหนด {string.Join(", ", ladder.DaysBefore)} {(ladder.InWorkingDays ? "วันทำการ" : "วัน")} แจ้งผู้อำนวยการกองเมื่อเลยกำหนด {ladder.HeadAfterWeeks} สัปดาห์ ปลัดเมื่อเลย {ladder.ClerkAfterWeeks} สัปดาห์ เรื่องที่รอลงนามทุก {ladder.StepEvery} วันทำการ"
        );

    /// <returns>Descending, each once; null: not understood.</returns>
    private static int[]? DaysOf(string typed)
    {
        var days = new SortedSet<int>();
        foreach (var word in ThaiNumerals.ToArabic(typed).Split([' ', ',', '\t'], StringSplitOptions.RemoveEmptyEntries))
            if (
                int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var day)
                && day is >= 1 and <= EarliestRung
            )
                days.Add(day);
            else
                return null;
        return days.Count <= MostRungs ? [.. days.Reverse()] : null;
    }
}
