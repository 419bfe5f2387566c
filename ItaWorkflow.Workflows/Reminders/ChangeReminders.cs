using System.Globalization;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Organization;

/// <summary>When people of this office are reminded, and who hears of what is late. What is owed from now on follows it.</summary>
/// <param name="DaysBefore">As typed: 30 14 7 3 1, in Thai or Arabic digits; empty: on the day itself only.</param>
/// <param name="HeadAfterWeeks">Weeks past the due date.</param>
/// <param name="ClerkAfterWeeks">Weeks past the due date.</param>
/// <param name="StepEvery">Working days.</param>
public sealed record ChangeReminders(
    int ById,
    string DaysBefore,
    bool InWorkingDays,
    int HeadAfterWeeks,
    int ClerkAfterWeeks,
    int StepEvery
);

public sealed class ChangeRemindersHandler(ItaDbContext db, TimeProvider clock)
{
    public const int MostRungs = 12;
    public const int EarliestRung = 180;
    public static readonly Refusal BadDays = new(
        $"โปรดกรอกจำนวนวันก่อนกำหนด ระหว่าง 1 ถึง {EarliestRung} ไม่เกิน {MostRungs} จำนวน คั่นด้วยเว้นวรรค เช่น 30 14 7 3 1",
        nameof(ChangeReminders.DaysBefore)
    );
    public static readonly Refusal BadHead = new("จำนวนสัปดาห์ต้องอยู่ระหว่าง 1 ถึง 52", nameof(ChangeReminders.HeadAfterWeeks));
    public static readonly Refusal BadClerk = new(
        "จำนวนสัปดาห์ต้องไม่น้อยกว่าของผู้อำนวยการกอง และไม่เกิน 52",
        nameof(ChangeReminders.ClerkAfterWeeks)
    );
    public static readonly Refusal BadStep = new("จำนวนวันทำการต้องอยู่ระหว่าง 1 ถึง 30", nameof(ChangeReminders.StepEvery));

    public Task<Refusal?> HandleAsync(ChangeReminders command, CancellationToken cancel)
    {
        var refusal = command switch
        {
            _ when DaysOf(command.DaysBefore) is null => BadDays,
            { HeadAfterWeeks: < 1 or > 52 } => BadHead,
            _ when command.ClerkAfterWeeks < command.HeadAfterWeeks || command.ClerkAfterWeeks > 52 => BadClerk,
            { StepEvery: < 1 or > 30 } => BadStep,
            _ => null,
        };
        return refusal is not null
            ? Task.FromResult<Refusal?>(refusal)
            : db.AdministerAsync(command.ById, clock, act => ChangeAsync(command, act, cancel), cancel);
    }

    private async Task<Refusal?> ChangeAsync(ChangeReminders command, AdministrativeAct act, CancellationToken cancel)
    {
        var organization = await db.Organization.SingleAsync(cancel);
        organization.RemindBefore = DaysOf(command.DaysBefore)!;
        organization.RemindInWorkingDays = command.InWorkingDays;
        organization.RemindHeadAfterWeeks = command.HeadAfterWeeks;
        organization.RemindClerkAfterWeeks = command.ClerkAfterWeeks;
        organization.RemindStepEvery = command.StepEvery;
        if (db.Entry(organization).Properties.Any(p => p.IsModified))
            act.Record(JournalKind.OrganizationChanged, Words(command, organization.RemindBefore));
        return null;
    }

    private static string Words(ChangeReminders command, int[] days) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"ตั้งการเตือนก่อนกำหนด {string.Join(", ", days)} {(command.InWorkingDays ? "วันทำการ" : "วัน")} แจ้งผู้อำนวยการกองเมื่อเลยกำหนด {command.HeadAfterWeeks} สัปดาห์ ปลัดเมื่อเลย {command.ClerkAfterWeeks} สัปดาห์ เรื่องที่รอลงนามทุก {command.StepEvery} วันทำการ"
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
