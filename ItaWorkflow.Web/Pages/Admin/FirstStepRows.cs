using ItaWorkflow.Data.Settings;
using ItaWorkflow.Workflows.Routes;

namespace ItaWorkflow.Web.Pages.Admin;

/// <summary>What the facts say of each first step, in the page's words.</summary>
internal static class FirstStepRows
{
    public static FirstStepRow Of(FirstStep step, FirstFacts facts, DeputyRoutes routes) =>
        step switch
        {
            FirstStep.Emblem => Emblem(facts),
            FirstStep.Divisions => Divisions(facts),
            FirstStep.People => People(facts),
            FirstStep.Deputy => Deputy(facts, routes),
            FirstStep.Mail => Mail(facts),
            FirstStep.Pins => Pins(facts),
            FirstStep.Trial => Trial(facts),
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        };

    private static FirstStepRow Emblem(FirstFacts facts) =>
        new(
            FirstStep.Emblem,
            "ตราของหน่วยงาน",
            "อยู่บนแผ่นบันทึกและหน้าเข้าสู่ระบบ · ข้ามได้ ระบบเว้นที่ไว้ให้",
            facts.HasEmblem,
            facts.Skips(FirstStep.Emblem)
        )
        {
            Path = "/admin/organization",
            Press = "ใส่ตรา",
        };

    private static FirstStepRow Divisions(FirstFacts facts) =>
        new(
            FirstStep.Divisions,
            "สำนักและกอง",
            facts.Divisions == 0
                ? "เพื่อให้เรื่องของกองใดถึงหัวหน้ากองนั้น · เพิ่มพร้อมบุคคลจากตารางเดียวได้"
                : $"{facts.Divisions} แห่ง มีหัวหน้า {facts.Headed} แห่ง",
            facts.Divisions > 0 && facts.Headed == facts.Divisions,
            false
        )
        {
            Path = facts.Divisions == 0 ? "/admin/persons/table" : "/admin/divisions",
            Press = facts.Divisions == 0 ? "วางจากตาราง" : "ดูสำนักและกอง",
        };

    private static FirstStepRow People(FirstFacts facts) =>
        new(
            FirstStep.People,
            "บุคคลและบัญชี",
            facts.Accounts > 1
                ? $"{facts.Persons} คน เข้าสู่ระบบได้ {facts.Accounts} คน{(facts.HasMayor ? "" : " · ยังไม่มีนายก")}"
                : "เพื่อให้แต่ละคนลงนามด้วยชื่อของตน · คัดลอกจาก Excel หรือ Word มาวางได้ทั้งตาราง",
            facts is { Accounts: > 1, HasMayor: true } && facts.Persons == facts.Accounts,
            false
        )
        {
            Path = "/admin/persons/table",
            Press = "วางจากตาราง",
        };

    private static FirstStepRow Deputy(FirstFacts facts, DeputyRoutes routes)
    {
        var isDone = facts.HasMayor && routes.Usual is not null && facts.HasDeputy == routes.UsualHasDeputy;
        return new(
            FirstStep.Deputy,
            "หน่วยงานของท่านมีรองนายกหรือไม่",
            isDone
                ? $"เส้นทางปกติ {routes.Usual!.Name}"
                : "ระบบเลือกเส้นทางเสนอปกติจากคำตอบนี้ ถ้าไม่ถามไว้ เรื่องจะไปค้างที่ตำแหน่งซึ่งไม่มีผู้ดำรงอยู่",
            isDone,
            false
        )
        {
            Path = "/admin/routes",
        };
    }

    private static FirstStepRow Mail(FirstFacts facts) =>
        new(
            FirstStep.Mail,
            "อีเมลของหน่วยงาน",
            facts.MailHost.Length > 0
                ? $"ส่งผ่าน {facts.MailHost}"
                : "เพื่อให้ผู้ลงนามรู้ทันทีว่ามีเรื่องรอ ไม่ต้องเปิดระบบดู · ข้ามได้ ระบบแจ้งที่กระดิ่งแทน",
            facts.MailHost.Length > 0,
            facts.Skips(FirstStep.Mail)
        )
        {
            Path = "/admin/mail",
            Press = "ตั้งค่าอีเมล",
        };

    private static FirstStepRow Pins(FirstFacts facts) =>
        new(
            FirstStep.Pins,
            "PIN ลงนาม",
            $"เพื่อให้รหัสผ่านที่หลุดไป ลงนามแทนไม่ได้ · ตั้งแล้ว {facts.Pins} จาก {facts.Signers} คน เจ้าตัวตั้งเองเมื่อเข้าระบบ",
            facts.Signers > 0 && facts.Pins == facts.Signers,
            facts.Skips(FirstStep.Pins)
        )
        {
            Path = "/admin/persons",
            Press = "ดูรายชื่อ",
        };

    private static FirstStepRow Trial(FirstFacts facts) =>
        new(
            FirstStep.Trial,
            "บันทึกทดลอง 1 เรื่อง",
            facts.Memos > 0
                ? $"มีบันทึกแล้ว {facts.Memos} เรื่อง"
                : "เพื่อเห็นกระดาษจริงก่อนใช้จริง · ร่างยังไม่กินเลขทะเบียน และทิ้งได้",
            facts.Memos > 0,
            facts.Skips(FirstStep.Trial)
        );
}

/// <summary>What ticks the first steps, read in one question.</summary>
internal sealed record FirstFacts(
    FirstSteps Passed,
    bool HasEmblem,
    string MailHost,
    int Divisions,
    int Headed,
    int Persons,
    int Accounts,
    bool HasMayor,
    bool HasDeputy,
    int Signers,
    int Pins,
    int Memos
)
{
    public bool Skips(FirstStep step) => Passed.Skips(step);
}
