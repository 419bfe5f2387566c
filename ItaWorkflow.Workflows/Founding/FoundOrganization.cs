using ItaWorkflow.Data.Accounts;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Founding;

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
    private const int Tries = 5;

    public async Task<Refusal?> HandleAsync(FoundOrganization command, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
            try
            {
                db.ChangeTracker.Clear();
                return await FoundAsync(command, cancel);
            }
            catch (DbUpdateException failure) when (tries < Tries && failure.IsUniqueClash())
            {
                // Somebody else wrote the same at the same moment. It stands now: the next try reads it, and says so where it matters.
            }
    }

    private async Task<Refusal?> FoundAsync(FoundOrganization command, CancellationToken cancel)
    {
        if (await db.Organization.AnyAsync(cancel))
            return FoundedBefore;
        var hash = IssueSetupTokenHandler.HashOf(command.Token);
        if (!await db.SetupTokens.AnyAsync(t => t.Hash == hash, cancel))
            return WrongToken;

        var now = clock.GetUtcNow();
        db.Organization.Add(new() { Name = command.Name.Trim() });
        db.SetupTokens.RemoveRange(await db.SetupTokens.ToListAsync(cancel));
        await FirstYear.BeginAsync(db, now, cancel);
        var person = new Person { Name = command.PersonName.Trim(), IsAdministrator = true };
        db.Journal.Write(JournalKind.OrganizationFounded, now, $"{person.Name} เริ่มใช้งานระบบของ{command.Name.Trim()}");
        // Identity checks name and password, and saves all of the above with the account.
        return await AddAccountAsync(person, command);
    }

    private async Task<Refusal?> AddAccountAsync(Person person, FoundOrganization command)
    {
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
}
