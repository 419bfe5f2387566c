using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Measures;

namespace ItaWorkflow.Workflows.Checkpoints;

/// <summary>What a measure says for itself in the words of a report: of which instrument, of which issue.</summary>
public sealed record MeasureIssue(string Instrument, string Issue);

/// <summary>A round's entries from its measures as they stand. Pure.</summary>
public static class CheckpointSnapshot
{
    /// <param name="measures">With divisions, reports, their persons and evidence; in the order of the report.</param>
    /// <param name="withLate">A correction takes late reports in, marked as such.</param>
    public static IEnumerable<CheckpointEntry> Of(
        IEnumerable<Measure> measures,
        CheckpointRound round,
        bool withLate,
        Func<Measure, MeasureIssue> issueOf
    ) => measures.Select((measure, i) => Of(measure, i + 1, round, withLate, issueOf(measure)));

    private static CheckpointEntry Of(Measure measure, int ordinal, CheckpointRound round, bool withLate, MeasureIssue issue)
    {
        var counted = measure.Reports.Where(r => !r.IsLate || withLate).OrderBy(r => r.At).ThenBy(r => r.Id).ToList();
        var ofRound = counted.FindAll(r => r.Round == round);
        // What was finished and told in an earlier round needs no telling again.
        var report = ofRound.LastOrDefault() ?? counted.FindLast(r => r.Status is ProgressStatus.Completed);
        var status = counted.LastOrDefault()?.Status ?? (measure.Reports.Count == 0 ? measure.Status : ProgressStatus.NotStarted);
        var isMissing = ofRound.Count == 0 && status is not ProgressStatus.Completed;
        return new()
        {
            MeasureId = measure.Id,
            Ordinal = ordinal,
            Instrument = issue.Instrument,
            Issue = issue.Issue,
            Title = measure.Title,
            Steps = measure.Steps,
            Divisions = Divisions(measure),
            FollowUp = measure.FollowUp,
            DueOn = measure.DueOn,
            Due = measure.DueText.Length > 0 ? measure.DueText : ThaiDate.Short(measure.DueOn),
            Status = status,
            IsMissing = isMissing,
            IsLate = report?.IsLate is true,
            Note = isMissing ? "" : report?.Note ?? "",
            ReportedBy = isMissing ? "" : report?.Person?.Name ?? "",
            ReportedAt = isMissing ? null : report?.At ?? measure.CompletedAt,
            ReportId = isMissing ? null : report?.Id,
            Evidence = [.. (
                    ofRound.Count > 0 ? ofRound
                    : report is { } told && !isMissing ? [told]
                    : []
                ).SelectMany(r => r.Evidence).OrderBy(e => e.Id).Select(EntryEvidence.Of)],
        };
    }

    internal static string Divisions(Measure measure) =>
        measure.IsForAllDivisions ? "ทุกกอง" : string.Join(", ", measure.Divisions.OrderBy(d => d.SortOrder).Select(d => d.Name));
}
