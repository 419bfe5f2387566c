using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Notices;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Measures.Progress;

/// <summary>ขอข้อมูลเพิ่ม: the secretary asks a measure's owners for what their reports leave open.</summary>
public sealed record AskForMore(int MeasureId, int ById, string Text);

public sealed class AskForMoreHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly Refusal NotYours = new("เฉพาะเลขานุการ ITA หรือผู้ดูแลระบบเท่านั้นที่ขอข้อมูลเพิ่มได้");
    public static readonly Refusal NoText = new("โปรดเขียนว่าต้องการข้อมูลอะไรเพิ่ม", nameof(AskForMore.Text));

    public const int Longest = 2000;
    public static readonly Refusal TooLong = new($"ยาวเกินไป เขียนได้ไม่เกิน {Longest:N0} ตัวอักษร", nameof(AskForMore.Text));
    public static readonly Refusal NotAdopted = new("ขอข้อมูลเพิ่มได้เฉพาะมาตรการที่อนุมัติแล้วและยังไม่ถูกยกเลิก");

    public async Task<Refusal?> HandleAsync(AskForMore command, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(command.Text))
            return NoText;
        if (command.Text.Trim().Length > Longest)
            return TooLong;
        return await db.UntilSavedAsync(Rereading.Busy, () => AskAsync(command, cancel));
    }

    private async Task<Refusal?> AskAsync(AskForMore command, CancellationToken cancel)
    {
        var secretary = await db.Persons.SingleAsync(p => p.Id == command.ById, cancel);
        var measure = await db
            .Measures.Include(m => m.Ownerships)
                .ThenInclude(o => o.Person)
            .SingleOrDefaultAsync(m => m.Id == command.MeasureId, cancel);
        if (!secretary.KeepsItaYear)
            return NotYours;
        if (measure is not { State: MeasureState.Adopted })
            return NotAdopted;

        await AskAsync(measure, secretary, command.Text.Trim(), cancel);
        return null;
    }

    private async Task AskAsync(Measure measure, Person secretary, string text, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var number = 1 + await db.Set<InformationRequest>().CountAsync(r => r.MeasureId == measure.Id, cancel);
        measure.Requests.Add(
            new()
            {
                PersonId = secretary.Id,
                Text = text,
                At = now,
            }
        );
        foreach (var owner in measure.Ownerships.Where(o => o.Person!.IsActive))
            db.Reminders.AddRange(MeasureNotices.Asked(measure, number, owner.Person!, secretary, text, now));
        db.Journal.Write(JournalKind.MeasureAsked, now, secretary, $"ขอข้อมูลเพิ่ม: {text}", measure: measure);
        await db.SaveChangesAsync(cancel);
    }
}
