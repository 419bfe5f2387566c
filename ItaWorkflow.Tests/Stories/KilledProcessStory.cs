using System.Globalization;
using System.Text.RegularExpressions;
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
public sealed partial class KilledProcessStory(Chain chain) : IClassFixture<Chain>
{
    private const int Kills = 5;
    private readonly Random random = new(20261120);

    [Fact]
    public async Task Five_kills_in_the_middle_of_decisions_lose_and_double_nothing()
    {
        await chain.MoveToPresentAsync();
        var memos = new List<long>();
        for (var killed = 0; killed < Kills; killed++)
        {
            if (memos.Count == 0 || await chain.HolderAsync(memos[^1]) is null)
                memos.Add(await chain.SubmittedAsync(subject: $"เรื่องที่ {memos.Count + 1}"));
            await DecideAndKillAsync(memos[^1], TimeSpan.FromMilliseconds(random.Next(20, 400)));
        }

        await using (var calm = await AppProcess.StartAsync(chain.Database))
            while (await chain.HolderAsync(memos[^1]) is not null)
                await DecideAsync(calm, memos[^1]);
        foreach (var id in memos)
            await AssertWholeAsync(id);
    }

    private async Task DecideAndKillAsync(long id, TimeSpan after)
    {
        await using var process = await AppProcess.StartAsync(chain.Database);
        var deciding = DecideAsync(process, id);
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

    private async Task DecideAsync(AppProcess process, long id)
    {
        var holder = await chain.HolderAsync(id);
        var account = await chain.Database.ReadAsync(db =>
            db.Users.Where(a => a.PersonId == holder).Select(a => a.UserName!).SingleAsync()
        );
        using var person = await process.SignInAsync(account);
        var page = await person.GetStringAsync($"/approvals/{id}");
        var revision = Revision().Match(page).Groups["value"].Value;
        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["__RequestVerificationToken"] = AppProcess.TokenOf(page),
            ["Form.Revision"] = revision,
            ["Form.Verdict"] = Verdict().Match(page).Groups["value"].Value,
            ["Form.Pin"] = Chain.Pin,
            ["Form.Number"] = id.ToString(CultureInfo.InvariantCulture),
        };
        process.BeginsToDecide.TrySetResult();
        using var answer = await person.PostAsync($"/approvals/{id}", new FormUrlEncodedContent(form));
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

    [GeneratedRegex("name=\"Form.Revision\" value=\"(?<value>[0-9]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Revision();

    [GeneratedRegex("name=\"Form.Verdict\" value=\"(?<value>[A-Za-z]+)\" checked", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Verdict();
}
