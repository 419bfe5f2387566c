using ItaWorkflow.Data.Accounts;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using Microsoft.AspNetCore.Identity;

namespace ItaWorkflow.Workflows.Demonstration;

/// <summary>The invented organization: its divisions, and who sits where.</summary>
internal sealed class DemonstrationOffice(ItaDbContext db, UserManager<Account> accounts)
{
    public (List<Division> Divisions, Dictionary<string, Person> People) Add(FiscalYear year)
    {
        db.Organization.Add(
            new()
            {
                Name = DemonstrationCast.Organization,
                Address = "99 หมู่ 1 ตำบลตัวอย่าง อำเภอตัวอย่าง จังหวัดตัวอย่าง 99000",
                Phone = "๐ ๐๐๐๐ ๐๐๐๐",
                IsDemonstration = true,
                IsBeingFilled = true,
            }
        );
        var divisions = AddDivisions();
        var people = AddPeople(divisions);
        AppointActingClerk(people[DemonstrationCast.ActingClerk], year);
        return (divisions, people);
    }

    private List<Division> AddDivisions()
    {
        var divisions = DemonstrationCast
            .Divisions.Select(
                (name, i) =>
                    new Division
                    {
                        Name = name,
                        NumberPrefix = ThaiNumerals.ToThai($"ตย 52500.{i + 1}"),
                        Phone = ThaiNumerals.ToThai($"0 0000 0000 ต่อ {i + 11}"),
                        SortOrder = i + 1,
                    }
            )
            .ToList();
        db.Divisions.AddRange(divisions);
        return divisions;
    }

    private Dictionary<string, Person> AddPeople(List<Division> divisions)
    {
        var hash = accounts.PasswordHasher.HashPassword(new Account { PersonId = 0 }, DemonstrationCast.Password);
        return DemonstrationCast.People.ToDictionary(
            p => p.UserName,
            p =>
            {
                var person = Of(p, p.Division is 0 ? null : divisions[p.Division - 1]);
                db.Users.Add(AccountOf(person, p.UserName, hash));
                return person;
            },
            StringComparer.Ordinal
        );
    }

    private static Person Of(DemonstrationPerson cast, Division? division) =>
        new()
        {
            Name = cast.Name,
            Email = $"{cast.UserName}@example.invalid",
            Division = division,
            Position = new()
            {
                Title = cast.Position,
                Post = cast.Post,
                Division = division,
                SortOrder = 10 * (int)(Post.Mayor - cast.Post),
            },
            IsAdministrator = cast.IsAdministrator,
            IsRegistrar = cast.IsRegistrar,
            IsSecretary = cast.IsSecretary,
        };

    private Account AccountOf(Person person, string userName, string hash) =>
        new()
        {
            PersonId = 0,
            Person = person,
            UserName = userName,
            NormalizedUserName = accounts.NormalizeName(userName),
            PasswordHash = hash,
            SecurityStamp = accounts.GenerateNewAuthenticatorKey(),
            LockoutEnabled = true,
        };

    private void AppointActingClerk(Person person, FiscalYear year) =>
        db.ActingAppointments.Add(
            new()
            {
                PersonId = 0,
                Person = person,
                PositionId = 0,
                Position = new()
                {
                    Title = "ปลัดเทศบาลตำบลตัวอย่าง",
                    Post = Post.Clerk,
                    SortOrder = 10,
                },
                OrderNumber = ThaiNumerals.ToThai($"123/{year.BuddhistYear - 1}"),
                OrderDate = year.First.AddDays(-6),
                From = year.First,
            }
        );
}
