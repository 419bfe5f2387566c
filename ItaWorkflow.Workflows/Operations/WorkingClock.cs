using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Workflows.Operations;

/// <summary>Goes on working days only, a whole day each: how many have passed since the first of the moments that it was made for.</summary>
internal sealed class WorkingClock(WorkingDays days, IEnumerable<DateTimeOffset> moments)
{
    private readonly DateOnly _first = moments.Select(ThaiDate.DayOf).DefaultIfEmpty(DateOnly.MinValue).Min();
    private readonly List<int> _before = [0];

    public double At(DateTimeOffset moment)
    {
        var day = ThaiDate.DayOf(moment);
        var place = day.DayNumber - _first.DayNumber;
        while (_before.Count <= place + 1)
            _before.Add(_before[^1] + (days.IsWorkingDay(_first.AddDays(_before.Count - 1)) ? 1 : 0));
        var works = _before[place + 1] - _before[place];
        return _before[place] + works * moment.ToOffset(ThaiDate.Offset).TimeOfDay.TotalDays;
    }
}
