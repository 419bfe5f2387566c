using ItaWorkflow.Data.Organization;

namespace ItaWorkflow.Workflows.Demonstration;

/// <summary>One invented person of the demonstration organization and the name they sign in with.</summary>
/// <param name="Division">1 to 6, or 0: the executive.</param>
public sealed record DemonstrationPerson(string UserName, string Name, string Position, Post Post, int Division)
{
    public bool IsAdministrator { get; init; }
    public bool IsRegistrar { get; init; }
    public bool IsSecretary { get; init; }
}

/// <summary>เทศบาลตำบลตัวอย่าง: nobody in it exists.</summary>
public static class DemonstrationCast
{
    public const string Organization = "เทศบาลตำบลตัวอย่าง";

    /// <summary>Everybody's, and printed on the console: a demonstration holds nothing secret.</summary>
    public const string Password = "Demo-2569-ita";
    public const string Pin = "246810";
    public const string ActingClerk = "clerk";
    public const string Officer = "officer";

    public static readonly IReadOnlyList<string> Divisions =
    [
        "สำนักปลัดเทศบาล",
        "กองยุทธศาสตร์และงบประมาณ",
        "กองคลัง",
        "กองช่าง",
        "กองสาธารณสุขและสิ่งแวดล้อม",
        "กองการศึกษา",
    ];

    public static readonly IReadOnlyList<DemonstrationPerson> People =
    [
        new("mayor", "นางจำลอง ตัวอย่าง", "นายกเทศมนตรีตำบลตัวอย่าง", Post.Mayor, 0),
        new("deputy", "นายทดสอบ แบบอย่าง", "รองนายกเทศมนตรีตำบลตัวอย่าง", Post.DeputyMayor, 0),
        new(ActingClerk, "นายสมมติ ตั้งใจ", "หัวหน้าสำนักปลัดเทศบาล", Post.DivisionHead, 1),
        new("strategy-head", "นางสาวสมใจ ตัวอย่าง", "ผู้อำนวยการกองยุทธศาสตร์และงบประมาณ", Post.DivisionHead, 2),
        new("finance-head", "นางออมทรัพย์ แบบอย่าง", "ผู้อำนวยการกองคลัง", Post.DivisionHead, 3),
        new("works-head", "นายก่อสร้าง ตัวอย่าง", "ผู้อำนวยการกองช่าง", Post.DivisionHead, 4),
        new("health-head", "นางสุขใจ แบบอย่าง", "ผู้อำนวยการกองสาธารณสุขและสิ่งแวดล้อม", Post.DivisionHead, 5),
        new("education-head", "นายเรียนรู้ ตัวอย่าง", "ผู้อำนวยการกองการศึกษา", Post.DivisionHead, 6),
        new(Officer, "นางสาวตัวอย่าง ใจดี", "นักวิเคราะห์นโยบายและแผนชำนาญการ", Post.Officer, 2) { IsSecretary = true },
        new("registrar", "นางสาวธุรการ เรียบร้อย", "เจ้าพนักงานธุรการชำนาญงาน", Post.Officer, 1) { IsRegistrar = true },
        new("admin", "นายระบบ มั่นคง", "นักวิชาการคอมพิวเตอร์ปฏิบัติการ", Post.Officer, 1) { IsAdministrator = true },
        new("finance-officer", "นายบัญชี ละเอียด", "นักวิชาการเงินและบัญชีชำนาญการ", Post.Officer, 3),
        new("supply-officer", "นางสาวพัสดุ โปร่งใส", "นักวิชาการพัสดุปฏิบัติการ", Post.Officer, 3),
        new("works-officer", "นายโยธา แข็งแรง", "นายช่างโยธาชำนาญงาน", Post.Officer, 4),
        new("health-officer", "นางสาวสะอาด ยิ้มแย้ม", "นักวิชาการสาธารณสุขชำนาญการ", Post.Officer, 5),
        new("education-officer", "นางสาวอ่านเขียน ขยัน", "นักวิชาการศึกษาปฏิบัติการ", Post.Officer, 6),
    ];
}
