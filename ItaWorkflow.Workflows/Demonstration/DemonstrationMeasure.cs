using System.Globalization;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;

namespace ItaWorkflow.Workflows.Demonstration;

/// <param name="Month">Due on the last day of this month of the fiscal year: 1 is October.</param>
internal sealed record DemonstrationMeasure(string Title, string Steps, int Month, int[] Divisions, string[] Owners)
{
    public ProgressStatus Status { get; init; }

    /// <summary>Of the scheme of the year before.</summary>
    public string Indicator { get; init; } = "";

    public string Issue { get; init; } = "";
    public MeasureKind Kind { get; init; }

    /// <summary>As typed; {0}: the fiscal year. Empty: the month's last day.</summary>
    public string Due { get; init; } = "";

    public Measure Of(
        MeasureState state,
        FiscalYear year,
        List<Division> divisions,
        Dictionary<string, Person> people,
        DateTimeOffset now
    )
    {
        var content = Content(year);
        var measure = new Measure
        {
            FiscalYear = year.BuddhistYear,
            State = state,
            Title = Title,
            DueOn = LastDay(year),
            Status = Status,
            CreatedAt = now,
        };
        measure.Rewrite(content, now);
        measure.Divisions.AddRange(Divisions.Select(d => divisions[d - 1]));
        measure.Owners.AddRange(Owners.Select(o => people[o]));
        return measure;
    }

    private MeasureContent Content(FiscalYear year)
    {
        var due = string.Format(CultureInfo.InvariantCulture, Due, year);
        return new()
        {
            Title = Title,
            Kind = Kind,
            Indicator = Indicator,
            Issue = Issue,
            Steps = Steps,
            Due = DuePeriodText.Read(due, year) ?? DuePeriod.On(LastDay(year)),
            DueText = due,
        };
    }

    private DateOnly LastDay(FiscalYear year) => year.First.AddMonths(Month).AddDays(-1);
}
