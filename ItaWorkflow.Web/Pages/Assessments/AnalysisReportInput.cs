using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Web.Display;

namespace ItaWorkflow.Web.Pages.Assessments;

internal sealed class AnalysisReportInput
{
    [MaxLength(20)]
    public List<ReportPartInput> Parts { get; set; } = [];
}

internal sealed class ReportPartInput
{
    public string? Part { get; set; }

    /// <summary>The number of the wording that the page showed.</summary>
    public int Seen { get; set; }

    [DataType(DataType.MultilineText)]
    public string? Html { get; set; }

    /// <summary>Typed without script: plain lines, no markup.</summary>
    public bool IsPlain { get; set; }

    public string ToHtml() => IsPlain ? PlainBody.ToHtml(Html ?? "") : Html ?? "";
}
