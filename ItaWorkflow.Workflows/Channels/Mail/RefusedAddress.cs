using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Workflows.Notices;
using ItaWorkflow.Workflows.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Channels.Mail;

/// <summary>An address that its server refused for good: no further mail goes there, and the administrators are told.</summary>
public sealed class RefusedAddress(ItaDbContext db, AdministratorNotices administrators)
{
    public async Task NoteAsync(Addressee to, string words, DateTimeOffset now, CancellationToken cancel)
    {
        // Not if somebody has corrected it meanwhile.
        var noted = await db
            .Persons.Where(p => p.Id == to.PersonId && p.Email == to.Address && p.MailRefusal == "")
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.MailRefusal, words).SetProperty(p => p.MailRefusedAt, now), cancel);
        if (noted == 0)
            return;
        db.Journal.Write(JournalKind.MailAddressRefused, now, $"หยุดส่งอีเมลถึง{to.Name}ที่ {to.Address} เพราะ{words}");
        var notice = new Notice(
            new(SubjectKind.Person, to.PersonId),
            ThaiDate.DayOf(now),
            new(RungKind.MailRefused),
            $"อีเมลของ{to.Name}ใช้ไม่ได้",
            $"{words} ระบบหยุดส่งอีเมลถึง {to.Address} แล้ว และแจ้งในระบบแทน โปรดแก้ที่อยู่อีเมล",
            $"/admin/persons/edit/{to.PersonId}"
        );
        await administrators.TellAsync(notice, now, cancel);
    }
}
