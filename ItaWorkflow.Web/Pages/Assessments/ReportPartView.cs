using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Workflows.Analysis;
using ItaWorkflow.Workflows.Documents;

namespace ItaWorkflow.Web.Pages.Assessments;

/// <param name="Html">As it stands in the report.</param>
/// <param name="Own">null: what is proposed.</param>
/// <param name="IsStale">The figures behind the proposal changed after the secretary wrote.</param>
internal sealed record ReportPartView(ReportPart Part, string Html, ReportWording? Own, bool IsStale, int Number)
{
    public static ReportPartView Of(ReportPart part, AnalysisRecord record)
    {
        var own = record.Own.GetValueOrDefault(part.Key);
        var proposed = BodyHtml.Clean(part.Html);
        return new(
            part,
            own?.Html ?? proposed,
            own,
            own is not null && !part.IsDated && own.Proposed != proposed,
            record.NumberOf(part.Key)
        );
    }
}
