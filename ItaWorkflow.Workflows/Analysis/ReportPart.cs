using System.Net;
using ItaWorkflow.Workflows.Documents;
using ItaWorkflow.Workflows.Documents.Papers;

namespace ItaWorkflow.Workflows.Analysis;

/// <summary>A stretch of prose in the report, as the figures propose it; its key names it in every year.</summary>
/// <param name="Items">Numbered after the paragraphs.</param>
public sealed record ReportPart(string Key, string Title, IReadOnlyList<string> Paragraphs, IReadOnlyList<string> Items)
{
    public ReportPart(string key, string title, IReadOnlyList<string> paragraphs)
        : this(key, title, paragraphs, []) { }

    /// <summary>It bears the month in which it is looked at: another month is no other figure.</summary>
    public bool IsDated => Key == ReportParts.SignedBy;

    /// <summary>For the editor: allow-listed HTML.</summary>
    public string Html =>
        string.Concat(Paragraphs.Select(p => $"<p>{WebUtility.HtmlEncode(p)}</p>"))
        + (Items.Count == 0 ? "" : $"<ol>{string.Concat(Items.Select(i => $"<li><p>{WebUtility.HtmlEncode(i)}</p></li>"))}</ol>");

    /// <summary>Each paragraph as a line of its own: of a cover, of who signs.</summary>
    internal IReadOnlyList<string> Lines(AnalysisFacts facts) =>
        facts.OwnParts.TryGetValue(Key, out var own)
            ? [.. BodyText.Of(own).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]
            : Paragraphs;

    internal IEnumerable<PaperBlock> Blocks(AnalysisFacts facts)
    {
        if (facts.OwnParts.TryGetValue(Key, out var own))
            return [new PaperBody(own)];
        IEnumerable<PaperBlock> items = Items.Count > 0 ? [new PaperItems(Items)] : [];
        return Paragraphs.Select(p => new PaperText(p)).Concat(items);
    }
}
