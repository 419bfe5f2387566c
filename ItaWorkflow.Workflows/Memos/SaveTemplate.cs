using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Memos;

/// <summary>Keeps a memo's text to begin from again, or forgets one that was kept.</summary>
/// <param name="MemoId">null: the template is removed.</param>
/// <param name="OfOffice">For everybody: the registrar's or an administrator's to keep.</param>
public sealed record SaveTemplate(int PersonId, long? MemoId, string Name, bool OfOffice, int? TemplateId = null);

public sealed class SaveTemplateHandler(ItaDbContext db, TimeProvider clock)
{
    public const int LongestName = 100;

    public static readonly Refusal NoName = new("โปรดตั้งชื่อแบบ", nameof(SaveTemplate.Name));
    public static readonly Refusal NotYours = new("แบบของหน่วยงานตั้งและลบได้โดยนายทะเบียนหรือผู้ดูแลระบบ");
    public static readonly Refusal NotThere = new("ไม่พบบันทึกหรือแบบนี้");
    public static readonly Refusal HasPersonalData = new(
        "เรื่องนี้มีข้อมูลส่วนบุคคล เก็บเป็นแบบไม่ได้ โปรดคัดลอกเป็นร่างใหม่ ลบข้อมูลนั้น แล้วจึงเก็บเป็นแบบ"
    );

    public async Task<Refusal?> HandleAsync(SaveTemplate command, CancellationToken cancel)
    {
        var person = await db.Persons.SingleAsync(p => p.Id == command.PersonId, cancel);
        var refusal = command.MemoId is { } memo
            ? await KeepAsync(command, memo, person, cancel)
            : await ForgetAsync(command, person, cancel);
        if (refusal is null)
            await db.SaveChangesAsync(cancel);
        return refusal;
    }

    /// <summary>Those that a person may begin from: the office's, then their own.</summary>
    public static IQueryable<MemoTemplate> Of(ItaDbContext db, int personId) =>
        db
            .MemoTemplates.Where(t => t.OwnerId == null || t.OwnerId == personId)
            .OrderBy(t => t.OwnerId != null)
            .ThenByName(t => t.Name);

    private async Task<Refusal?> KeepAsync(SaveTemplate command, long memoId, Person person, CancellationToken cancel)
    {
        var name = command.Name.Trim();
        if (name.Length is 0 or > LongestName)
            return NoName;
        if (command.OfOffice && !person.Registers)
            return NotYours;
        var now = clock.GetUtcNow();
        var memo = await db.VisibleMemos(person, ThaiDate.DayOf(now))
            .AsNoTracking()
            .SingleOrDefaultAsync(m => m.Id == memoId, cancel);
        if (memo is null)
            return NotThere;
        if (memo.HasPersonalData)
            return HasPersonalData;
        var content = memo.Content;
        int? owner = command.OfOffice ? null : person.Id;
        if (await db.MemoTemplates.FirstOrDefaultAsync(t => t.OwnerId == owner && t.Name == name, cancel) is { } same)
            same.Content = content;
        else
            db.MemoTemplates.Add(
                new()
                {
                    Name = name,
                    Content = content,
                    OwnerId = owner,
                    CreatedAt = now,
                }
            );
        return null;
    }

    private async Task<Refusal?> ForgetAsync(SaveTemplate command, Person person, CancellationToken cancel)
    {
        if (await Of(db, person.Id).SingleOrDefaultAsync(t => t.Id == command.TemplateId, cancel) is not { } template)
            return NotThere;
        if (template.OwnerId is null && !person.Registers)
            return NotYours;
        db.Remove(template);
        return null;
    }
}
