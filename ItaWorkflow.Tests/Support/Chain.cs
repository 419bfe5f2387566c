using ItaWorkflow.Data.Accounts;
using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Routes;
using ItaWorkflow.Tests.Workflows.Documents;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Approvals;
using ItaWorkflow.Workflows.Signing.Keys;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ItaWorkflow.Tests.Support;

/// <summary>
/// The town at work, for a test class: the product's own services on a database of its own, everybody with a PIN, the shipped
/// route published.
/// </summary>
public class Chain : IAsyncLifetime
{
    public const string Pin = "246810";

    /// <summary>The keys of the tests guard nothing, and are opened a thousand times.</summary>
    public static readonly PinRounds QuickPins = new(1_000);
    private ServiceProvider provider = null!;

    public Chain(TestCluster cluster)
        : this(new TestDatabase(cluster)) { }

    protected Chain(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }

    /// <summary>At the door of every save of a memo.</summary>
    public Meeting Meeting { get; } = new();
    public Town Town { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await Database.InitializeAsync();
        Town = await Town.FoundAsync(Database);
        provider = Services(Database, Meeting);
        await Database.ArrangeAsync(db => db.ApprovalRoutes.Add(Published("municipality-with-deputy", Database.Clock)));
        await IssueKeysAsync();
    }

    /// <summary>Moves the town to the real present, for a process that lives by the system's clock.</summary>
    public Task MoveToPresentAsync() => MoveToAsync(TimeProvider.System.GetUtcNow());

    /// <summary>Moves the town to another day, with keys of that day.</summary>
    public async Task MoveToAsync(DateTimeOffset now)
    {
        Database.Clock.Now = now;
        await Database.ArrangeAsync(db =>
        {
            db.SigningKeys.RemoveRange(db.SigningKeys);
            db.AuthorityKeys.RemoveRange(db.AuthorityKeys);
            db.ActingAppointments.Single().From = Database.Clock.Today().AddDays(-30);
        });
        await IssueKeysAsync();
    }

    private async Task IssueKeysAsync()
    {
        foreach (var person in new[] { Town.StrategyHead, Town.FinanceHead, Town.Clerk, Town.Deputy, Town.Mayor })
            await AsAsync<KeyVault, int>(
                async (vault, db) =>
                {
                    db.SigningKeys.Add(await vault.IssueAsync(person, Pin, default));
                    return await db.SaveChangesAsync();
                }
            );
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await provider.DisposeAsync();
        await Database.DisposeAsync();
    }

    /// <summary>One use case as a request runs it: its own scope and context.</summary>
    public async Task<T> AsAsync<TUse, T>(Func<TUse, ItaDbContext, Task<T>> use)
        where TUse : notnull
    {
        await using var scope = provider.CreateAsyncScope();
        return await use(
            scope.ServiceProvider.GetRequiredService<TUse>(),
            scope.ServiceProvider.GetRequiredService<ItaDbContext>()
        );
    }

    public async Task<long> DraftAsync(Person? by = null, string subject = "ขออนุมัติจัดประชุม", MemoContent? content = null)
    {
        by ??= Town.Officer;
        await using var db = Database.Open();
        var memo = new Memo
        {
            DivisionId = by.DivisionId!.Value,
            DraftedById = by.Id,
            CreatedAt = Database.Clock.GetUtcNow(),
        };
        memo.Write(content ?? Content(subject), Database.Clock.GetUtcNow());
        db.Memos.Add(memo);
        await db.SaveChangesAsync();
        return memo.Id;
    }

    public async Task<long> SubmittedAsync(Person? by = null, string subject = "ขออนุมัติจัดประชุม")
    {
        var id = await DraftAsync(by, subject);
        Assert.Null(await SubmitAsync(id, by));
        return id;
    }

    public async Task<Refusal?> SubmitAsync(long id, Person? by = null, int? revision = null)
    {
        var shown = revision ?? (await MemoAsync(id)).Revision;
        return await AsAsync<SubmitMemoHandler, Refusal?>(
            (h, _) => h.HandleAsync(new(id, shown, (by ?? Town.Officer).Id), default)
        );
    }

    public async Task<Refusal?> WithdrawAsync(long id, Person? by = null, int? revision = null)
    {
        var shown = revision ?? (await MemoAsync(id)).Revision;
        return await AsAsync<WithdrawMemoHandler, Refusal?>(
            (h, _) => h.HandleAsync(new(id, shown, (by ?? Town.Officer).Id), default)
        );
    }

