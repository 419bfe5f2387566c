using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Data.Memos;

/// <summary>ที่ and วันที่ of a memo, given when the division head signs.</summary>
/// <param name="Text">As it stands on paper: ตย ๕๒๕๐๐.๒/๑๗; unique within the calendar year.</param>
/// <param name="Year">Calendar year, Buddhist Era: numbers restart each January.</param>
/// <param name="Date">The memo's date.</param>
public sealed record MemoNumber(string Text, int Year, DateOnly Date)
{
    public static int YearOf(DateOnly day) => day.Year + ThaiDate.BuddhistOffset;
}
