using ItaWorkflow.Data.Accounts;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Accounts;
using ItaWorkflow.Workflows.Administration;
using ItaWorkflow.Workflows.Seats;
using Microsoft.AspNetCore.Identity;

namespace ItaWorkflow.Workflows.Staffing;

/// <summary>Divisions, positions, people and their accounts out of one table: all of it, or nothing. Who is here already is not doubled.</summary>
/// <param name="MailsInvitations">Whoever has an address gets no password here: an invitation follows by mail.</param>
public sealed record ImportStaff(int ById, IReadOnlyList<StaffRow> Rows, bool MailsInvitations);

/// <summary>An account as it was just opened.</summary>
/// <param name="Password">Good once; null: they are invited by mail.</param>
public sealed record OpenedAccount(int PersonId, string Name, string Title, string UserName, string? Password);

public sealed record StaffImported(StaffPlan Plan, IReadOnlyList<OpenedAccount> Accounts, Refusal? Refusal);

public sealed class ImportStaffHandler(ItaDbContext db, UserManager<Account> accounts, SeatsChanged changed, TimeProvider clock)
{
    public static readonly Refusal NotWhole = new("ยังมีแถวที่ต้องแก้ จึงยังไม่เพิ่มผู้ใด", "Table");

    /// <summary>What the table would do, for who may do it to see.</summary>
    public async Task<StaffPlan> PlanAsync(IReadOnlyList<StaffRow> rows, CancellationToken cancel) =>
        new StaffChecks(await StandingOffice.ReadAsync(db, cancel), rows).Plan();

    public async Task<StaffImported> HandleAsync(ImportStaff command, CancellationToken cancel)
    {
        // Hashing is slow on purpose: it is done before the office is held.
        var passwords = await PasswordsAsync(command, cancel);
        StaffPlan plan = new([]);
        var opened = new List<OpenedAccount>();
        var refusal = await db.AdministerAsync(
            command.ById,
            clock,
            async act =>
            {
                opened.Clear();
                var office = await StandingOffice.ReadAsync(db, cancel);
                plan = new StaffChecks(office, command.Rows).Plan();
                if (!plan.IsWhole)
                    return NotWhole;
                var hiring = new StaffHiring(db, office, act);
                hiring.Hire(plan);
                await db.SaveChangesAsync(cancel);
                if (await OpenAsync(hiring, passwords, opened) is { } no)
                    return no;
                await changed.TellAsync(hiring.Seats, ThaiDate.DayOf(act.At), act.At, cancel);
                return null;
            },
            cancel
        );
        return new(plan, refusal is null ? opened : [], refusal);
    }

    private async Task<Dictionary<int, (string Password, string Hash)>> PasswordsAsync(
        ImportStaff command,
        CancellationToken cancel
    )
    {
        var plan = await PlanAsync(command.Rows, cancel);
        if (!plan.IsWhole)
            return [];
        return plan
            .Lines.Where(l => l.State is not StaffState.Known && !(command.MailsInvitations && l.Row.Email.Length > 0))
            .DistinctBy(l => l.Row.Number)
            .AsParallel()
            .Select(l => (l.Row.Number, Password: TemporaryPassword.Make()))
            .ToDictionary(l => l.Number, l => (l.Password, new PasswordHasher<Account>().HashPassword(Blank(), l.Password)));
    }

    private static Account Blank() => new() { PersonId = 0 };

    private async Task<Refusal?> OpenAsync(
        StaffHiring hiring,
        Dictionary<int, (string Password, string Hash)> passwords,
        List<OpenedAccount> opened
    )
    {
        foreach (var (person, row, userName) in hiring.WithoutAccount)
        {
            var given = passwords.TryGetValue(row.Number, out var password);
            var account = new Account
            {
                PersonId = person.Id,
                UserName = userName,
                MustChangePassword = given,
                PasswordHash = given ? password.Hash : null,
            };
            if (await accounts.CreateAsync(account) is { Succeeded: false } refused)
                return new($"แถว {row.Number}: {refused.Errors.First().Description}", "Table");
            opened.Add(new(person.Id, person.Name, row.Position, userName, given ? password.Password : null));
        }
        return null;
    }
}
