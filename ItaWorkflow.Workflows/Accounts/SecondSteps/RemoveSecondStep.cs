using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Accounts.SecondSteps;

/// <summary>A person does without one-time codes, where the office does not want them of everybody with their duty.</summary>
public sealed record RemoveSecondStep(int PersonId, string Password);

public sealed class RemoveSecondStepHandler(ItaDbContext db, OwnPassword own, TimeProvider clock)
{
    public static readonly Refusal Wanted = new("หน่วยงานกำหนดให้ผู้ดูแลระบบและนายทะเบียนใช้การยืนยันสองชั้น จึงปิดไม่ได้");

    public async Task<Refusal?> HandleAsync(RemoveSecondStep command, CancellationToken cancel)
    {
        var (account, refusal) = await own.ProveAsync(command.PersonId, command.Password, nameof(command.Password), cancel);
        if (refusal is not null)
            return refusal;
        var person = account.Person!;
        var wanted = await db.Organization.Select(o => o.Doors.DutiesNeedSecondStep).SingleAsync(cancel);
        if (wanted && (person.IsAdministrator || person.IsRegistrar))
            return Wanted;
        if (await db.SecondSteps.SingleOrDefaultAsync(s => s.AccountId == account.Id, cancel) is not { } second)
            return null;

        db.Remove(second);
        db.Journal.Write(JournalKind.SecondStepChanged, clock.GetUtcNow(), person, "ปิดการยืนยันสองชั้น");
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
