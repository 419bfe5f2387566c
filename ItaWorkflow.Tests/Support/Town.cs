using ItaWorkflow.Data.Accounts;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Seats;
using ItaWorkflow.Data.Settings;
using Microsoft.AspNetCore.Identity;

namespace ItaWorkflow.Tests.Support;

/// <summary>
/// เทศบาลตำบลตัวอย่าง: the municipality of the tests. ปลัด's post is vacant and held by the head of the clerk's office. All
/// people are invented; every account has the password <see cref="Password"/>.
/// </summary>
public sealed class Town
{
    public const string Password = "Demo-2569-ita";
    private static readonly string PasswordHash = new PasswordHasher<Account>().HashPassword(null!, Password);

    public required OrganizationProfile Organization { get; init; }
    public required Division ClerksOffice { get; init; }
    public required Division Strategy { get; init; }
    public required Division Finance { get; init; }
    public required Person Mayor { get; init; }
    public required Person Deputy { get; init; }
    public required Position ClerkPosition { get; init; }

    /// <summary>Head of the clerk's office, acting as ปลัด.</summary>
    public required Person Clerk { get; init; }
    public required ActingAppointment ClerkAppointment { get; init; }
    public required Person StrategyHead { get; init; }

    /// <summary>Drafts memos in the strategy division; ITA secretary.</summary>
    public required Person Officer { get; init; }
    public required Person FinanceHead { get; init; }
    public required Person FinanceOfficer { get; init; }
    public required Person Registrar { get; init; }
    public required Person Administrator { get; init; }

    /// <summary>Saves the whole town into an empty database.</summary>
    public static async Task<Town> FoundAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var town = Build(db, database.Clock);
        await db.SaveChangesAsync();
        return town;
    }

    private static Town Build(ItaDbContext db, TimeProvider clock)
    {
        var clerksOffice = AddDivision(db, 1, "สำนักปลัดเทศบาล", "๑");
        var strategy = AddDivision(db, 2, "กองยุทธศาสตร์และงบประมาณ", "๒");
        var finance = AddDivision(db, 3, "กองคลัง", "๓");
        AddDivision(db, 4, "กองช่าง", "๔");
        AddDivision(db, 5, "กองสาธารณสุขและสิ่งแวดล้อม", "๕");
        AddDivision(db, 6, "กองการศึกษา", "๖");

        var clerkPosition = AddPosition(db, "ปลัดเทศบาลตำบลตัวอย่าง", Post.Clerk, null);
        var clerk = AddPerson(db, "clerk", "นายสมมติ ตั้งใจ", "หัวหน้าสำนักปลัดเทศบาล", Post.DivisionHead, clerksOffice);
        var registrar = AddPerson(
            db,
            "registrar",
            "นางสาวทะเบียน เรียบร้อย",
            "เจ้าพนักงานธุรการชำนาญงาน",
            Post.Officer,
            clerksOffice
        );
        registrar.IsRegistrar = true;
        var administrator = AddPerson(
            db,
            "admin",
            "นายระบบ มั่นคง",
            "นักวิชาการคอมพิวเตอร์ปฏิบัติการ",
            Post.Officer,
            clerksOffice
        );
        administrator.IsAdministrator = true;
        var officer = AddPerson(db, "officer", "นางสาวตัวอย่าง ใจดี", "นักวิเคราะห์นโยบายและแผนชำนาญการ", Post.Officer, strategy);
        officer.IsSecretary = true;
        var appointment = new ActingAppointment
        {
            PersonId = 0,
            Person = clerk,
            PositionId = 0,
            Position = clerkPosition,
            Kind = ActingKind.ActingFor,
            OrderNumber = "๑๒๓/๒๕๖๙",
            OrderDate = new DateOnly(2026, 9, 30),
            From = new DateOnly(2026, 10, 1),
        };
        db.Add(appointment);

        var organization = new OrganizationProfile { Name = "เทศบาลตำบลตัวอย่าง", Phone = "๐ ๐๐๐๐ ๐๐๐๐" };
        db.Add(organization);
        return new Town
        {
            Organization = organization,
            ClerksOffice = clerksOffice,
            Strategy = strategy,
            Finance = finance,
            Mayor = AddPerson(db, "mayor", "นางจำลอง ตัวอย่าง", "นายกเทศมนตรีตำบลตัวอย่าง", Post.Mayor, null),
            Deputy = AddPerson(db, "deputy", "นายทดสอบ แบบอย่าง", "รองนายกเทศมนตรีตำบลตัวอย่าง", Post.DeputyMayor, null),
            ClerkPosition = clerkPosition,
            Clerk = clerk,
            ClerkAppointment = appointment,
            StrategyHead = AddPerson(
                db,
                "strategy-head",
                "นางสาวสมใจ ตัวอย่าง",
                "ผู้อำนวยการกองยุทธศาสตร์และงบประมาณ",
                Post.DivisionHead,
                strategy
            ),
            Officer = officer,
            FinanceHead = AddPerson(db, "finance-head", "นางออม พอเพียง", "ผู้อำนวยการกองคลัง", Post.DivisionHead, finance),
            FinanceOfficer = AddPerson(
                db,
                "finance-officer",
                "นายบัญชี ละเอียด",
                "นักวิชาการเงินและบัญชีปฏิบัติการ",
                Post.Officer,
                finance
            ),
            Registrar = registrar,
            Administrator = administrator,
        };
    }

    private static Division AddDivision(ItaDbContext db, int order, string name, string suffix)
    {
        var division = new Division
        {
            Name = name,
            NumberPrefix = "ตย ๕๒๕๐๐." + suffix,
            SortOrder = order,
        };
        db.Add(division);
        return division;
    }

    private static Position AddPosition(ItaDbContext db, string title, Post post, Division? division)
    {
        var position = new Position
        {
            Title = title,
            Post = post,
            Division = division,
        };
        db.Add(position);
        return position;
    }

    private static Person AddPerson(ItaDbContext db, string account, string name, string title, Post post, Division? division)
    {
        var person = new Person
        {
            Name = name,
            Email = account + "@example.go.th",
            Division = division,
            Position = AddPosition(db, title, post, division),
        };
        db.Add(
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
}
