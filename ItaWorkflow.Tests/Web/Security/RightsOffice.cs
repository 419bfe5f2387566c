using System.Globalization;
using System.Text.RegularExpressions;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Opinions;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Web.Forms;
using ItaWorkflow.Tests.Workflows.PaperOrders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Web.Security;

/// <summary>
/// The demonstration with one person for each role of the rights table, and one thing for each kind that pages tell of: a memo on its way,
/// a draft, a measure. To everybody but those who have to do with it, it is others'.
/// </summary>
public sealed partial class RightsOffice(TestCluster cluster) : IAsyncLifetime
{
    public static readonly IReadOnlyList<string> Roles =
    [
        "anonymous",
        "retired",
        "officer",
        "drafter",
        "division head",
        "on the route",
        "overseer",
        "registrar",
        "secretary",
        "administrator",
    ];

    private readonly Dictionary<string, HttpClient> people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private List<(string Under, string Name, string? Value)> things = [];

    public DemonstrationOffice Office { get; } = new(cluster);

    /// <summary>A memo that its officer, who is on the route, has before them.</summary>
    public long MemoId { get; private set; }

    public async ValueTask InitializeAsync()
    {
        await Office.InitializeAsync();
        await using (var db = Office.Database.Open())
            await ArrangeAsync(db);
        foreach (var role in Roles)
            await SignInAsync(role);
        await Office.Database.ReadAsync(db =>
            db.Persons.Where(p => p.Name == "retired").ExecuteUpdateAsync(set => set.SetProperty(p => p.IsActive, false))
        );
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in people.Values)
            client.Dispose();
        await Office.DisposeAsync();
    }

    public HttpClient Of(string role) => people[role];

    public async Task SignInAsync(string role) =>
        people[role] = role is "anonymous" ? Office.Anonymous() : await Office.SignInAsync(names[role]);

    /// <summary>The address of a template with the ids of the things that are asked for.</summary>
    public string AddressOf(string template) =>
        Hole()
            .Replace(
                template,
                hole =>
                    things
                        .Where(t => t.Name == hole.Groups["name"].Value && template.StartsWith(t.Under, StringComparison.Ordinal))
                        .MaxBy(t => t.Under.Length)
                        .Value
                    ?? throw new InvalidOperationException($"{template}: no thing for {hole.Value}")
            )
            .TrimEnd('/');

    private async Task ArrangeAsync(ItaDbContext db)
    {
        var deputy = await PersonAsync(db, "deputy");
        var step = await db
            .ApprovalSteps.Include(s => s.Case!.Memo)
            .Where(s => s.State == StepState.Open && s.Case!.Steps.Any(d => d.State == StepState.Decided))
            .Where(s => !s.Case!.Memo!.DraftedBy!.IsSecretary && !s.Case.Memo.DraftedBy.IsRegistrar)
            .FirstAsync();
        // Who is on the route has no other duty.
        await db.ApprovalSteps.Where(s => s.Id == step.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.PersonId, deputy.Id));
        var memo = step.Case!.Memo!;
        var head = await db
            .ApprovalSteps.Where(s => s.CaseId == step.CaseId && s.State == StepState.Decided)
            .OrderBy(s => s.Id)
            .Select(s => s.Person!)
            .FirstAsync();
        var drafter = await db.Persons.SingleAsync(p => p.Id == memo.DraftedById);
        var elsewhere = await db.Divisions.Where(d => d.Id != memo.DivisionId).OrderBy(d => d.Id).LastAsync();
        foreach (var (role, person) in new[] { ("drafter", drafter), ("division head", head), ("on the route", deputy) })
            names[role] = (await db.Users.SingleAsync(u => u.PersonId == person.Id)).UserName!;
        names["overseer"] = "mayor";
        var password = (await db.Users.FirstAsync()).PasswordHash!;
        foreach (var role in (string[])["retired", "officer", "registrar", "secretary", "administrator"])
            Add(db, role, "role-" + role, elsewhere.Id, password);
        var draft = Draft(memo);
        db.Memos.Add(draft);
        db.OpinionRequests.Add(Question(step, deputy, head));
        var file = Attachment(memo, drafter);
        db.Attachments.Add(file);
        var measure = await db.Measures.FirstAsync(m => m.State == MeasureState.Adopted);
        var report = Report(drafter, measure);
        measure.Reports.Add(report);
        db.PaperOrders.Add(OnPaper.Order(2570, drafter, Office.Database.Clock));
        await db.SaveChangesAsync();
        MemoId = memo.Id;
        await RememberAsync(db, memo, draft, file, report.Evidence[0]);
    }

    private async Task RememberAsync(ItaDbContext db, Memo memo, Memo draft, Attachment file, Evidence proof)
    {
        var measures = await db.Measures.Where(m => m.Id == proof.MeasureId).Select(m => m.FiscalYear).SingleAsync();
        var version = await db.MemoVersions.Where(v => v.MemoId == memo.Id).Select(v => v.Id).FirstAsync();
        things =
        [
            ("/memos/{id:long}/draft", "id", Text(draft.Id)),
            ("/memos/", "id", Text(memo.Id)),
            ("/memos/", "file", Text(file.Id)),
            ("/memos/", "version", Text(version)),
            ("/approvals/", "id", Text(memo.Id)),
            ("/measures/", "id", Text(proof.MeasureId)),
            ("/measures/", "file", Text(proof.Id)),
            ("/measures/", "shape", "ByIndicator"),
            ("/measures/", "year", Text(measures)),
            ("/", "year", "2570"),
            ("/assessments/", "year", "2566"),
            ("/assessments/", "code", "o40"),
            ("/disclosures/", "year", "2566"),
            ("/disclosures/", "code", "o40"),
            ("/past/", "file", Text(await db.PaperOrders.Select(o => o.Id).FirstAsync())),
            ("/public/", "year", "2566"),
            ("/public/", "code", "o40"),
            ("/public/", "file", "1"),
            ("/public/", "name", "nothing.pdf"),
            ("/", "round", "six-month"),
            ("/admin/", "id", "1"),
            ("/admin/routes/rules/", "id", ""),
            ("/admin/", "key", "three-steps"),
            ("/verify/", "id", Text(await db.AuthorityKeys.Select(a => a.Id).FirstAsync())),
            ("/verify/", "code", memo.Code),
            ("/verify/", "sha256", await db.SignedDocuments.Select(d => d.Sha256).FirstAsync()),
            ("/calendar/", "token", "none"),
            ("/", "path", "nothing.txt"),
            ("/", "provider", "entra"),
            ("/help/", "role", "drafter"),
        ];
    }

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static async Task<Person> PersonAsync(ItaDbContext db, string userName) =>
        await db.Users.Where(u => u.UserName == userName).Select(u => u.Person!).SingleAsync();

    private void Add(ItaDbContext db, string role, string userName, int division, string password)
    {
        db.Users.Add(
            new()
            {
                PersonId = 0,
                UserName = userName,
                NormalizedUserName = userName.ToUpperInvariant(),
                PasswordHash = password,
                SecurityStamp = role,
                Person = new()
                {
                    Name = role,
                    DivisionId = division,
                    IsRegistrar = role is "registrar",
                    IsSecretary = role is "secretary",
                    IsAdministrator = role is "administrator",
                },
            }
        );
        names[role] = userName;
    }

    private Memo Draft(Memo like)
    {
        var draft = new Memo
        {
            DivisionId = like.DivisionId,
            DraftedById = like.DraftedById,
            CreatedAt = Office.Database.Clock.GetUtcNow(),
        };
        draft.Write(Chain.Content("ร่างของผู้จัดทำ"), Office.Database.Clock.GetUtcNow());
        return draft;
    }

    private OpinionRequest Question(ApprovalStep step, Person by, Person asked) =>
        new()
        {
            StepId = step.Id,
            AskedById = by.Id,
            AskedId = asked.Id,
            Question = "เห็นอย่างไร",
            AskedAt = Office.Database.Clock.GetUtcNow(),
        };

    private Attachment Attachment(Memo memo, Person by) =>
        new()
        {
            MemoId = memo.Id,
            FileName = "ก.txt",
            ContentType = "text/plain",
            Size = 1,
            Sha256 = "00",
            AddedById = by.Id,
            AddedAt = Office.Database.Clock.GetUtcNow(),
            Bytes = new() { Content = [1] },
        };

    private ProgressReport Report(Person by, Measure measure) =>
        new()
        {
            Round = CheckpointRound.SixMonth,
            Status = ProgressStatus.InProgress,
            Note = "กำลังดำเนินการ",
            PersonId = by.Id,
            At = Office.Database.Clock.GetUtcNow(),
            Evidence =
            {
                new()
                {
                    MeasureId = measure.Id,
                    PersonId = by.Id,
                    At = Office.Database.Clock.GetUtcNow(),
                    Name = "ก.txt",
                    ContentType = "text/plain",
                    Bytes = new() { Content = [1] },
                },
            },
        };

    [GeneratedRegex(@"\{(\*\*)?(?<name>\w+)[^}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hole();
}
