using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Measures;

namespace ItaWorkflow.Workflows.Checkpoints;

/// <summary>What a measure says for itself in the words of a report: of which instrument, of which issue.</summary>
public sealed record MeasureIssue(string Instrument, string Issue);

/// <summary>
/// A round's entries from its measures as they stood on its day. Pure. The latest report that counts tells how a measure stands: what came
/// in for this round, and what was told by its day for the other one, late there or not.
/// </summary>
public static class CheckpointSnapshot
{
    /// <param name="measures">With divisions, reports, their persons and evidence; in the order of the report.</param>
    /// <param name="day">When the round ends or ended: measures adopted and reports of the other round given later are not in it.</param>
    /// <param name="withLate">A correction takes the round's own late reports in, marked as such.</param>
    public static IEnumerable<CheckpointEntry> Of(
        IEnumerable<(Measure Measure, MeasureIssue Issue)> measures,
        CheckpointRound round,
        DateTimeOffset day,
        bool withLate
    ) =>
        measures
            .Where(m => Since(m.Measure) <= day)
            .Select((m, i) => Of(m.Measure, m.Issue, i + 1, round, Counted(m.Measure, round, day, withLate)));

    /// <summary>One that a memo adopted when its year was over was the year's all along.</summary>
    private static DateTimeOffset Since(Measure measure) =>
        measure is { EnteredAfterwards: true, PaperOrderId: null }
            ? DateTimeOffset.MinValue
            : measure.AdoptedAt ?? measure.CreatedAt;

    private static List<ProgressReport> Counted(Measure measure, CheckpointRound round, DateTimeOffset day, bool withLate) =>
        [
            .. measure
                .Reports.Where(r => r.Round == round ? withLate || !r.IsLate : r.StandsAt <= day)
                .OrderBy(r => r.StandsAt)
                .ThenBy(r => r.Id),
        ];

    private static CheckpointEntry Of(
        Measure measure,
        MeasureIssue issue,
        int ordinal,
        CheckpointRound round,
        List<ProgressReport> counted
    )
    {
        var latest = counted.LastOrDefault();
        var status = latest?.Status ?? (measure.Reports.Count == 0 ? measure.Status : ProgressStatus.NotStarted);
        // What was finished and told in the other round needs no telling again.
        var isMissing = status is not ProgressStatus.Completed && !counted.Exists(r => r.Round == round);
        var report = isMissing ? null : latest;
        return new()
        {
            MeasureId = measure.Id,
            Ordinal = ordinal,
            Instrument = issue.Instrument,
            Issue = issue.Issue,
            Title = measure.Title,
            Steps = measure.Steps,
            Divisions = measure.Responsible(CheckpointEntry.Between),
            FollowUp = measure.FollowUp,
            Remark = measure.Remark,
            DueOn = measure.DueOn,
            Due = measure.DueWords,
            Status = status,
            IsMissing = isMissing,
            IsLate = report is { IsCalledLate: true } && report.Round == round,
            Note = report?.Note ?? "",
            ReportedBy = report?.Person?.Name ?? "",
            ReportedAt = report?.StandsAt,
            ReportId = report?.Id,
            Evidence = report is null ? [] : [.. Evidence(counted.Where(r => r.Round == round || r == report))],
        };
    }

    private static IEnumerable<EntryEvidence> Evidence(IEnumerable<ProgressReport> reports) =>
        reports.SelectMany(r => r.Evidence).OrderBy(e => e.Id).Select(EntryEvidence.Of);
}
