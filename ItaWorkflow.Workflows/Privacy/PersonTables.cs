using System.Globalization;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Doors;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Privacy;

/// <summary>One table of what is kept of a person.</summary>
/// <param name="Rows">The first names the columns.</param>
public sealed record PersonTable(string Name, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>What the record keeps of one person, as they may read it (PDPA, section 30). Keys and secrets are not told.</summary>
internal sealed class PersonTables(ItaDbContext db, int personId)
{
    public async Task<IReadOnlyList<PersonTable>> ReadAsync(CancellationToken cancel) =>
        [
            await AccountAsync(cancel),
            await MemosAsync(cancel),
            await StepsAsync(cancel),
            await OpinionsAsync(cancel),
            await CertificatesAsync(cancel),
            await SessionsAsync(cancel),
            await LinksAsync(cancel),
            await LooksAsync(cancel),
            await NoticesAsync(cancel),
            await JournalAsync(cancel),
        ];

    private async Task<PersonTable> AccountAsync(CancellationToken cancel)
    {
        var person = await db
            .Persons.AsNoTracking()
            .Include(p => p.Position)
            .Include(p => p.Division)
            .SingleAsync(p => p.Id == personId, cancel);
        var name = await db.Users.Where(u => u.PersonId == personId).Select(u => u.UserName).SingleOrDefaultAsync(cancel);
        return new(
            "บัญชี",
            [
                ["รายการ", "ข้อมูล"],
                ["ชื่อ", person.Name],
                ["ตำแหน่ง", person.Position?.Title ?? ""],
                ["สังกัด", person.Division?.Name ?? ""],
                ["อีเมล", person.Email],
                ["โทรศัพท์", person.Phone],
                ["ชื่อผู้ใช้", name ?? ""],
                ["บัญชี LINE", person.LineUserId.Length > 0 ? "เชื่อมแล้ว" : "ไม่ได้เชื่อม"],
                ["รูปลายมือชื่อ", person.SignaturePicture is null ? "ไม่มี" : "มี"],
            ]
        );
    }

    private async Task<PersonTable> MemosAsync(CancellationToken cancel) =>
        Table(
            "บันทึกที่จัดทำ",
            ["เมื่อ", "ที่", "เรื่อง"],
            await db
                .Memos.AsNoTracking()
                .Where(m => m.DraftedById == personId)
                .OrderBy(m => m.Id)
                .Select(m => new[] { Moment(m.CreatedAt), m.Number == null ? "" : m.Number.Text, m.Subject })
                .ToListAsync(cancel)
        );

    private async Task<PersonTable> StepsAsync(CancellationToken cancel) =>
        Table(
            "ความเห็นและลายมือชื่อ",
            ["ถึงเมื่อ", "ลงนามเมื่อ", "เรื่อง", "ความเห็นหรือคำสั่ง"],
            await db
                .ApprovalSteps.AsNoTracking()
                .Where(s => s.PersonId == personId)
                .OrderBy(s => s.Id)
                .Select(s => new[] { Moment(s.OpenedAt), Moment(s.DecidedAt), s.Case!.Memo!.Subject, s.Opinion })
                .ToListAsync(cancel)
        );

    private async Task<PersonTable> OpinionsAsync(CancellationToken cancel) =>
        Table(
            "ความเห็นที่ถูกขอ",
            ["ขอเมื่อ", "คำถาม", "คำตอบ"],
            await db
                .OpinionRequests.AsNoTracking()
                .Where(r => r.AskedId == personId)
                .OrderBy(r => r.Id)
                .Select(r => new[] { Moment(r.AskedAt), r.Question, r.Answer })
                .ToListAsync(cancel)
        );

    private async Task<PersonTable> CertificatesAsync(CancellationToken cancel) =>
        Table(
            "ใบรับรองลายมือชื่อ",
            ["ออกเมื่อ", "ใช้ได้ถึง", "เพิกถอนเมื่อ"],
            await db
                .SigningKeys.AsNoTracking()
                .Where(k => k.PersonId == personId)
                .OrderBy(k => k.Id)
                .Select(k => new[] { Moment(k.CreatedAt), Moment(k.ExpiresAt), Moment(k.RevokedAt) })
                .ToListAsync(cancel)
        );

    private async Task<PersonTable> SessionsAsync(CancellationToken cancel) =>
        Table(
            "การเข้าสู่ระบบ",
            ["เข้าเมื่อ", "ใช้ล่าสุด", "ออกเมื่อ", "อุปกรณ์", "หมายเลขเครือข่าย", "เข้าด้วย"],
            await db
                .Sessions.AsNoTracking()
                .Where(s => s.Account!.PersonId == personId)
                .OrderBy(s => s.Id)
                .Select(s => new[] { Moment(s.BegunAt), Moment(s.SeenAt), Moment(s.EndedAt), s.Device, s.Address, s.How })
                .ToListAsync(cancel)
        );

    private async Task<PersonTable> LinksAsync(CancellationToken cancel) =>
        Table(
            "บัญชีอื่นที่เชื่อม",
            ["เชื่อมเมื่อ", "ผู้ให้บริการ"],
            (
                await db.DoorLinks.AsNoTracking().Where(l => l.PersonId == personId).OrderBy(l => l.Id).ToListAsync(cancel)
            ).ConvertAll(l => new[] { Moment(l.LinkedAt), l.Kind.Words() })
        );

    private async Task<PersonTable> LooksAsync(CancellationToken cancel) =>
        Table(
            "เรื่องที่มีข้อมูลส่วนบุคคลซึ่งเปิดดู",
            ["เมื่อ", "เรื่อง", "ส่วนที่เปิด"],
            (
                await db
                    .MemoLooks.AsNoTracking()
                    .Where(l => l.PersonId == personId)
                    .OrderBy(l => l.At)
                    .Select(l => new
                    {
                        l.At,
                        l.Memo!.Subject,
                        l.What,
                    })
                    .ToListAsync(cancel)
            ).ConvertAll(l => new[] { Moment(l.At), l.Subject, MemoLooks.Words(l.What) })
        );

    private async Task<PersonTable> NoticesAsync(CancellationToken cancel) =>
        Table(
            "การแจ้งเตือน",
            ["เมื่อ", "ช่องทาง", "เรื่อง", "ข้อความ"],
            await db
                .Reminders.AsNoTracking()
                .Where(r => r.PersonId == personId)
                .OrderBy(r => r.Id)
                .Select(r => new[] { Moment(r.PlannedFor), r.Channel.ToString(), r.Title, r.Text })
                .ToListAsync(cancel)
        );

    private async Task<PersonTable> JournalAsync(CancellationToken cancel) =>
        Table(
            "เหตุการณ์",
            ["เมื่อ", "เหตุการณ์"],
            await db
                .Journal.AsNoTracking()
                .Where(e => e.PersonId == personId)
                .OrderBy(e => e.Id)
                .Select(e => new[] { Moment(e.At), e.Text })
                .ToListAsync(cancel)
        );

    private static PersonTable Table(string name, string[] columns, IReadOnlyList<string[]> rows) =>
        new(name, [columns, .. rows]);

    private static string Moment(DateTimeOffset? at) =>
        at?.ToOffset(ThaiDate.Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "";
}
