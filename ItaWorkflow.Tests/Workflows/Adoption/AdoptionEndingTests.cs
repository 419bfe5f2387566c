using System.Data.Common;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Measures;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Adoption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ItaWorkflow.Tests.Workflows.Adoption;

public sealed class AdoptionEndingTests(Chain chain) : IClassFixture<Chain>
{
    [Fact]
    public async Task Adopting_twelve_measures_asks_the_database_no_more_often_than_adopting_two()
    {
        var two = await AskedAsync(new(chain, 2581), 2);
        var twelve = await AskedAsync(new(chain, 2582), 12);

        Assert.Equal(two, twelve);
        Assert.InRange(twelve.Submitted, 1, 5);
        Assert.InRange(twelve.Ended, 1, 10);
    }

    /// <summary>A memo with drafts and as many changes of adopted measures begins and ends, and nothing is saved.</summary>
    private async Task<(int Submitted, int Ended)> AskedAsync(MeasureDesk desk, int measures)
    {
        List<int> ids = [];
        for (var i = 0; i < measures; i += 2)
        {
            ids.Add(await desk.DraftedAsync($"มาตรการที่ {i}"));
            var adopted = await desk.AdoptedAsync($"มาตรการเดิมที่ {i}");
            var asked = await chain.AsAsync<AmendMeasureHandler, Refusal?>(
                (h, _) => h.HandleAsync(Amend(desk, adopted), default)
            );
            Assert.Null(asked);
            ids.Add(adopted);
        }

        var memoId = (await desk.ProposeAsync([.. ids])).MemoId;
        var count = new Count();
        await using var db = chain.Database.Open(count);
        var memo = await db.Memos.SingleAsync(m => m.Id == memoId);
        count.Commands = 0;
        Assert.Null(await new AdoptionSubmission(db).BeginAsync(memo, default));
        var submitted = count.Commands;
        memo.End(MemoState.Approved, chain.Database.Clock.GetUtcNow());
        await new AdoptionEnding(db).EndAsync(memo, chain.Database.Clock.GetUtcNow(), default);
        Assert.All(db.ChangeTracker.Entries<Measure>(), e => Assert.Equal(MeasureState.Adopted, e.Entity.State));
        return (submitted, count.Commands - submitted);
    }

    private AmendMeasure Amend(MeasureDesk desk, int measure) =>
        new(measure, chain.Town.Officer.Id, desk.Draft("ชื่อใหม่") with { MeasureId = measure }, "ต้องรอข้อมูล");

    private sealed class Count : DbCommandInterceptor
    {
        public int Commands { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        )
        {
            Commands++;
            return ValueTask.FromResult(result);
        }
    }
}
