using ItaWorkflow.Data.Accounts;
using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Founding;
using ItaWorkflow.Workflows.Signing.Keys;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Demonstration;

/// <summary>Fills an empty database with the invented organization, so that somebody can try everything within a minute.</summary>
public sealed class FillDemonstrationHandler(ItaDbContext db, UserManager<Account> accounts, KeyVault vault, TimeProvider clock)
{
    /// <returns>false: the database has an organization already.</returns>
    public async Task<bool> HandleAsync(CancellationToken cancel)
    {
        var isEmpty = !await db.Organization.AnyAsync(cancel);
        if (isEmpty)
            await FillAsync(cancel);
        // After the organization stands, because its authority signs the certificates; a start cut off between the two is made good by the next.
        if (await db.Organization.AnyAsync(o => o.IsBeingFilled, cancel))
            await IssueKeysAsync(cancel);
        return isEmpty;
    }

    private async Task FillAsync(CancellationToken cancel)
    {
        var (now, today) = (clock.GetUtcNow(), clock.Today());
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
        await FirstYear.BeginAsync(db, now, cancel);
        var divisions = AddDivisions();
        var people = AddPeople(divisions);
        AppointActingClerk(people[DemonstrationCast.ActingClerk], FiscalYear.Of(today));
        AddMeasures(FiscalYear.Of(today), divisions, people);
        AddResults(people[DemonstrationCast.Officer]);
        db.Journal.Write(JournalKind.OrganizationFounded, now, $"เริ่มข้อมูลสาธิตของ{DemonstrationCast.Organization}");
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>For those who sign by office and never had a key.</summary>
    private async Task IssueKeysAsync(CancellationToken cancel)
    {
        var signers = await db
            .Persons.Where(p => p.Position!.Post != Post.Officer && !db.SigningKeys.Any(k => k.PersonId == p.Id))
            .ToListAsync(cancel);
        foreach (var person in signers)
            db.SigningKeys.Add(await vault.IssueAsync(person, DemonstrationCast.Pin, cancel));
        await db.SaveChangesAsync(cancel);
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
                var division = p.Division is 0 ? null : divisions[p.Division - 1];
                var person = new Person
                {
                    Name = p.Name,
                    Email = $"{p.UserName}@example.invalid",
                    Division = division,
                    Position = new()
                    {
                        Title = p.Position,
                        Post = p.Post,
                        Division = division,
                        SortOrder = 10 * (int)(Post.Mayor - p.Post),
                    },
                    IsAdministrator = p.IsAdministrator,
                    IsRegistrar = p.IsRegistrar,
                    IsSecretary = p.IsSecretary,
                };
                db.Users.Add(AccountOf(person, p.UserName, hash));
                return person;
            },
            StringComparer.Ordinal
        );
    }

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

    private void AddResults(Person secretary)
    {
        foreach (var (year, card) in DemonstrationResults.All)
        {
            var result = new AssessmentResult { FiscalYear = year };
            result.Record(
                DemonstrationResults.Scheme(year, clock.GetUtcNow()),
                card,
                "ข้อมูลสาธิต",
                secretary,
                clock.GetUtcNow()
            );
            db.AssessmentResults.Add(result);
        }
    }

    private void AddMeasures(FiscalYear year, List<Division> divisions, Dictionary<string, Person> people)
    {
        foreach (var sample in DemonstrationMeasures.All)
            AddMeasure(sample, MeasureState.Adopted, year, divisions, people);
        foreach (var sample in DemonstrationMeasures.Drafts)
            AddMeasure(sample, MeasureState.Draft, year, divisions, people);
    }

    private void AddMeasure(
        DemonstrationMeasure sample,
        MeasureState state,
        FiscalYear year,
        List<Division> divisions,
        Dictionary<string, Person> people
    )
    {
        var due = string.Format(System.Globalization.CultureInfo.InvariantCulture, sample.Due, year);
        var last = year.First.AddMonths(sample.Month).AddDays(-1);
        var measure = new Measure
        {
            FiscalYear = year.BuddhistYear,
            State = state,
            Title = sample.Title,
            DueOn = last,
            Status = sample.Status,
            CreatedAt = clock.GetUtcNow(),
        };
        measure.Rewrite(
            new()
            {
                Title = sample.Title,
                Kind = sample.Kind,
                Indicator = sample.Indicator,
                Issue = sample.Issue,
                Steps = sample.Steps,
                Due = DuePeriodText.Read(due, year) ?? DuePeriod.On(last),
                DueText = due,
            },
            clock.GetUtcNow()
        );
        measure.Divisions.AddRange(sample.Divisions.Select(d => divisions[d - 1]));
        measure.Owners.AddRange(sample.Owners.Select(o => people[o]));
        db.Measures.Add(measure);
    }
}
