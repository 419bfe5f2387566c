using ItaWorkflow.Workflows.Memos;
using Microsoft.AspNetCore.Html;

namespace ItaWorkflow.Web.Display;

/// <summary>Old and new text in one. Built without a space between the runs: Thai has none, and a page's source would add some.</summary>
internal static class ChangedText
{
    public static IHtmlContent Html(IEnumerable<ComparedRun> runs)
    {
        var html = new HtmlContentBuilder();
        foreach (var run in runs)
        {
            var text = run.Text.Replace("\t", " | ", StringComparison.Ordinal);
            _ = run.Change switch
            {
                TextChange.Removed => html.AppendHtml("<del><span class=\"word\">ตัดออก</span>")
                    .Append(text)
                    .AppendHtml("</del>"),
                TextChange.Inserted => html.AppendHtml("<ins><span class=\"word\">เพิ่ม</span>")
                    .Append(text)
                    .AppendHtml("</ins>"),
                _ => html.Append(text),
            };
        }
        return html;
    }
}
