using System.Globalization;

namespace ItaWorkflow.Data.Calendar;

/// <summary>Fiscal year N (Buddhist Era): 1 October of N-1 to 30 September of N.</summary>
public readonly record struct FiscalYear(int BuddhistYear) : IComparable<FiscalYear>
{
    public DateOnly First => new(BuddhistYear - ThaiDate.BuddhistOffset - 1, 10, 1);
    public DateOnly Last => new(BuddhistYear - ThaiDate.BuddhistOffset, 9, 30);

    /// <summary>Cut-off of the 6-month checkpoint, 31 March.</summary>
    public DateOnly HalfYear => new(BuddhistYear - ThaiDate.BuddhistOffset, 3, 31);

    public static FiscalYear Of(DateOnly date) => new(date.Year + ThaiDate.BuddhistOffset + (date.Month >= 10 ? 1 : 0));

    public bool Contains(DateOnly date) => date >= First && date <= Last;

    public int CompareTo(FiscalYear other) => BuddhistYear.CompareTo(other.BuddhistYear);

    public static bool operator <(FiscalYear left, FiscalYear right) => left.CompareTo(right) < 0;

    public static bool operator >(FiscalYear left, FiscalYear right) => left.CompareTo(right) > 0;

    public static bool operator <=(FiscalYear left, FiscalYear right) => left.CompareTo(right) <= 0;

    public static bool operator >=(FiscalYear left, FiscalYear right) => left.CompareTo(right) >= 0;

    public override string ToString() => BuddhistYear.ToString(CultureInfo.InvariantCulture);
}
