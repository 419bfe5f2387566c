namespace ItaWorkflow.Data.Calendar;

/// <summary>รอบการกำกับติดตาม: each fiscal year has its two.</summary>
public enum CheckpointRound
{
    /// <summary>รอบ 6 เดือน, cut-off 31 March.</summary>
    SixMonth,

    /// <summary>รอบ 12 เดือน, cut-off 30 September.</summary>
    Annual,
}

public static class CheckpointRounds
{
    public static string Words(this CheckpointRound round) =>
        round switch
        {
            CheckpointRound.SixMonth => "รอบ 6 เดือน",
            CheckpointRound.Annual => "รอบ 12 เดือน",
            _ => throw new ArgumentOutOfRangeException(nameof(round)),
        };

    /// <summary>31 March and 30 September, unless the organization sets another day.</summary>
    public static DateOnly CutOff(this CheckpointRound round, FiscalYear year) =>
        round is CheckpointRound.SixMonth ? year.HalfYear : year.Last;
}
