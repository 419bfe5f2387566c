using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Workflows.Documents;

namespace ItaWorkflow.Workflows.Memos;

/// <summary>Who writes in a draft, and what of the written is kept.</summary>
public static class Drafting
{
    /// <summary>Characters of the body as HTML: some 60 pages.</summary>
    public const int LongestBody = 400_000;

    /// <summary>The drafter and everybody of the memo's division, while it is open for drafting.</summary>
    public static bool MayWrite(this Person person, Memo memo) =>
        person.IsActive && (memo.DraftedById == person.Id || memo.DivisionId == person.DivisionId);

    /// <summary>The text as the record keeps it: trimmed lines, and HTML of the allow-list only.</summary>
    /// <returns>false with a refusal when it is more than a memo can hold.</returns>
    public static bool TryClean(
        this MemoContent content,
        out MemoContent clean,
        [NotNullWhen(returnValue: false)] out Refusal? refusal
    )
    {
        clean = content;
        try
        {
            clean = content.Clean();
            refusal = clean.TooLong();
        }
        catch (TypesettingRefused refused)
        {
            refusal = refused.Refusal with { Field = nameof(content.Parts) };
        }
        return refusal is null;
    }

    private static MemoContent Clean(this MemoContent content) =>
        HeadLines.All.Select(line => line.Of()).Aggregate(content, (c, line) => line.Write(c, Lines(line.Read(c)))) with
        {
            Parts = [.. content.Parts.Select(p => new BodyPart(OneLine(p.Heading), BodyHtml.Clean(p.Html)))],
        };

    private static Refusal? TooLong(this MemoContent content)
    {
        foreach (var line in HeadLines.All.OrderBy(l => l.Of().IsList).Where(l => IsTooLong(l.Of(), content)))
            return new(Words(line.Of()), line.ToString());
        if (content.Parts.Sum(p => p.Html.Length - BodyHtml.TextLength(p.Html)) > BodyHtml.MostOfPictures)
            return new("รูปในเนื้อความรวมกันใหญ่เกิน 1 MB โปรดย่อรูปหรือแนบเป็นไฟล์", nameof(content.Parts));
        return content.Parts.Sum(p => BodyHtml.TextLength(p.Html)) > LongestBody
            ? new("เนื้อความยาวเกิน 60 หน้า โปรดย้ายรายละเอียดไปเป็นสิ่งที่ส่งมาด้วย", nameof(content.Parts))
            : null;
    }

    private static bool IsTooLong(HeadLineMeaning line, MemoContent content) =>
        line.Read(content) is var lines && (lines.Count > HeadLines.MostLines || lines.Any(l => l.Length > line.Longest));

    private static string Words(HeadLineMeaning line) =>
        line.IsList
            ? $"{line.TooLong} ใส่ได้ไม่เกิน {HeadLines.MostLines} บรรทัด บรรทัดละไม่เกิน {line.Longest} ตัวอักษร"
            : $"{line.TooLong} ใส่ได้ไม่เกิน {line.Longest} ตัวอักษร";

    public static bool SameAs(this MemoContent one, MemoContent other) =>
        string.Equals(JsonSerializer.Serialize(one), JsonSerializer.Serialize(other), StringComparison.Ordinal);

    private static IReadOnlyList<string> Lines(IEnumerable<string> lines) => [.. lines.Select(OneLine).Where(l => l.Length > 0)];

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
