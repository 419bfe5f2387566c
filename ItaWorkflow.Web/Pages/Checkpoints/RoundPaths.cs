using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Web.Pages.Checkpoints;

/// <summary>A round in an address and in a heading.</summary>
internal static class RoundPaths
{
    private const string SixMonth = "six-month";
    private const string Annual = "annual";

    public static string Of(CheckpointRound round) => round is CheckpointRound.SixMonth ? SixMonth : Annual;

    /// <returns>null: an address of no round.</returns>
    public static CheckpointRound? Read(int year, string round) =>
        (year is < 2500 or > 2700, round) switch
        {
            (false, SixMonth) => CheckpointRound.SixMonth,
            (false, Annual) => CheckpointRound.Annual,
            _ => null,
        };

    public static string Short(CheckpointRound round) => round is CheckpointRound.SixMonth ? "6 เดือน" : "12 เดือน";
}
