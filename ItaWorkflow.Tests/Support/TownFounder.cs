using ItaWorkflow.Data.Accounts;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Seats;
using ItaWorkflow.Data.Settings;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ItaWorkflow.Tests.Support;

/// <summary>Adds a town's divisions and people one after the other, for the caller to save.</summary>
internal sealed class TownFounder(ItaDbContext db)
{
    private static readonly string PasswordHash = new PasswordHasher<Account>(
        Options.Create(With(new PasswordHasherOptions()))
    ).HashPassword(null!, Town.Password);

    /// <summary>The passwords of the tests guard nothing, and are proved a thousand times.</summary>
    public static PasswordHasherOptions With(PasswordHasherOptions options)
    {
        options.IterationCount = 1_000;
        return options;
    }

    public OrganizationProfile Organization(string name, string phone) =>
        Add(new OrganizationProfile { Name = name, Phone = phone });

    public Division Division(int order, string name, string suffix) =>
        Add(
            new Division
            {
                Name = name,
                NumberPrefix = "ตย ๕๒๕๐๐." + suffix,
                SortOrder = order,
            }
        );

    public Position Position(string title, Post post, Division? division) =>
        Add(
            new Position
            {
                Title = title,
                Post = post,
                Division = division,
            }
        );

    public Person Head(string account, string name, string title, Division division) =>
        Person(account, name, title, Post.DivisionHead, division);

    public Person Officer(string account, string name, string title, Division division) =>
        Person(account, name, title, Post.Officer, division);

    public Person Person(string account, string name, string title, Post post, Division? division)
    {
        var person = new Person
        {
            Name = name,
            Email = account + "@example.go.th",
            Division = division,
            Position = Position(title, post, division),
        };
        Add(
            new Account
            {
                PersonId = 0,
                Person = person,
                UserName = account,
                NormalizedUserName = account.ToUpperInvariant(),
                Email = person.Email,
                NormalizedEmail = person.Email.ToUpperInvariant(),
                PasswordHash = PasswordHash,
                SecurityStamp = account,
                LockoutEnabled = true,
            }
        );
        return person;
    }

    /// <summary>By order, from the first day of the fiscal year.</summary>
    public ActingAppointment Acting(Person person, Position position) =>
        Add(
            new ActingAppointment
            {
                PersonId = 0,
                Person = person,
                PositionId = 0,
                Position = position,
                Kind = ActingKind.ActingFor,
                OrderNumber = "๑๒๓/๒๕๖๙",
                OrderDate = new DateOnly(2026, 9, 30),
                From = new DateOnly(2026, 10, 1),
            }
        );

    private T Add<T>(T record)
        where T : class
    {
        db.Add(record);
        return record;
    }
}
