using ItaWorkflow.Data.Journal;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ItaWorkflow.Web.Pages.Admin.Journal;

/// <summary>What each kind of entry is called where one filters.</summary>
internal static class JournalWords
{
    private static readonly Dictionary<JournalKind, string> Words = new()
    {
        [JournalKind.OrganizationFounded] = "เริ่มใช้งานระบบ",
        [JournalKind.OrganizationChanged] = "แก้ไขหน่วยงาน",
        [JournalKind.DivisionChanged] = "สำนักและกอง",
        [JournalKind.PositionChanged] = "ตำแหน่ง",
        [JournalKind.PersonChanged] = "บุคคล",
        [JournalKind.ActingAppointed] = "แต่งตั้งผู้แทน",
        [JournalKind.ActingRevoked] = "ยกเลิกผู้แทน",
        [JournalKind.AbsenceRecorded] = "บันทึกการไม่อยู่",
        [JournalKind.AbsenceCancelled] = "ยกเลิกการไม่อยู่",
        [JournalKind.HolidayChanged] = "วันหยุด",
        [JournalKind.SignedIn] = "เข้าสู่ระบบ",
        [JournalKind.SignInRefused] = "เข้าสู่ระบบไม่สำเร็จ",
        [JournalKind.PasswordChanged] = "เปลี่ยนรหัสผ่าน",
        [JournalKind.SignedOutEverywhere] = "ออกจากระบบทุกอุปกรณ์",
        [JournalKind.RouteDrawn] = "วาดเส้นทาง",
        [JournalKind.RoutePublished] = "เผยแพร่เส้นทาง",
        [JournalKind.RouteDiscarded] = "ทิ้งร่างเส้นทาง",
        [JournalKind.RouteImported] = "นำเข้าเส้นทาง",
        [JournalKind.RouteChosen] = "เลือกเส้นทางปกติ",
        [JournalKind.RouteRetired] = "เลิกใช้เส้นทาง",
        [JournalKind.RouteRuleChanged] = "กฎเลือกเส้นทาง",
        [JournalKind.MemoDrafted] = "ร่างบันทึก",
        [JournalKind.MemoSaved] = "บันทึกร่าง",
        [JournalKind.MemoConflict] = "แก้ร่างพร้อมกัน",
        [JournalKind.AttachmentAdded] = "แนบไฟล์",
        [JournalKind.AttachmentRemoved] = "นำไฟล์ออก",
        [JournalKind.MemoSubmitted] = "เสนอเรื่อง",
        [JournalKind.MemoWithdrawn] = "ถอนเรื่อง",
        [JournalKind.MemoNumbered] = "ให้เลขที่",
        [JournalKind.StepOpened] = "ถึงลำดับ",
        [JournalKind.StepSeen] = "เปิดอ่าน",
        [JournalKind.StepDecided] = "ลงความเห็น",
        [JournalKind.StepReassigned] = "มอบเรื่องให้ผู้อื่น",
        [JournalKind.StepKept] = "ไม่ถามซ้ำ",
        [JournalKind.StepPassedOver] = "ลงนามครั้งเดียว",
        [JournalKind.OpinionAsked] = "ขอความเห็นจากผู้อื่น",
        [JournalKind.OpinionAnswered] = "ให้ความเห็นตามที่ขอ",
        [JournalKind.OpinionWithdrawn] = "ยกเลิกการขอความเห็น",
        [JournalKind.CaseEnded] = "เรื่องสิ้นสุด",
        [JournalKind.SheetBegun] = "เริ่มใบต่อท้าย",
        [JournalKind.TimerFired] = "ถึงเวลาตามเส้นทาง",
        [JournalKind.ServiceDone] = "งานของระบบ",
        [JournalKind.CaseStuck] = "เรื่องติดขัด",
        [JournalKind.CaseMoved] = "ย้ายเรื่องไปรุ่นใหม่",
        [JournalKind.CaseRetried] = "เดินเรื่องที่ติดขัดต่อ",
        [JournalKind.SigningKeyIssued] = "ออกใบรับรองลายมือชื่อ",
        [JournalKind.SigningKeyRevoked] = "เพิกถอนใบรับรอง",
        [JournalKind.PinChanged] = "เปลี่ยน PIN",
        [JournalKind.PinRefused] = "PIN ไม่ถูกต้อง",
        [JournalKind.PinLocked] = "พักการลงนาม",
        [JournalKind.DocumentVerified] = "ตรวจสอบเอกสาร",
        [JournalKind.MeasureChanged] = "แก้ไขมาตรการ",
        [JournalKind.MeasureReported] = "รายงานมาตรการ",
        [JournalKind.MeasureAsked] = "ขอข้อมูลเพิ่ม",
        [JournalKind.EvidenceCleared] = "ลบหลักฐานที่ไม่ได้ส่ง",
        [JournalKind.CheckpointChanged] = "รอบกำกับติดตาม",
        [JournalKind.SchemeChanged] = "เกณฑ์การประเมิน",
        [JournalKind.AssessmentRecorded] = "บันทึกผล ITA",
        [JournalKind.FindingWorded] = "ถ้อยคำข้อค้นพบ",
        [JournalKind.ReportWorded] = "ถ้อยคำในรายงานการวิเคราะห์",
        [JournalKind.ContradictionConfirmed] = "ยืนยันตัวเลขที่ขัดกัน",
        [JournalKind.ReminderSent] = "ส่งการแจ้งเตือน",
        [JournalKind.ReminderFailed] = "แจ้งเตือนไม่สำเร็จ",
        [JournalKind.MailAddressRefused] = "อีเมลใช้ไม่ได้",
        [JournalKind.CalendarLinkChanged] = "ลิงก์ปฏิทิน",
        [JournalKind.LineLinkChanged] = "เชื่อม LINE",
        [JournalKind.JobAskedFor] = "สั่งงานตามเวลา",
        [JournalKind.AlarmRaised] = "งานตามเวลาผิดปกติ",
    };

    public static string InWords(this JournalKind kind) => Words[kind];

    public static IEnumerable<SelectListItem> Choices() => Words.Select(w => new SelectListItem(w.Value, w.Key.ToString()));
}
