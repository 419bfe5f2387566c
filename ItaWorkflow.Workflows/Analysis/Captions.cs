using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Workflows.Documents.Papers;

namespace ItaWorkflow.Workflows.Analysis;

/// <summary>ตารางที่ 1, 2, 3 … of one report, in the order they are asked for.</summary>
internal sealed class Captions
{
    private int _tables;
    private int _charts;

    public string Table(string words) => $"ตารางที่ {++_tables} {words}";

    public string Chart(string words) => $"แผนภูมิที่ {++_charts} {words}";
}

internal static class ScoreCells
{
    public static PaperCell Of(decimal? score) =>
        score is { } known ? new PaperCell(ScoreWords.Two(known)) { Number = Scoring.Round(known) } : "-";

    public static PaperCell Gain(decimal points) => new($"+{ScoreWords.Two(points)}") { Number = Scoring.Round(points) };
}
