using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Settings;
using ItaWorkflow.Workflows.Routes;
using ItaWorkflow.Workflows.Seats;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Admin;

/// <summary>A first step as the page shows it.</summary>
/// <param name="Why">What it is for; of one that is done, the fact that ticked it.</param>
internal sealed record FirstStepRow(FirstStep Step, string Title, string Why, bool IsDone, bool IsSkipped)
{
    public string Path { get; init; } = "";
    public string Press { get; init; } = "";
    public int Number => (int)Step + 1;
    public bool IsOver => IsDone || IsSkipped;
}

/// <summary>What a new office has still to do. Nothing of it is kept but what it passes over: the facts tick.</summary>
internal sealed record FirstStepsView(IReadOnlyList<FirstStepRow> Steps, DeputyRoutes Routes)
{
    public bool IsOver => Steps.All(s => s.IsOver);
    public FirstStepRow? Next => Steps.FirstOrDefault(s => !s.IsOver);
    public int Done => Steps.Count(s => s.IsOver);

    public static async Task<FirstStepsView> ReadAsync(
        ItaDbContext db,
        RouteShelf shelf,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var sitting = db.SittingOn(today).Where(s => s.IsActive && s.Post != Post.Officer && s.PersonId != null);
        var facts = await db
            .Organization.Select(o => new FirstFacts(
                o.FirstSteps,
                o.Emblem != null,
                o.Mail.Host,
                db.Divisions.Count(d => d.IsActive),
                db.Divisions.Count(d => d.IsActive && sitting.Any(s => s.Post == Post.DivisionHead && s.DivisionId == d.Id)),
                db.Persons.Count(p => p.IsActive),
                db.Users.Count(a => a.Person!.IsActive),
                sitting.Any(s => s.Post == Post.Mayor),
                sitting.Any(s => s.Post == Post.DeputyMayor),
                sitting.Select(s => s.PersonId).Distinct().Count(),
                db.SigningKeys.Where(k => k.RevokedAt == null && sitting.Any(s => s.PersonId == k.PersonId))
                    .Select(k => k.PersonId)
                    .Distinct()
                    .Count(),
                db.Memos.Count(m => m.State != MemoState.Discarded)
            ))
            .SingleAsync(cancel);
        var routes = DeputyRoutes.Of(await shelf.PublishedAsync(cancel));
        return new([.. Enum.GetValues<FirstStep>().Select(step => Row(step, facts, routes))], routes);
    }

    private static FirstStepRow Row(FirstStep step, FirstFacts facts, DeputyRoutes routes) =>
        step switch
        {
            FirstStep.Emblem => new FirstStepRow(
                step,
                "ตราของหน่วยงาน",
                "อยู่บนแผ่นบันทึกและหน้าเข้าสู่ระบบ · ข้ามได้ ระบบเว้นที่ไว้ให้",
                facts.HasEmblem,
                facts.Skips(step)
            )
            {
                Path = "/admin/organization",
                Press = "ใส่ตรา",
            },
            FirstStep.Divisions => new(
                step,
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
            },
            FirstStep.People => new(
                step,
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
            },
            FirstStep.Deputy => new(
                step,
                "หน่วยงานของท่านมีรองนายกหรือไม่",
                facts.HasDeputy == routes.UsualHasDeputy && facts.HasMayor
                    ? $"เส้นทางปกติ {routes.Usual?.Name}"
                    : "ระบบเลือกเส้นทางเสนอปกติจากคำตอบนี้ ถ้าไม่ถามไว้ เรื่องจะไปค้างที่ตำแหน่งซึ่งไม่มีผู้ดำรงอยู่",
                facts.HasMayor && routes.Usual is not null && facts.HasDeputy == routes.UsualHasDeputy,
                false
            )
            {
                Path = "/admin/routes",
            },
            FirstStep.Mail => new(
                step,
                "อีเมลของหน่วยงาน",
                facts.MailHost.Length > 0
                    ? $"ส่งผ่าน {facts.MailHost}"
                    : "เพื่อให้ผู้ลงนามรู้ทันทีว่ามีเรื่องรอ ไม่ต้องเปิดระบบดู · ข้ามได้ ระบบแจ้งที่กระดิ่งแทน",
                facts.MailHost.Length > 0,
                facts.Skips(step)
            )
            {
                Path = "/admin/mail",
                Press = "ตั้งค่าอีเมล",
            },
            FirstStep.Pins => new(
                step,
                "PIN ลงนาม",
                $"เพื่อให้รหัสผ่านที่หลุดไป ลงนามแทนไม่ได้ · ตั้งแล้ว {facts.Pins} จาก {facts.Signers} คน เจ้าตัวตั้งเองเมื่อเข้าระบบ",
                facts.Signers > 0 && facts.Pins == facts.Signers,
                facts.Skips(step)
            )
            {
                Path = "/admin/persons",
                Press = "ดูรายชื่อ",
            },
            FirstStep.Trial => new(
                step,
                "บันทึกทดลอง 1 เรื่อง",
                facts.Memos > 0
                    ? $"มีบันทึกแล้ว {facts.Memos} เรื่อง"
                    : "เพื่อเห็นกระดาษจริงก่อนใช้จริง · ร่างยังไม่กินเลขทะเบียน และทิ้งได้",
                facts.Memos > 0,
                facts.Skips(step)
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        };

    private sealed record FirstFacts(
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
}
