namespace ItaWorkflow.Data.Memos;

/// <summary>ชั้นความเร็ว.</summary>
public enum Urgency
{
    Normal,
    Urgent,
    VeryUrgent,
    MostUrgent,
}

public enum BodyForm
{
    /// <summary>เรื่องเดิม, ข้อเท็จจริง, ข้อกฎหมาย, ข้อเสนอ/ข้อพิจารณา.</summary>
    HeadedParts,

    /// <summary>ภาคเหตุ, ภาคความประสงค์, ภาคสรุป without headings.</summary>
    Flowing,
}

/// <summary>One part of the body; <paramref name="Html"/> is sanitized HTML of the allow-list.</summary>
public sealed record BodyPart(string Heading, string Html);

/// <summary>
/// Everything its drafter writes in a memo: the head (domain: ระเบียบงานสารบรรณ 2526) and the body. Immutable; every saved version keeps one.
/// </summary>
public sealed record MemoContent
{
    public static readonly IReadOnlyList<string> HeadedParts = ["เรื่องเดิม", "ข้อเท็จจริง", "ข้อกฎหมาย", "ข้อเสนอ/ข้อพิจารณา"];

    /// <summary>เรื่อง</summary>
    public string Subject { get; init; } = "";

    /// <summary>เรียน</summary>
    public string Addressee { get; init; } = "";

    /// <summary>ผ่าน; empty: not printed.</summary>
    public string Through { get; init; } = "";

    /// <summary>อ้างถึง, a line each.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>สิ่งที่ส่งมาด้วย besides the attachments, a line each (a paper that goes along by hand).</summary>
    public IReadOnlyList<string> Enclosures { get; init; } = [];

    /// <summary>ประเภทเรื่อง; not printed, it chooses the route.</summary>
    public MemoKind Kind { get; init; }

    /// <summary>วงเงิน in baht, for the conditions of routes; not printed. null: no money is asked for.</summary>
    public decimal? Amount { get; init; }

    public Urgency Urgency { get; init; }
    public BodyForm Form { get; init; }

    /// <summary>Four headed parts, or one part with an empty heading.</summary>
    public IReadOnlyList<BodyPart> Parts { get; init; } = [];

    /// <summary>จึงเรียนมาเพื่อโปรด…</summary>
    public string Closing { get; init; } = "จึงเรียนมาเพื่อโปรดพิจารณา";

    /// <summary>Digits on the sheet; never in addresses and item codes.</summary>
    public bool ThaiNumerals { get; init; } = true;

    public static MemoContent Empty(BodyForm form) =>
        new()
        {
            Form = form,
            Parts = form is BodyForm.HeadedParts ? [.. HeadedParts.Select(h => new BodyPart(h, ""))] : [new BodyPart("", "")],
        };
}

public static class Urgencies
{
    /// <summary>As it stands on the sheet; empty for an ordinary memo.</summary>
    public static string Words(this Urgency urgency) =>
        urgency switch
        {
            Urgency.Normal => "",
            Urgency.Urgent => "ด่วน",
            Urgency.VeryUrgent => "ด่วนมาก",
            Urgency.MostUrgent => "ด่วนที่สุด",
            _ => throw new ArgumentOutOfRangeException(nameof(urgency)),
        };
}
