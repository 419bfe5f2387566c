using AngleSharp.Dom;

namespace ItaWorkflow.Workflows.Documents.Body;

/// <summary>What of a text from outside a memo cannot hold, gathered while it is read, and told by name.</summary>
internal sealed class BodyLosses
{
    private const int MostQuoted = 300;
    private const int MostNames = 3;

    private readonly List<string> unseen = [];
    private readonly List<(string Kind, string Advice)> pictures = [];
    private readonly HashSet<string> objects = new(StringComparer.Ordinal);
    private int objectCount;
    private int comments;
    private int nested;
    private int lettered;
    private int links;
    private bool hasColour;

    public void Unseen(IElement element)
    {
        var text = CleanText.Of(element.TextContent).Trim();
        if (text.Length > 0)
            unseen.Add(text);
    }

    public void Picture(string kind, string advice) => pictures.Add((kind, advice));

    public void Comment() => comments++;

    public void NestedTable() => nested++;

    public void LetteredList() => lettered++;

    public void Link() => links++;

    public void Colour() => hasColour = true;

    public void Object(string name)
    {
        objects.Add(name);
        objectCount++;
    }

    public IReadOnlyList<BodyLoss> Told() =>
        [
            .. pictures
                .GroupBy(p => p)
                .Select(p => new BodyLoss(BodyLossKind.Picture, $"รูป {p.Count()} รูป ({p.Key.Kind})", p.Key.Advice)),
            .. Some(
                BodyLossKind.Unseen,
                unseen.Count,
                $"ข้อความที่ซ่อนหรือถูกลบ {unseen.Count} แห่ง",
                $"ไม่ถูกวาง: {string.Join(" ", unseen.Select(text => $"“{Short(text)}”"))}"
            ),
            .. Some(
                BodyLossKind.Unseen,
                comments,
                $"ความเห็นข้างหน้ากระดาษ {comments} ข้อ",
                "ไม่ใช่ส่วนของเนื้อความ จึงไม่ถูกวาง"
            ),
            .. Some(
                BodyLossKind.Other,
                objectCount,
                $"{string.Join(" ", objects.Take(MostNames))} {objectCount} ชิ้น",
                "บันทึกพิมพ์สิ่งนี้ไม่ได้ โปรดพิมพ์เป็นข้อความหรือแนบเป็นไฟล์"
            ),
            .. Some(BodyLossKind.Other, nested, $"ตารางที่ซ้อนอยู่ข้างใน {nested} ตาราง", "เหลือข้อความในช่อง ไม่มีเส้นตาราง"),
            .. Some(
                BodyLossKind.Other,
                lettered,
                $"รายการที่นับด้วยตัวอักษร {lettered} รายการ",
                "เปลี่ยนเป็นตัวเลข โปรดตรวจข้อความที่อ้างถึงข้อนั้น"
            ),
            .. Some(BodyLossKind.Other, links, $"ลิงก์ {links} แห่ง", "ไม่ใช่ที่อยู่เว็บ เหลือแต่ข้อความ"),
            .. Some(BodyLossKind.Other, hasColour ? 1 : 0, "สีตัวอักษรหรือสีพื้น", "บันทึกพิมพ์ด้วยสีดำ"),
        ];

    private static IEnumerable<BodyLoss> Some(BodyLossKind kind, int count, string what, string detail) =>
        count > 0 ? [new(kind, what, detail)] : [];

    private static string Short(string text) => text.Length <= MostQuoted ? text : text[..MostQuoted] + "…";
}
