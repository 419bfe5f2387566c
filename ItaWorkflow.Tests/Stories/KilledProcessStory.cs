using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Stories;

/// <summary>
/// The application is killed with -9 five times while people sign, each time at another moment of a decision. Whatever was answered stands,
/// whatever was not can be done again; nothing is lost, signed twice or told twice.
/// </summary>
[OnBothStores]
public sealed class KilledProcessStory(Chain chain) : IClassFixture<Chain>
{
    private const int Kills = 5;
    private readonly Random random = new(20261120);
    private readonly OfficerOfTheHour officer = new(chain.Database);

    [Fact]
    public async Task Five_kills_in_the_middle_of_decisions_lose_and_double_nothing()
    {
        await chain.MoveToPresentAsync();
        var memos = new List<long>();
        for (var killed = 0; killed < Kills; killed++)
        {
            if (memos.Count == 0 || await officer.HolderAsync(memos[^1]) is null)
                memos.Add(await chain.SubmittedAsync(subject: $"เรื่องที่ {memos.Count + 1}"));
            await DecideAndKillAsync(memos[^1], TimeSpan.FromMilliseconds(random.Next(20, 400)));
        }

        await using (var calm = await AppProcess.StartAsync(chain.Database))
            while (await officer.HolderAsync(memos[^1]) is not null)
                await officer.DecideAsync(calm, memos[^1]);
        foreach (var id in memos)
            await AssertWholeAsync(id);
    }

    private async Task DecideAndKillAsync(long id, TimeSpan after)
    {
        await using var process = await AppProcess.StartAsync(chain.Database);
        var deciding = officer.DecideAsync(process, id);
        await Task.WhenAny(deciding, process.BeginsToDecide.Task);
        await Task.WhenAny(deciding, Task.Delay(after));
        process.Kill();
        try
        {
            await deciding;
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            // The person sees a page that does not load, and tries again.
        }
    }

    private async Task AssertWholeAsync(long id)
    {
        var memo = await chain.MemoAsync(id);
        Assert.Equal(MemoState.Approved, memo.State);
        Assert.Equal(4, memo.Cases.Single().Steps.Count(s => s.State is StepState.Decided));
        Assert.Equal([1, 2, 3, 4], await RevisionsAsync(id));
        Assert.Equal(4, await JournalAsync(id, JournalKind.StepDecided));
        Assert.Equal(1, await JournalAsync(id, JournalKind.MemoNumbered));
        var notices = await chain.Database.ReadAsync(db =>
            db.Reminders.Where(r => r.SubjectId == id)
                .GroupBy(r => new
                {
                    r.PersonId,
                    r.RungKind,
                    r.RungNumber,
                    r.RungAbout,
                    r.Channel,
                })
                .Select(g => g.Count())
                .ToListAsync()
        );
        Assert.All(notices, count => Assert.Equal(1, count));
    }

    private Task<List<int>> RevisionsAsync(long id) =>
        chain.Database.ReadAsync(db =>
            db.SignedDocuments.Where(d => d.Case!.MemoId == id).OrderBy(d => d.Revision).Select(d => d.Revision).ToListAsync()
        );

    private Task<int> JournalAsync(long id, JournalKind kind) =>
        chain.Database.ReadAsync(db => db.Journal.CountAsync(e => e.MemoId == id && e.Kind == kind));
}
