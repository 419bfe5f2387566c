using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Accounts.SecondSteps;

/// <summary>A new set of codes on paper; what is left of the one before is worth nothing.</summary>
public sealed record RenewRecoveryCodes(int PersonId, string Password);

public sealed class RenewRecoveryCodesHandler(ItaDbContext db, OwnPassword own, OneTimeCodes codes, TimeProvider clock)
{
    public static readonly Refusal NoSecondStep = new("ยังไม่ได้เปิดการยืนยันสองชั้น");

    public async Task<SecondStepOutcome> HandleAsync(RenewRecoveryCodes command, CancellationToken cancel)
    {
        var (account, refusal) = await own.ProveAsync(command.PersonId, command.Password, nameof(command.Password), cancel);
        if (refusal is not null)
            return new(null, refusal);
        var second = await db
            .SecondSteps.Include(s => s.RecoveryCodes)
            .SingleOrDefaultAsync(s => s.AccountId == account.Id, cancel);
        if (second is null)
            return new(null, NoSecondStep);

        var paper = codes.RenewPaper(second);
        db.Journal.Write(JournalKind.SecondStepChanged, clock.GetUtcNow(), account.Person!, "ออกรหัสกู้คืนชุดใหม่");
        await db.SaveChangesAsync(cancel);
        return new(paper, null);
    }
}
