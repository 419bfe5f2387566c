using ItaWorkflow.Data.Memos;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Demonstration;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Demonstration;

public sealed class CirculateDemonstrationTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task The_demonstration_opens_with_memos_in_every_state_that_a_newcomer_should_see()
    {
        await using var application = new WebApplication(database).With("Demonstration", "true").With("Clock:Runs", "false");
        application.Start();

        var states = await database.ReadAsync(db => db.Memos.OrderBy(m => m.Id).Select(m => m.State).ToListAsync());
        MemoState[] expected =
        [
            MemoState.Approved,
            MemoState.Circulating,
            MemoState.Circulating,
            MemoState.Returned,
            // Two more for ปลัด, who signs several at once.
            MemoState.Circulating,
            MemoState.Circulating,
        ];
        Assert.Equal(expected, states);
        Assert.Equal(9, await database.ReadAsync(db => db.SignedDocuments.CountAsync()));
        Assert.Equal(DemonstrationCast.People.Count, await database.ReadAsync(db => db.Users.CountAsync()));
    }
}
