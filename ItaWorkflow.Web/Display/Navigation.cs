namespace ItaWorkflow.Web.Display;

/// <summary>The main navigation, once for the side and the bottom bar. A page names its entry in ViewData["Nav"].</summary>
public sealed record Navigation(string Key, string Path, string Icon, string Text, string ShortText)
{
    public static readonly Navigation Desk = new("desk", "/", "house-door", "โต๊ะทำงาน", "โต๊ะทำงาน");
    public static readonly Navigation Approvals = new("approvals", "/approvals", "pen", "รอลงนาม", "รอลงนาม");
    public static readonly Navigation Memos = new("memos", "/memos", "file-earmark-text", "บันทึกข้อความ", "บันทึก");
    public static readonly Navigation Register = new("register", "/register", "journal-bookmark", "ทะเบียน", "ทะเบียน");
    public static readonly Navigation Assessments = new(
        "assessments",
        "/assessments",
        "bar-chart-line",
        "ผลประเมิน ITA",
        "ผล ITA"
    );
    public static readonly Navigation Measures = new("measures", "/measures", "list-check", "มาตรการ", "มาตรการ");
    public static readonly Navigation Disclosures = new("disclosures", "/disclosures", "globe2", "การเปิดเผย (OIT)", "เปิดเผย");
    public static readonly Navigation Absences = new("absences", "/absences", "calendar-x", "ใครไม่อยู่", "ใครไม่อยู่");
    public static readonly Navigation Verify = new("verify", "/verify", "shield-check", "ตรวจสอบเอกสาร", "ตรวจสอบ");
    public static readonly Navigation Help = new("help", "/help", "question-circle", "คู่มือ", "คู่มือ");
    public static readonly Navigation Operations = new(
        "operations",
        "/admin/operations",
        "speedometer2",
        "การเดินเรื่อง",
        "เดินเรื่อง"
    );
    public static readonly Navigation Numbers = new("numbers", "/admin/numbers", "hash", "เลขที่หนังสือ", "เลขที่");
    public static readonly Navigation Admin = new("admin", "/admin", "gear", "ตั้งค่าระบบ", "ตั้งค่า");

    public static readonly IReadOnlyList<Navigation> Everyday =
    [
        Desk,
        Approvals,
        Memos,
        Register,
        Assessments,
        Measures,
        Disclosures,
    ];

    /// <summary>As many as a phone has room for; the others are under "more".</summary>
    public static readonly IReadOnlyList<Navigation> OnPhone = [Desk, Approvals, Memos, Measures];

    public static IEnumerable<Navigation> Others(ShellViewer? viewer) =>
        viewer?.IsAdministrator is true ? [Absences, Verify, Help, Admin]
        : viewer?.IsRegistrar is true ? [Absences, Verify, Help, Operations, Numbers]
        : viewer?.Oversees is true ? [Absences, Verify, Help, Operations]
        : viewer is null ? [Verify]
        : [Absences, Verify, Help];
}
