using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;

namespace ItaWorkflow.Workflows.Measures;

/// <summary>What was typed, read as a measure's content.</summary>
internal static class MeasureText
{
    public static readonly Refusal NoTitle = new("โปรดกรอกชื่อมาตรการ", nameof(WriteMeasure.Title));
    public static readonly Refusal BadBudget = new("งบประมาณต้องไม่ติดลบ", nameof(WriteMeasure.Budget));
    public static readonly Refusal BudgetTooLarge = new(
        "งบประมาณมากเกินไป โปรดตรวจจำนวนเงินอีกครั้ง",
        nameof(WriteMeasure.Budget)
    );
    public static readonly Refusal NoYear = new("ปีงบประมาณไม่ถูกต้อง โปรดเริ่มจากหน้ามาตรการของปีที่ต้องการ");
    private const decimal MostBaht = 1_000_000_000_000;

    /// <summary>A due date that nobody has typed is the year's last day, until somebody does.</summary>
    public static (MeasureContent? Content, Refusal? Refusal) Read(WriteMeasure command)
    {
        if (command.FiscalYear is < 2500 or > 2700)
            return (null, NoYear);
        var year = new FiscalYear(command.FiscalYear);
        var due = command.Due.Trim();
        var period = due.Length == 0 ? DuePeriod.On(year.Last) : DuePeriodText.Read(due, year);
        if (string.IsNullOrWhiteSpace(command.Title))
            return (null, NoTitle);
        if (period is null)
            return (null, MeasureRefusals.NoDue(year, due));
        if (command.Budget < 0)
            return (null, BadBudget);
        if (command.Budget > MostBaht)
            return (null, BudgetTooLarge);
        if (!year.Contains(period.Until) || period is { From: { } from } && !year.Contains(from))
            return (null, MeasureRefusals.DueOutOf(year));
        return (
            new()
            {
                Title = command.Title.Trim(),
                Kind = command.Kind,
                Issue = command.Issue.Trim(),
                Indicator = command.Indicator.Trim(),
                Steps = command.Steps.Trim(),
                FollowUp = command.FollowUp.Trim(),
                Budget = command.Budget,
                BudgetNote = command.BudgetNote.Trim(),
                Due = period,
                DueText = AsPrinted(due, period),
                IsForAllDivisions = command.IsForAllDivisions,
                Divisions = [.. command.Divisions],
                Owners = [.. command.Owners],
            },
            null
        );
    }

    /// <summary>As typed; a day in figures alone (31/3/2570) in words.</summary>
    private static string AsPrinted(string typed, DuePeriod period) =>
        period.Form is DueForm.Day && typed.Length > 0 && !typed.Any(char.IsLetter) ? ThaiDate.Long(period.Until) : typed;
}
