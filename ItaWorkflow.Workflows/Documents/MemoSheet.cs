using System.Text;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Workflows.Documents.Body;
using ItaWorkflow.Workflows.Documents.Typography;

namespace ItaWorkflow.Workflows.Documents;

/// <summary>บันทึกข้อความ as the official form (ระเบียบงานสารบรรณ พ.ศ. 2526): the HTML that <see cref="Typesetter"/> prints.</summary>
public static class MemoSheet
{
    /// <summary>So many stay on one page.</summary>
    private const int MostKeptFiles = 4;

    public static string Html(MemoSheetModel model)
    {
        var text = new SheetText(model.Content.ThaiNumerals);
        var html = new StringBuilder();
        MemoSheetHead.Append(html, model, text);
        if (model.ReadingNote is { } note)
            html.Append("<p class=\"reading-note\">").Append(SheetText.Encode(note)).Append("</p>\n");
        foreach (var part in model.Content.Parts)
            AppendPart(html, part, text);
        AppendEnding(html, model, text);
        AppendManifest(html, model.Attachments, text);
        return SheetPage.Html(
            model.IsDraft ? "memo draft" : "memo",
            SheetProperties.Of(model),
            $"{(model.IsDraft ? "ร่าง " : "")}บันทึกข้อความ {model.Number ?? model.Content.Subject}".Trim(),
            html.ToString(),
            thaiNumerals: model.Content.ThaiNumerals
        );
    }

    private static bool HasFields(MemoSheetModel model) => model is { IsDraft: false, ReadingNote: null };

    private static void AppendPart(StringBuilder html, BodyPart part, SheetText text)
    {
        var blocks = BodyHtml.Read(part.Html);
        if (blocks.Count == 0)
            return;
        if (part.Heading.Length > 0)
            html.Append("<h2 class=\"part\">").Append(text.Html(part.Heading)).Append("</h2>\n");
        new SheetBody(text).Append(html, blocks);
    }

    /// <summary>The attachments' digests stand on the signed paper, so that the signatures cover the files; nothing stands
    /// between what is proposed and its closing.</summary>
    private static void AppendManifest(StringBuilder html, IReadOnlyList<SheetAttachment> attachments, SheetText text)
    {
        if (attachments.Count == 0)
            return;
        html.Append("<h2 class=\"caption\">บัญชีเอกสารแนบและค่าตรวจสอบ</h2>\n");
        html.Append(attachments.Count <= MostKeptFiles ? "<table class=\"manifest keep\">" : "<table class=\"manifest\">");
        html.Append("<colgroup><col style=\"width:9mm\"><col style=\"width:51mm\"><col></colgroup>")
            .Append("<thead><tr><th>ที่</th><th>ชื่อไฟล์</th><th>ค่าตรวจสอบ SHA-256</th></tr></thead><tbody>\n");
        for (var i = 0; i < attachments.Count; i++)
            html.Append("<tr><td class=\"c\">")
                .Append(text.Number(i + 1))
                .Append("</td><td>")
                .Append(SheetText.Encode(attachments[i].FileName))
                .Append("</td><td class=\"hash\"><code>")
                .AppendJoin(' ', attachments[i].Sha256.Chunk(8).Select(c => SheetText.Encode(new string(c))))
                .Append("</code></td></tr>\n");
        html.Append("</tbody></table>\n");
    }

    /// <summary>The closing and the proposing head's block stay together; each further block stands whole wherever it fits.</summary>
    private static void AppendEnding(StringBuilder html, MemoSheetModel model, SheetText text)
    {
        var last = model.Content.Parts.SelectMany(part => BodyHtml.Read(part.Html)).LastOrDefault();
        html.Append(last is BodyTable or BodyPicture ? "<div class=\"ending loose\">\n" : "<div class=\"ending\">\n");
        if (model.Content.Closing.Length > 0)
            html.Append("<p class=\"closing\">").Append(text.Html(model.Content.Closing)).Append("</p>\n");
        foreach (var block in model.Blocks.Take(1))
            SheetBlock.Append(html, block, text, model.OpinionLines, hasField: HasFields(model));
        html.Append("</div>\n");
        foreach (var block in model.Blocks.Skip(1))
            SheetBlock.Append(html, block, text, model.OpinionLines, hasField: HasFields(model));
    }
}
