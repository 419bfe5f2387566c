using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Memos;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Memos;

/// <summary>The town of the tests, where people draft.</summary>
public sealed class DraftingTown(TestCluster cluster) : IAsyncLifetime
{
    public TestDatabase Database { get; } = new(cluster);
    public Town Town { get; private set; } = null!;
    public TestClock Clock => Database.Clock;

    public async ValueTask InitializeAsync()
    {
        await Database.InitializeAsync();
        Town = await Town.FoundAsync(Database);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    /// <summary>A new draft of the strategy division's officer.</summary>
    public async Task<Memo> BeginAsync(BodyForm form = BodyForm.Flowing)
    {
        await using var db = Database.Open();
        var begun = await new DraftMemoHandler(db, Clock).HandleAsync(new(Town.Officer.Id, form), default);
        return await MemoAsync(begun.MemoId);
    }

    public async Task<DraftSaved> SaveAsync(long memo, int revision, Person who, MemoContent content, bool byHand = false)
    {
        await using var db = Database.Open();
        return await new SaveDraftHandler(db, Clock).HandleAsync(new(memo, revision, who.Id, content, byHand), default);
    }

    public Task<Memo> MemoAsync(long id) => Database.ReadAsync(db => db.Memos.SingleAsync(m => m.Id == id));

    public Task<List<MemoVersion>> VersionsAsync(long id, VersionReason reason) =>
        Database.ReadAsync(db =>
            db.MemoVersions.Where(v => v.MemoId == id && v.Reason == reason).OrderBy(v => v.Id).ToListAsync()
        );

    public static MemoContent Text(string html) => MemoContent.Empty(BodyForm.Flowing) with { Parts = [new("", html)] };
}
