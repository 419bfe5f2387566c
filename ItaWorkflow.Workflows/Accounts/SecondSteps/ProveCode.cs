using ItaWorkflow.Data.Accounts;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Accounts.SecondSteps;

/// <summary>After the right password: the code of the app, or one of those on paper.</summary>
public sealed record ProveCode(int AccountId, string Code, string From, string Browser);

public sealed class ProveCodeHandler(ItaDbContext db, SecretTrials trials, OneTimeCodes codes, TimeProvider clock)
{
    public static readonly Refusal Wrong = new(
        "รหัสนี้ไม่ถูกต้องหรือหมดเวลาแล้ว โปรดใช้รหัสที่แอปแสดงตอนนี้",
        nameof(ProveCode.Code)
    );

    public static readonly Refusal Used = new("รหัสนี้ใช้ไปแล้ว โปรดรอให้แอปแสดงรหัสถัดไป", nameof(ProveCode.Code));

    public async Task<Refusal?> HandleAsync(ProveCode command, CancellationToken cancel)
    {
        var taken = await trials.TakeAsync(await SidesAsync(command, cancel), cancel);
        if (taken.IsTooSoon)
            return SecretTrials.TooSoon(taken.Wait, nameof(ProveCode.Code));
        var second = await db
            .SecondSteps.Include(s => s.RecoveryCodes)
            .Include(s => s.Account!.Person)
            .SingleAsync(s => s.AccountId == command.AccountId, cancel);
        if (await UseAsync(second, command.Code, cancel) is { } refusal)
            return refusal;

        await trials.SucceedAsync(taken, cancel);
        db.Journal.Write(
            JournalKind.SignedIn,
            clock.GetUtcNow(),
            second.Account!.Person!,
            $"เข้าสู่ระบบจาก {command.From} ด้วยรหัสผ่านและรหัสใช้ครั้งเดียว"
        );
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>A stranger who knows the password does not slow its person in the browsers that they use.</summary>
    private async Task<IReadOnlyList<TrialSide>> SidesAsync(ProveCode command, CancellationToken cancel)
    {
        var key = DoorSecret.Hash(command.Browser);
        var known =
            command.Browser.Length > 0
            && await db.KnownDevices.AnyAsync(d => d.Key == key && d.AccountId == command.AccountId, cancel);
        return [known ? TrialSide.Device(key, command.AccountId) : TrialSide.Own(command.AccountId, "code")];
    }

    /// <summary>Of two that bring the same code at once one is in: only one update finds it unused.</summary>
    private async Task<Refusal?> UseAsync(SecondStep second, string code, CancellationToken cancel)
    {
        if (codes.StepOf(second, code) is { } step)
            return
                await db
                    .SecondSteps.Where(s => s.AccountId == second.AccountId && s.LastStep < step)
                    .ExecuteUpdateAsync(set => set.SetProperty(s => s.LastStep, step), cancel) > 0
                ? null
                : Used;
        if (codes.Paper(second, code) is not { } paper)
            return Wrong;
        var now = clock.GetUtcNow();
        return
            await db
                .RecoveryCodes.Where(c => c.Id == paper.Id && c.UsedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.UsedAt, (DateTimeOffset?)now), cancel) > 0
            ? null
            : Used;
    }
}
