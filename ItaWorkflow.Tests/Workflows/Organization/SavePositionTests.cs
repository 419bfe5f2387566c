using ItaWorkflow.Data.Organization;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Opinions;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Organization;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Organization;

public sealed class SavePositionTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static Town? _town;

    public async ValueTask InitializeAsync()
    {
        if (!await database.ReadAsync(db => db.Organization.AnyAsync()))
            _town = await Town.FoundAsync(database);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_chain_has_one_mayor_one_clerk_and_one_head_per_division()
    {
        Assert.Equal(SavePositionHandler.PostThere, await HandleAsync(New(Post.Mayor, null)));
        Assert.Equal(SavePositionHandler.PostThere, await HandleAsync(New(Post.Clerk, null)));
        Assert.Equal(SavePositionHandler.HeadThere, await HandleAsync(New(Post.DivisionHead, _town!.Finance.Id)));
        Assert.Equal(SavePositionHandler.NoDivision, await HandleAsync(New(Post.DivisionHead, null)));
        Assert.Equal(SavePositionHandler.NoTitle, await HandleAsync(New(Post.Officer, null) with { Title = " " }));
        Assert.Null(await HandleAsync(New(Post.DeputyMayor, null)));
    }

    [Fact]
    public async Task A_held_position_is_not_retired_an_empty_one_is()
    {
        var held = new SavePosition(
            _town!.Administrator.Id,
            _town.FinanceHead.PositionId,
            "ผู้อำนวยการกองคลัง",
            Post.DivisionHead,
            _town.Finance.Id,
            0,
            IsActive: false
        );
        Assert.Equal(SavePositionHandler.Held, await HandleAsync(held));

        Assert.Null(await HandleAsync(New(Post.Officer, _town.Finance.Id) with { Title = "คนงาน" }));
        var id = await database.ReadAsync(db => db.Positions.Where(p => p.Title == "คนงาน").Select(p => p.Id).SingleAsync());
        Assert.Null(await HandleAsync(New(Post.Officer, _town.Finance.Id) with { Id = id, Title = "คนงาน", IsActive = false }));
        Assert.True(await database.ReadAsync(db => db.Journal.AnyAsync(e => e.Text == "นายระบบ มั่นคง เลิกใช้ตำแหน่งคนงาน")));
    }

    [Fact]
    public async Task When_a_post_changes_its_division_its_holder_goes_with_it()
    {
        var post = await database.ReadAsync(db => db.Positions.SingleAsync(p => p.Id == _town!.FinanceOfficer.PositionId));
        var moved = new SavePosition(
            _town!.Administrator.Id,
            post.Id,
            post.Title,
            post.Post,
            _town.Strategy.Id,
            post.SortOrder,
            IsActive: true
        );
        Assert.Null(await HandleAsync(moved));
        Assert.Equal(
            _town.Strategy.Id,
            await database.ReadAsync(db =>
                db.Persons.Where(p => p.Id == _town.FinanceOfficer.Id).Select(p => p.DivisionId).SingleAsync()
            )
        );
        Assert.Null(await HandleAsync(moved with { DivisionId = _town.Finance.Id }));
    }

    private static SavePosition New(Post post, int? divisionId) =>
        new(_town!.Administrator.Id, null, "ตำแหน่งใหม่", post, divisionId, 0, IsActive: true);

    private Task<Refusal?> HandleAsync(SavePosition command) =>
        database.AskAsync((SavePositionHandler h) => h.HandleAsync(command, default));
}
