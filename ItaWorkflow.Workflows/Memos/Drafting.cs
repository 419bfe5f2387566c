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

    public const int LongestSubject = 500;
    public const int LongestLine = 300;
    public const int MostLines = 20;

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
        content with
        {
            Subject = OneLine(content.Subject),
            Addressee = OneLine(content.Addressee),
            Through = OneLine(content.Through),
            Closing = OneLine(content.Closing),
            References = Lines(content.References),
            Enclosures = Lines(content.Enclosures),
            Parts = [.. content.Parts.Select(p => new BodyPart(OneLine(p.Heading), BodyHtml.Clean(p.Html)))],
        };

    private static Refusal? TooLong(this MemoContent content) =>
        content switch
        {
            { Subject.Length: > LongestSubject } => new(
                $"เรื่องยาวเกินไป ใส่ได้ไม่เกิน {LongestSubject} ตัวอักษร",
                nameof(content.Subject)
            ),
            { Addressee.Length: > LongestLine } => new(
                $"เรียน ยาวเกินไป ใส่ได้ไม่เกิน {LongestLine} ตัวอักษร",
                nameof(content.Addressee)
            ),
            { Through.Length: > LongestLine } => new(
                $"ผ่าน ยาวเกินไป ใส่ได้ไม่เกิน {LongestLine} ตัวอักษร",
                nameof(content.Through)
            ),
            { Closing.Length: > LongestLine } => new(
                $"คำลงท้ายยาวเกินไป ใส่ได้ไม่เกิน {LongestLine} ตัวอักษร",
                nameof(content.Closing)
            ),
            { References: var r } when TooMany(r) => new($"อ้างถึง ใส่ได้ไม่เกิน {MostLines} บรรทัด", nameof(content.References)),
            { Enclosures: var e } when TooMany(e) => new(
                $"สิ่งที่ส่งมาด้วย ใส่ได้ไม่เกิน {MostLines} บรรทัด",
                nameof(content.Enclosures)
            ),
            { Parts: var parts } when parts.Sum(p => p.Html.Length) > LongestBody => new(
                "เนื้อความยาวเกิน 60 หน้า โปรดย้ายรายละเอียดไปเป็นสิ่งที่ส่งมาด้วย",
                nameof(content.Parts)
            ),
            _ => null,
        };

    public static bool SameAs(this MemoContent one, MemoContent other) =>
        string.Equals(JsonSerializer.Serialize(one), JsonSerializer.Serialize(other), StringComparison.Ordinal);

    private static bool TooMany(IReadOnlyList<string> lines) => lines.Count > MostLines || lines.Any(l => l.Length > LongestLine);

    private static IReadOnlyList<string> Lines(IEnumerable<string> lines) => [.. lines.Select(OneLine).Where(l => l.Length > 0)];

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
