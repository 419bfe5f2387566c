using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Memos;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Privacy;

/// <summary>Says that a memo holds personal data: from then on it is kept who looks at it. Or that it does not; what was kept stays.</summary>
public sealed record MarkPersonalData(long MemoId, int PersonId, bool Holds);

public sealed class MarkPersonalDataHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly Refusal NotYours = new(
        "เฉพาะผู้จัดทำ คนในสังกัดของเรื่อง สารบรรณกลาง และผู้ดูแลระบบเท่านั้นที่ทำเครื่องหมายได้"
    );

    /// <summary>May mark a memo, and read who looked at it.</summary>
    public static bool May(Person person, Memo memo) => person.Registers || person.MayWrite(memo);

    public Task<Refusal?> HandleAsync(MarkPersonalData command, CancellationToken cancel) =>
        db.InOneTransactionAsync<Refusal?>(
            async stop =>
            {
                var person = await db.Persons.SingleAsync(p => p.Id == command.PersonId, stop);
                var memo = await db.Memos.SingleOrDefaultAsync(m => m.Id == command.MemoId, stop);
                if (memo is null || !May(person, memo))
                    return NotYours;
                if (memo.HasPersonalData == command.Holds)
                    return null;
                memo.HasPersonalData = command.Holds;
                db.Journal.Write(
                    JournalKind.PersonalDataMarked,
                    clock.GetUtcNow(),
                    person,
                    command.Holds
                        ? "ทำเครื่องหมายว่ามีข้อมูลส่วนบุคคล เริ่มจดชื่อผู้เปิดดู"
                        : "นำเครื่องหมายข้อมูลส่วนบุคคลออก เลิกจดชื่อผู้เปิดดู",
                    memo
                );
                await db.SaveChangesAsync(stop);
                return null;
            },
            cancel
        );
}
