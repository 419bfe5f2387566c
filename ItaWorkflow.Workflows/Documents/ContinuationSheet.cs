using System.Text;
using ItaWorkflow.Workflows.Documents.Typography;

namespace ItaWorkflow.Workflows.Documents;

/// <summary>What a continuation sheet says of the one before it.</summary>
/// <param name="Number">2 for the first continuation sheet.</param>
/// <param name="Sha256">Of the sheet before it with all its signatures, lower-case hexadecimal.</param>
/// <param name="Signatures">How many those are.</param>
public sealed record SheetBefore(int Number, string Sha256, int Signatures);

/// <summary>
/// ใบต่อท้ายบันทึกข้อความ: where signing goes on when a memo's sheet has no place left for a step. It names the sheet before it, so that
/// its signatures stand for both.
/// </summary>
public static class ContinuationSheet
{
    /// <param name="memo">As on the memo's own sheet; its body is not repeated.</param>
    public static string Html(MemoSheetModel memo, SheetBefore before)
    {
        var text = new SheetText(memo.Content.ThaiNumerals);
        var html = new StringBuilder();
        MemoSheetHead.AppendRows(html, memo, text, "ใบต่อท้ายบันทึกข้อความ", "");
        html.Append("<p class=\"text\">").Append(text.Html(Sentence(memo, before))).Append("</p>\n");
        AppendDigest(html, before, text);
        foreach (var block in memo.Blocks)
            SheetBlock.Append(html, block, text, memo.OpinionLines, hasField: true);
        return SheetPage.Html(
            "memo",
            SheetProperties.Of(memo),
            $"ใบต่อท้ายบันทึกข้อความ {memo.Number ?? memo.Content.Subject} แผ่นที่ {before.Number}",
            html.ToString(),
            thaiNumerals: memo.Content.ThaiNumerals
        );
    }

    private static void AppendDigest(StringBuilder html, SheetBefore before, SheetText text) =>
        html.Append("<table class=\"manifest keep grid\"><colgroup><col style=\"width:51mm\"><col></colgroup>")
            .Append("<tbody><tr><td class=\"l t\">")
            .Append(text.Html($"ค่าตรวจสอบ SHA-256 ของแผ่นที่ {before.Number - 1}"))
            .Append("</td><td class=\"hash t\"><code>")
            .AppendJoin(' ', before.Sha256.Chunk(8).Select(c => new string(c)))
            .Append("</code></td></tr></tbody></table>\n");

    private static string Sentence(MemoSheetModel memo, SheetBefore before) =>
        $"แผ่นนี้เป็นแผ่นที่ {before.Number} ของบันทึกข้อความข้างต้น{(memo.Footer is { Edition: > 0 and var edition } ? $" ฉบับที่ {edition}" : "")} "
        + $"ต่อจากแผ่นที่ {before.Number - 1} ซึ่งมีลายมือชื่ออิเล็กทรอนิกส์ {before.Signatures} ลายมือชื่อ "
        + "ผู้พิจารณาลำดับต่อจากนั้นลงนามในแผ่นนี้ การลงนามในแผ่นนี้หมายถึงบันทึกข้อความและแผ่นก่อนหน้าตามค่าตรวจสอบต่อไปนี้ด้วย";
}
