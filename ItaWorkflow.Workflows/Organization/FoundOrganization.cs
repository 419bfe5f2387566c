using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Approvals;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ItaWorkflow.Workflows.Organization;

/// <summary>The first start: the organization and its first administrator.</summary>
/// <param name="Token">What the console showed.</param>
public sealed record FoundOrganization(string Token, string Name, string PersonName, string UserName, string Password);

public sealed class FoundOrganizationHandler(ItaDbContext db, UserManager<Account> accounts, TimeProvider clock)
{
    public static readonly Refusal WrongToken = new(
        "รหัสตั้งค่าไม่ตรงกับที่แสดงบนหน้าจอเครื่องแม่ข่าย โปรดตรวจแล้วกรอกใหม่",
        nameof(FoundOrganization.Token)
    );
    public static readonly Refusal FoundedBefore = new("ตั้งค่าหน่วยงานไว้แล้ว โปรดเข้าสู่ระบบ");

    public async Task<Refusal?> HandleAsync(FoundOrganization command, CancellationToken cancel)
    {
        if (await db.Organization.AnyAsync(cancel))
            return FoundedBefore;
        var hash = IssueSetupTokenHandler.HashOf(command.Token);
        if (!await db.SetupTokens.AnyAsync(t => t.Hash == hash, cancel))
            return WrongToken;

        db.Organization.Add(new() { Name = command.Name.Trim() });
        db.SetupTokens.RemoveRange(await db.SetupTokens.ToListAsync(cancel));
        FirstYear.Begin(db, clock.Today());
        db.ApprovalRoutes.AddRange(RouteText.OfProduct(clock.GetUtcNow()));
        var person = new Person { Name = command.PersonName.Trim(), IsAdministrator = true };
        db.Journal.Add(
            new()
            {
                Kind = JournalKind.OrganizationFounded,
                At = clock.GetUtcNow(),
                Text = $"{person.Name} เริ่มใช้งานระบบของ{command.Name.Trim()}",
            }
        );
        try
        {
            // Identity checks name and password, and saves all of the above with the account.
            var account = new Account
            {
                PersonId = 0,
                Person = person,
                UserName = command.UserName.Trim(),
            };
            var created = await accounts.CreateAsync(account, command.Password);
            return created.ToRefusal(
                created.Errors.Any(e => e.Code.StartsWith("Password", StringComparison.Ordinal))
                    ? nameof(FoundOrganization.Password)
                    : nameof(FoundOrganization.UserName)
            );
        }
        catch (DbUpdateException failure)
            when (failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            return FoundedBefore;
        }
    }
}

/// <summary>What every new organization has from its first day.</summary>
internal static class FirstYear
{
    /// <summary>Checkpoints of this fiscal year and the next, fixed holidays of both calendar years.</summary>
    public static void Begin(ItaDbContext db, DateOnly today)
    {
        var year = FiscalYear.Of(today);
        foreach (var fiscal in (FiscalYear[])[year, new(year.BuddhistYear + 1)])
            db.Checkpoints.AddRange(
                new Checkpoint
                {
                    FiscalYear = fiscal.BuddhistYear,
                    Round = CheckpointRound.SixMonth,
                    CutOff = fiscal.HalfYear,
                },
                new Checkpoint
                {
                    FiscalYear = fiscal.BuddhistYear,
                    Round = CheckpointRound.Annual,
                    CutOff = fiscal.Last,
                }
            );
        var calendar = today.Year + ThaiDate.BuddhistOffset;
        db.Holidays.AddRange(FixedHolidays.Of(calendar).Concat(FixedHolidays.Of(calendar + 1)));
    }
}
