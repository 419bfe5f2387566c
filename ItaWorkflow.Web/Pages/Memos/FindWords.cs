using ItaWorkflow.Workflows.Search;
using Microsoft.AspNetCore.Html;

namespace ItaWorkflow.Web.Pages.Memos;

internal static class FindWords
{
    public static string Of(FoundIn place) =>
        place switch
        {
            FoundIn.Subject => "หัวเรื่อง",
            FoundIn.Number => "เลขที่",
            FoundIn.Code => "รหัสเอกสาร",
            FoundIn.Person => "ผู้เกี่ยวข้อง",
            FoundIn.Body => "เนื้อหา",
            FoundIn.Attachment => "สิ่งที่ส่งมาด้วย",
            _ => throw new ArgumentOutOfRangeException(nameof(place)),
        };

    /// <summary>No blank comes between a marked word and what stands beside it.</summary>
    public static IHtmlContent Marked(IEnumerable<SnippetPiece> snippet)
    {
        var html = new HtmlContentBuilder();
        foreach (var piece in snippet)
            if (piece.IsMarked)
                html.AppendHtml("<mark>").Append(piece.Text).AppendHtml("</mark>");
            else
                html.Append(piece.Text);
        return html;
    }
}