    public async Task<Refusal?> DecideAsync(
        long id,
        Person by,
        Verdict verdict = Verdict.Endorse,
        string opinion = "",
        string pin = Pin,
        string? number = null,
        int? revision = null,
        string? returnTo = null
    )
    {
        var memo = await MemoAsync(id);
        return await AsAsync<DecideStepHandler, Refusal?>(
            (h, _) =>
                h.HandleAsync(
                    new(
                        id,
                        revision ?? memo.Revision,
                        by.Id,
                        verdict,
                        opinion,
                        pin,
                        number ?? (memo.Number is null ? $"{10_000 + id}" : null),
                        returnTo
                    ),
                    default
                )
        );
    }

    public Task<Memo> MemoAsync(long id) =>
        Database.ReadAsync(db =>
            db.Memos.Include(m => m.Cases).ThenInclude(c => c.Steps).AsNoTracking().SingleAsync(m => m.Id == id)
        );

    /// <summary>The memo as last signed.</summary>
    public Task<byte[]> PaperAsync(long id) =>
        Database.ReadAsync(db =>
            db.SignedDocuments.Where(d => d.Case!.MemoId == id).OrderByDescending(d => d.Id).Select(d => d.Bytes).FirstAsync()
        );

    /// <summary>The open step's officer; null when nothing is open.</summary>
    public async Task<int?> HolderAsync(long id) =>
        (await MemoAsync(id)).Cases.SelectMany(c => c.Steps).SingleOrDefault(s => s.State is StepState.Open)?.PersonId;

    public static MemoContent Content(string subject) =>
        new()
        {
            Subject = subject,
            Addressee = "นายกเทศมนตรีตำบลตัวอย่าง",
            Parts =
            [
                new(MemoContent.HeadedParts[0], "<p>ตามแผนงานประจำปี กองต้องจัดประชุมติดตามผล</p>"),
                new(MemoContent.HeadedParts[1], "<p>มีผู้เข้าร่วม 24 คน ใช้ห้องประชุมชั้น 3</p>"),
                new(MemoContent.HeadedParts[2], "<p>ระเบียบที่เกี่ยวข้อง พ.ศ. 2526</p>"),
                new(MemoContent.HeadedParts[3], "<p>เห็นควรอนุมัติ</p>"),
            ],
        };

    /// <summary>A shipped route beside the default one.</summary>
    public async Task<int> PublishAsync(string key)
    {
        await using var db = Database.Open();
        var route = Published(key, Database.Clock);
        route.IsDefault = false;
        db.ApprovalRoutes.Add(route);
        await db.SaveChangesAsync();
        return route.Id;
    }

    private static ApprovalRoute Published(string key, TestClock clock)
    {
        var assembly = typeof(SubmitMemo).Assembly;
        var name = assembly.GetManifestResourceNames().Single(n => n.EndsWith($"{key}.bpmn", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return new()
        {
            Key = key,
            Version = 1,
            Name = key,
            Bpmn = reader.ReadToEnd(),
            State = RouteState.Published,
            IsDefault = true,
            CreatedAt = clock.GetUtcNow(),
            PublishedAt = clock.GetUtcNow(),
        };
    }

    /// <summary>The product's own, but for its clock.</summary>
    internal static ServiceProvider Services(TestDatabase database, params IInterceptor[] interceptors)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["ConnectionStrings:Default"] = database.ConnectionString,
                    ["DataDirectory"] = database.Folder,
                    // The jobs run when a test says so.
                    ["Clock:Runs"] = "false",
                }
            )
            .Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(configuration);
        // Before the store's own: whoever waits at a test's door has no turn to write yet.
        services.ConfigureDbContext<ItaDbContext>(options => options.AddInterceptors(interceptors));
        services.AddItaData(configuration);
        services.AddItaWorkflows(configuration);
        services.AddIdentityCore<Account>().AddEntityFrameworkStores<ItaDbContext>();
        services.Configure<PasswordHasherOptions>(options => TownFounder.With(options));
        services.AddSingleton(QuickPins).AddSingleton(PrintShop.Shared).AddSingleton<TimeProvider>(database.Clock);
        return services.BuildServiceProvider();
    }
}
