using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Seats;
using ItaWorkflow.Data.Settings;

namespace ItaWorkflow.Tests.Support;

/// <summary>
/// เทศบาลตำบลตัวอย่าง: the municipality of the tests. ปลัด's post is vacant and held by the head of the clerk's office. All
/// people are invented; every account has the password <see cref="Password"/>.
/// </summary>
public sealed class Town
{
    public const string Password = "Demo-2569-ita";

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
        var town = Build(db);
        await db.SaveChangesAsync();
        return town;
    }

    private static Town Build(ItaDbContext db)
    {
        var founder = new TownFounder(db);
        var clerksOffice = founder.Division(1, "สำนักปลัดเทศบาล", "๑");
        var strategy = founder.Division(2, "กองยุทธศาสตร์และงบประมาณ", "๒");
        var finance = founder.Division(3, "กองคลัง", "๓");
        founder.Division(4, "กองช่าง", "๔");
        founder.Division(5, "กองสาธารณสุขและสิ่งแวดล้อม", "๕");
        founder.Division(6, "กองการศึกษา", "๖");

        var clerkPosition = founder.Position("ปลัดเทศบาลตำบลตัวอย่าง", Post.Clerk, null);
        var clerk = founder.Head("clerk", "นายสมมติ ตั้งใจ", "หัวหน้าสำนักปลัดเทศบาล", clerksOffice);
        var registrar = founder.Officer("registrar", "นางสาวทะเบียน เรียบร้อย", "เจ้าพนักงานธุรการชำนาญงาน", clerksOffice);
        registrar.IsRegistrar = true;
        var administrator = founder.Officer("admin", "นายระบบ มั่นคง", "นักวิชาการคอมพิวเตอร์ปฏิบัติการ", clerksOffice);
        administrator.IsAdministrator = true;
        var officer = founder.Officer("officer", "นางสาวตัวอย่าง ใจดี", "นักวิเคราะห์นโยบายและแผนชำนาญการ", strategy);
        officer.IsSecretary = true;
        return new Town
        {
            ClerksOffice = clerksOffice,
            Strategy = strategy,
            Finance = finance,
            ClerkPosition = clerkPosition,
            Clerk = clerk,
            ClerkAppointment = founder.Acting(clerk, clerkPosition),
            Organization = founder.Organization("เทศบาลตำบลตัวอย่าง", "๐ ๐๐๐๐ ๐๐๐๐"),
            Mayor = founder.Person("mayor", "นางจำลอง ตัวอย่าง", "นายกเทศมนตรีตำบลตัวอย่าง", Post.Mayor, null),
            Deputy = founder.Person("deputy", "นายทดสอบ แบบอย่าง", "รองนายกเทศมนตรีตำบลตัวอย่าง", Post.DeputyMayor, null),
            StrategyHead = founder.Head("strategy-head", "นางสาวสมใจ ตัวอย่าง", "ผู้อำนวยการกองยุทธศาสตร์และงบประมาณ", strategy),
            Officer = officer,
            FinanceHead = founder.Head("finance-head", "นางออม พอเพียง", "ผู้อำนวยการกองคลัง", finance),
            FinanceOfficer = founder.Officer("finance-officer", "นายบัญชี ละเอียด", "นักวิชาการเงินและบัญชีปฏิบัติการ", finance),
            Registrar = registrar,
            Administrator = administrator,
        };
    }
}
