using System.Data.Common;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Demonstration;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ItaWorkflow.Tests.Workflows.Demonstration;

public sealed class CirculateDemonstrationTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_demonstration_whose_start_dies_again_and_again_is_filled_whole_and_nothing_twice()
    {
        var death = new Death();
        await using var services = Chain.Services(database, death);
        var starts = 0;
        while (await database.ReadAsync(db => db.Memos.CountAsync()) < DemonstrationMemos.All.Count)
        {
            // A save is often prepared by others: who always died after the first would not get on.
            death.ComesAfter(saves: 1 + starts % 3);
            var end = await Assert.ThrowsAnyAsync<Exception>(() => StartAsync(services));
            Assert.True(++starts < 60, end.ToString());
        }
        Assert.InRange(starts, 15, 60);

        // The last start is the real one, and nobody asks for a demonstration any more.
        await using (var application = new WebApplication(database))
            application.Start();

        await using var db = database.Open();
        Assert.False((await db.Organization.SingleAsync()).IsBeingFilled);
        var memos = await db.Memos.OrderBy(m => m.Id).Select(m => new { m.State, m.Subject }).ToListAsync();
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
        Assert.Equal(expected, memos.Select(m => m.State));
        Assert.Equal(DemonstrationMemos.All.Select(m => m.Content.Subject), memos.Select(m => m.Subject));
        Assert.Equal(9, await db.SignedDocuments.CountAsync());
        Assert.Equal(8, await db.SigningKeys.CountAsync());
        Assert.Equal(DemonstrationCast.People.Count, await db.Users.CountAsync());
    }

    private static async Task StartAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<FillDemonstrationHandler>().HandleAsync(default);
        await scope.ServiceProvider.GetRequiredService<CirculateDemonstrationHandler>().HandleAsync(default);
    }

    private sealed class KilledException : Exception;

    /// <summary>What was saved stands, and the process is gone.</summary>
    private sealed class Death : DbTransactionInterceptor, ISaveChangesInterceptor
    {
        private int left;

        public void ComesAfter(int saves) => left = saves;

        public override Task TransactionCommittedAsync(
            DbTransaction transaction,
            TransactionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            Saved();
            return Task.CompletedTask;
        }

        public ValueTask<int> SavedChangesAsync(
            SaveChangesCompletedEventData eventData,
            int result,
            CancellationToken cancellationToken = default
        )
        {
            if (eventData.Context!.Database.CurrentTransaction is null && result > 0)
                Saved();
            return ValueTask.FromResult(result);
        }

        private void Saved()
        {
            if (--left <= 0)
                throw new KilledException();
        }
    }
}
