using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Seats;
using ItaWorkflow.Workflows.Clock;
using ItaWorkflow.Workflows.Seats;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Admin;

internal sealed record AdminEntry(string Path, string Icon, string Title, string Text, string? Warning = null);

internal sealed class IndexModel(ItaDbContext db, TimeProvider clock, Alarms alarms) : PageModel
{
    public IReadOnlyList<AdminEntry> People { get; private set; } = [];
    public IReadOnlyList<AdminEntry> Work { get; private set; } = [];
    public IReadOnlyList<AdminEntry> System { get; private set; } = [];
    public IReadOnlyList<Alarm> Standing { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Standing = await alarms.ReadAsync(cancel);
        var today = clock.Today();
        var organization = await db.Organization.SingleAsync(cancel);
        var divisions = await db.Divisions.CountAsync(d => d.IsActive, cancel);
        var positions = await db.Positions.CountAsync(p => p.IsActive, cancel);
        var persons = await db.Persons.CountAsync(p => p.IsActive, cancel);
        var accounts = await db.Users.CountAsync(a => a.Person!.IsActive, cancel);
        var vacant = await db.SittingOn(today)
            .CountAsync(s => s.IsActive && s.Post != Post.Officer && s.PersonId == null, cancel);
        var acting = await db.ActingAppointments.CountAsync(ActingAppointment.InForceOn(today), cancel);
        var nextYear = new DateOnly(today.Year + 1, 1, 1);
        var holidays = await db.Holidays.CountAsync(h => h.Date >= nextYear && h.Date < nextYear.AddYears(1), cancel);
        People =
        [
            new("/admin/organization", "building", "หน่วยงาน", "ชื่อ ที่อยู่ ตรา และวิธีออกเลขหนังสือ"),
            new(
                "/admin/divisions",
                "diagram-3",
                "สำนักและกอง",
                $"{divisions} แห่ง",
                divisions == 0 ? "ยังไม่มีสำนักหรือกอง" : null
            ),
            new(
                "/admin/positions",
                "person-badge",
                "ตำแหน่ง",
                $"{positions} ตำแหน่ง",
                vacant > 0 ? $"ว่างและไม่มีผู้รักษาราชการแทน {vacant} ตำแหน่ง" : null
            ),
            new(
                "/admin/persons",
                "people",
                "บุคคลและบัญชี",
                $"{persons} คน เข้าสู่ระบบได้ {accounts} คน",
                persons > accounts ? $"ยังไม่มีบัญชี {persons - accounts} คน" : null
            ),
            new("/admin/numbers", "hash", "ทะเบียนเลขที่หนังสือ", "เลขสุดท้ายในสมุด เลขถัดไป และเลขที่ว่าง"),
            new("/admin/acting", "person-check", "ผู้รักษาราชการแทน", $"มีผลอยู่ {acting} คำสั่ง"),
        ];
        var usual = await db.ApprovalRoutes.Where(r => r.IsDefault).Select(r => r.Name).FirstOrDefaultAsync(cancel);
        var stuck = await db.ApprovalCases.CountAsync(c => c.StuckSince != null, cancel);
        Work =
        [
            new(
                "/admin/operations",
                "speedometer2",
                "การเดินเรื่อง",
                "เรื่องที่รอนาน เรื่องที่ติดขัด และเวลาที่ใช้",
                stuck > 0 ? $"ติดขัด {stuck} เรื่อง" : null
            ),
            new(
                "/admin/routes",
                "signpost-split",
                "เส้นทางเสนอ",
                usual is null ? "" : $"ปกติใช้ {usual}",
                usual is null ? "ยังไม่มีเส้นทางปกติ เสนอเรื่องไม่ได้" : null
            ),
            new(
                "/admin/holidays",
                "calendar-x",
                "วันหยุดราชการ",
                "ใช้นับวันทำการและเลื่อนวันครบกำหนด",
                holidays == 0 ? $"ยังไม่มีวันหยุดของปี {nextYear.Year + ThaiDate.BuddhistOffset}" : null
            ),
            new(
                "/admin/reminders",
                "bell",
                "การเตือน",
                $"ก่อนกำหนด {string.Join(", ", organization.Ladder.DaysBefore)} {(organization.Ladder.InWorkingDays ? "วันทำการ" : "วัน")} และเมื่อเลยกำหนด"
            ),
            new(
                "/admin/mail",
                "envelope-at",
                "อีเมล",
                organization.Mail.Host.Length > 0 ? $"ส่งผ่าน {organization.Mail.Host}" : "ยังไม่ได้ตั้งค่า แจ้งเตือนเฉพาะในระบบ",
                organization is { Mail.Host: not "", Addresses.PublicAddress: "" }
                    ? "อีเมลยังไม่มีลิงก์ เพราะยังไม่ได้บันทึกที่อยู่เว็บ"
                    : null
            ),
            new(
                "/admin/line",
                "chat-dots",
                "LINE",
                organization.Line.Token.Length > 0
                    ? $"สรุปวันละหนึ่งข้อความ เดือนละไม่เกิน {organization.Line.MonthlyQuota}"
                    : "ยังไม่ได้เปิดใช้"
            ),
            new("/admin/jobs", "clock-history", "งานตามเวลา", "การแจ้งเตือนและงานเบื้องหลัง ทำล่าสุดและครั้งต่อไป"),
        ];
        System = [new("/admin/journal", "journal-text", "บันทึกเหตุการณ์", "ใครทำอะไร เมื่อใด แก้ไขหรือลบไม่ได้")];
    }
}
