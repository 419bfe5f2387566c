using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Channels.Line;

/// <summary>The LINE official account that personal digests go through.</summary>
/// <param name="IsOn">false: what is kept of it is thrown away.</param>
/// <param name="Token">Channel access token; empty: the one kept stays.</param>
/// <param name="Secret">Channel secret; empty: the one kept stays.</param>
/// <param name="MonthlyQuota">Pushes a month that the plan has.</param>
public sealed record ChangeLine(int ById, bool IsOn, string Token, string Secret, int MonthlyQuota);

public sealed class ChangeLineHandler(ItaDbContext db, IDataProtectionProvider protection, TimeProvider clock)
{
    public static readonly Refusal NoToken = new("โปรดกรอก channel access token", nameof(ChangeLine.Token));
    public static readonly Refusal NoSecret = new("โปรดกรอก channel secret", nameof(ChangeLine.Secret));
    public static readonly Refusal BadQuota = new(
        "จำนวนข้อความต่อเดือนต้องอยู่ระหว่าง 1 ถึง 100,000",
        nameof(ChangeLine.MonthlyQuota)
    );

    public Task<Refusal?> HandleAsync(ChangeLine command, CancellationToken cancel) =>
        command.MonthlyQuota is < 1 or > 100_000
            ? Task.FromResult<Refusal?>(BadQuota)
            : db.AdministerAsync(command.ById, clock, act => ChangeAsync(command, act, cancel), cancel);

    private async Task<Refusal?> ChangeAsync(ChangeLine command, AdministrativeAct act, CancellationToken cancel)
    {
        var organization = await db.Organization.SingleAsync(cancel);
        var kept = organization.Line;
        if (command.IsOn && command.Token.Trim().Length == 0 && kept.Token.Length == 0)
            return NoToken;
        if (command.IsOn && command.Secret.Trim().Length == 0 && kept.Secret.Length == 0)
            return NoSecret;

        organization.Line = new()
        {
            Token = Kept(command.IsOn, command.Token, kept.Token),
            Secret = Kept(command.IsOn, command.Secret, kept.Secret),
            MonthlyQuota = command.MonthlyQuota,
        };
        act.Record(
            JournalKind.OrganizationChanged,
            command.IsOn ? $"ตั้งค่า LINE เดือนละ {command.MonthlyQuota} ข้อความ" : "ปิดการส่ง LINE"
        );
        return null;
    }

    private string Kept(bool isOn, string typed, string kept) =>
        !isOn ? ""
        : typed.Trim().Length > 0 ? LineSettings.Seal(typed.Trim(), protection)
        : kept;
}
