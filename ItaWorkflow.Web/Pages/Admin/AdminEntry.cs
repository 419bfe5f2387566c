using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Doors;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Workflows.Doors;

namespace ItaWorkflow.Web.Pages.Admin;

/// <summary>A way from the administrator's first page.</summary>
internal sealed record AdminEntry(string Path, string Icon, string Title, string Text)
{
    /// <summary>What is missing there; null: nothing.</summary>
    public string? Warning { get; init; }

    /// <param name="check">The line of the latest check; null: none yet.</param>
    public static AdminEntry Journal(JournalEntry? check) =>
        new(
            "/admin/journal",
            "journal-text",
            "บันทึกเหตุการณ์",
            check is null
                ? "ใครทำอะไร เมื่อใด แก้ไขหรือลบไม่ได้"
                : $"ใครทำอะไร เมื่อใด ตรวจความครบถ้วนล่าสุด {ThaiDate.ShortWithTime(check.At)}"
        )
        {
            Warning = check is { Kind: JournalKind.JournalBroken } ? "บันทึกเหตุการณ์ไม่เป็นอย่างที่ปิดผนึกไว้" : null,
        };

    public static AdminEntry PersonalData { get; } =
        new("/admin/personal-data", "person-lock", "ข้อมูลส่วนบุคคล", "เก็บอะไรของใคร ใครเปิดดูเรื่องที่ทำเครื่องหมาย");

    public static AdminEntry Providers(OfficeState office)
    {
        string[] open =
        [
            .. Enum.GetValues<DoorKind>()
                .Where(k => office.Organization.Provider(k).IsSet)
                .Select(k => office.Organization.Provider(k).NameOf(k)),
        ];
        return new(
            "/admin/providers",
            "door-open",
            "เข้าสู่ระบบด้วยบัญชีอื่น",
            open is [] ? "รหัสผ่านของระบบนี้เท่านั้น" : $"รหัสผ่าน และ {string.Join(", ", open)}"
        );
    }

    /// <param name="latest">The day of the newest that stands; null: none.</param>
    public static AdminEntry Backup(DateOnly? latest, DateOnly today) =>
        new(
            "/admin/jobs",
            "archive",
            "สำรองข้อมูล",
            latest is { } day ? $"ทุกคืน ล่าสุด {ThaiDate.Short(day)} ตรวจลายมือชื่อทุกฉบับแล้ว" : "ทุกคืน ยังไม่มีไฟล์สำรอง"
        )
        {
            Warning = latest < today.AddDays(-2) ? "ไม่ได้สำรองข้อมูลเกินสองวัน" : null,
        };

    public static IEnumerable<AdminEntry> People(OfficeState office) =>
        [
            new("/admin/organization", "building", "หน่วยงาน", "ชื่อ ที่อยู่ ตรา และวิธีออกเลขหนังสือ"),
            new("/admin/public", "globe2", "หน้าสาธารณะ", "การตรวจก่อนเผยแพร่ ช่องทางติดต่อและร้องเรียน การตรวจที่อยู่"),
            Divisions(office),
            Positions(office),
            Persons(office),
            new("/admin/numbers", "hash", "ทะเบียนเลขที่หนังสือ", "เลขสุดท้ายในสมุด เลขถัดไป และเลขที่ว่าง"),
            new("/admin/sign-in", "shield-lock", "การเข้าสู่ระบบ", "เวลาออกจากระบบเอง และการยืนยันสองชั้น"),
            new("/admin/acting", "person-check", "ผู้รักษาราชการแทน", $"มีผลอยู่ {office.Acting} คำสั่ง"),
        ];

    public static IEnumerable<AdminEntry> Work(OfficeState office) =>
        [
            Operations(office),
            Routes(office),
            Holidays(office),
            Reminders(office),
            Mail(office),
            Line(office),
            new("/admin/jobs", "clock-history", "งานตามเวลา", "การแจ้งเตือนและงานเบื้องหลัง ทำล่าสุดและครั้งต่อไป"),
        ];

    private static AdminEntry Divisions(OfficeState office) =>
        new("/admin/divisions", "diagram-3", "สำนักและกอง", $"{office.Divisions} แห่ง")
        {
            Warning = office.Divisions == 0 ? "ยังไม่มีสำนักหรือกอง" : null,
        };

    private static AdminEntry Positions(OfficeState office) =>
        new("/admin/positions", "person-badge", "ตำแหน่ง", $"{office.Positions} ตำแหน่ง")
        {
            Warning = office.Vacant > 0 ? $"ว่างและไม่มีผู้รักษาราชการแทน {office.Vacant} ตำแหน่ง" : null,
        };

    private static AdminEntry Persons(OfficeState office) =>
        new("/admin/persons", "people", "บุคคลและบัญชี", $"{office.Persons} คน เข้าสู่ระบบได้ {office.Accounts} คน")
        {
            Warning = office.Persons > office.Accounts ? $"ยังไม่มีบัญชี {office.Persons - office.Accounts} คน" : null,
        };

    private static AdminEntry Operations(OfficeState office) =>
        new("/admin/operations", "speedometer2", "การเดินเรื่อง", "เรื่องที่รอนาน เรื่องที่ติดขัด และเวลาที่ใช้")
        {
            Warning = office.Stuck > 0 ? $"ติดขัด {office.Stuck} เรื่อง" : null,
        };

    private static AdminEntry Routes(OfficeState office) =>
        new("/admin/routes", "signpost-split", "เส้นทางเสนอ", office.UsualRoute is { } usual ? $"ปกติใช้ {usual}" : "")
        {
            Warning = office.UsualRoute is null ? "ยังไม่มีเส้นทางปกติ เสนอเรื่องไม่ได้" : null,
        };

    private static AdminEntry Holidays(OfficeState office) =>
        new("/admin/holidays", "calendar-x", "วันหยุดราชการ", "ใช้นับวันทำการและเลื่อนวันครบกำหนด")
        {
            Warning = office.Holidays == 0 ? $"ยังไม่มีวันหยุดของปี {office.NextYear.Year + ThaiDate.BuddhistOffset}" : null,
        };

    private static AdminEntry Reminders(OfficeState office)
    {
        var (before, unit) = (
            office.Organization.Ladder.DaysBefore,
            office.Organization.Ladder.InWorkingDays ? "วันทำการ" : "วัน"
        );
        return new("/admin/reminders", "bell", "การเตือน", $"ก่อนกำหนด {string.Join(", ", before)} {unit} และเมื่อเลยกำหนด");
    }

    private static AdminEntry Mail(OfficeState office)
    {
        var host = office.Organization.Mail.Host;
        var words = host.Length > 0 ? $"ส่งผ่าน {host}" : "ยังไม่ได้ตั้งค่า แจ้งเตือนเฉพาะในระบบ";
        return new("/admin/mail", "envelope-at", "อีเมล", words)
        {
            Warning = office.Organization is { Mail.Host: not "", Addresses.PublicAddress: "" }
                ? "อีเมลยังไม่มีลิงก์ เพราะยังไม่ได้บันทึกที่อยู่เว็บ"
                : null,
        };
    }

    private static AdminEntry Line(OfficeState office) =>
        new(
            "/admin/line",
            "chat-dots",
            "LINE",
            office.Organization.Line.Token.Length > 0
                ? $"สรุปวันละหนึ่งข้อความ เดือนละไม่เกิน {office.Organization.Line.MonthlyQuota}"
                : "ยังไม่ได้เปิดใช้"
        );
}
