using System.Globalization;

namespace ItaWorkflow.Data.Calendar;

/// <summary>Fiscal year N (Buddhist Era): 1 October of N-1 to 30 September of N.</summary>
public readonly record struct FiscalYear(int BuddhistYear) : IComparable<FiscalYear>
{
    public DateOnly First => new(Year - 1, 10, 1);
    public DateOnly Last => new(Year, 9, 30);

    /// <summary>Cut-off of the 6-month checkpoint, 31 March.</summary>
    public DateOnly HalfYear => new(Year, 3, 31);

    /// <summary>A year that somebody types into an address may lie beyond every calendar: then it is one without anything in it.</summary>
    private int Year => (int)Math.Clamp((long)BuddhistYear - ThaiDate.BuddhistOffset, 1000, 9000);

    public static FiscalYear Of(DateOnly date) => new(date.Year + ThaiDate.BuddhistOffset + (date.Month >= 10 ? 1 : 0));

    public bool Contains(DateOnly date) => date >= First && date <= Last;

    public int CompareTo(FiscalYear other) => BuddhistYear.CompareTo(other.BuddhistYear);

    public static bool operator <(FiscalYear left, FiscalYear right) => left.CompareTo(right) < 0;

    public static bool operator >(FiscalYear left, FiscalYear right) => left.CompareTo(right) > 0;

    public static bool operator <=(FiscalYear left, FiscalYear right) => left.CompareTo(right) <= 0;

    public static bool operator >=(FiscalYear left, FiscalYear right) => left.CompareTo(right) >= 0;

    public override string ToString() => BuddhistYear.ToString(CultureInfo.InvariantCulture);
}
