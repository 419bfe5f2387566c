using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Accounts.SecondSteps;

/// <summary>A person shows that their app has the key that was offered: from now on its code is asked for. It replaces an earlier one.</summary>
public sealed record EnrolSecondStep(int PersonId, string Offer, string Code, string Password);

/// <param name="RecoveryCodes">Shown once; null: refused.</param>
public sealed record SecondStepOutcome(IReadOnlyList<string>? RecoveryCodes, Refusal? Refusal);

public sealed class EnrolSecondStepHandler(ItaDbContext db, OwnPassword own, OneTimeCodes codes, TimeProvider clock)
{
    public static readonly Refusal WrongCode = new(
        "รหัสไม่ตรงกับแอป โปรดใช้รหัสที่แอปแสดงตอนนี้ และตรวจว่านาฬิกาของโทรศัพท์ตรง",
        nameof(EnrolSecondStep.Code)
    );

    public async Task<SecondStepOutcome> HandleAsync(EnrolSecondStep command, CancellationToken cancel)
    {
        var (account, refusal) = await own.ProveAsync(command.PersonId, command.Password, nameof(command.Password), cancel);
        if (refusal is not null)
            return new(null, refusal);
        if (codes.Open(command.Offer) is not { } key || codes.StepOf(key, command.Code) is not { } step)
            return new(null, WrongCode);

        var now = clock.GetUtcNow();
        var second = await db
            .SecondSteps.Include(s => s.RecoveryCodes)
            .SingleOrDefaultAsync(s => s.AccountId == account.Id, cancel);
        second ??= db
            .SecondSteps.Add(
                new()
                {
                    AccountId = account.Id,
                    SealedKey = [],
                    Since = now,
                    LastStep = step,
                }
            )
            .Entity;
        (second.SealedKey, second.Since, second.LastStep) = (codes.Seal(key), now, step);
        var paper = codes.RenewPaper(second);
        db.Journal.Write(JournalKind.SecondStepChanged, now, account.Person!, "เปิดการยืนยันสองชั้นด้วยแอปยืนยันตัวตน");
        await db.SaveChangesAsync(cancel);
        return new(paper, null);
    }
}
