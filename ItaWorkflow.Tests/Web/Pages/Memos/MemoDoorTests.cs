using System.Net;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Privacy;
using ItaWorkflow.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Web.Pages.Memos;

/// <summary>A memo is 404 to whoever has nothing to do with it: every page, file and form of it, asked from the outside.</summary>
public sealed class MemoDoorTests(Chain chain) : IClassFixture<Chain>
{
    private static readonly string[] Papers = ["", "/paper.pdf", "/paper.pdf?edition=1", "/route.bpmn", "/versions"];

    [Fact]
    public async Task Everything_of_a_memo_is_404_to_a_stranger_and_open_to_those_it_concerns()
    {
        var id = await chain.SubmittedAsync();
        Assert.Null(await chain.DecideAsync(id, chain.Town.StrategyHead));
        var draft = await chain.DraftAsync();
        var file = await AttachAsync(id);
        await using var application = new WebApplication(chain.Database).Start();

        foreach (var stranger in new[] { "finance-officer", "mayor" })
        {
            using var client = await new Client(application).SignInAsync(stranger);
            foreach (
                var path in Papers
                    .Select(p => $"/memos/{id}{p}")
                    .Append($"/memos/{id}/attachments/{file}")
                    .Append($"/approvals/{id}")
            )
                await AssertAsync(client, path, HttpStatusCode.NotFound);
            foreach (
                var path in new[]
                {
                    $"/memos/{draft}",
                    $"/memos/{draft}/draft",
                    $"/memos/{draft}/versions",
                    $"/memos/{draft}/paper.pdf",
                }
            )
                await AssertAsync(client, path, HttpStatusCode.NotFound);
        }

        foreach (var concerned in new[] { "officer", "strategy-head", "clerk", "registrar", "admin" })
        {
            using var client = await new Client(application).SignInAsync(concerned);
            foreach (var path in Papers.Select(p => $"/memos/{id}{p}").Append($"/memos/{id}/attachments/{file}"))
                await AssertAsync(client, path, HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task Every_door_of_a_memo_with_personal_data_notes_who_came_through_it()
    {
        var id = await chain.SubmittedAsync();
        var file = await AttachAsync(id);
        var plain = await chain.DraftAsync();
        await using var application = new WebApplication(chain.Database).Start();
        using var officer = await new Client(application).SignInAsync("officer");
        using (
            var marked = await officer.PostAsync(
                $"/memos/{id}",
                new Dictionary<string, string> { ["holds"] = "true" },
                $"/memos/{id}?handler=PersonalData"
            )
        )
            Assert.Equal(HttpStatusCode.Redirect, marked.StatusCode);

        using var head = await new Client(application).SignInAsync("strategy-head");
        foreach (
            var path in new[]
            {
                $"/memos/{plain}",
                $"/memos/{plain}/paper.pdf",
                $"/approvals/{id}",
                $"/memos/{id}/paper.pdf",
                $"/memos/{id}/attachments/{file}",
                $"/memos/{id}/versions",
                $"/memos/{id}/versions",
            }
        )
            await AssertAsync(head, path, HttpStatusCode.OK);

        var looks = await chain.Database.ReadAsync(db =>
            db.MemoLooks.Where(l => l.PersonId == chain.Town.StrategyHead.Id).ToListAsync()
        );
        Assert.All(looks, look => Assert.Equal(id, look.MemoId));
        Assert.Equal(Enum.GetValues<LookedAt>(), looks.Select(l => l.What).Order());
        Assert.Equal(file, looks.Single(l => l.What is LookedAt.Attachment).AttachmentId);
        Assert.Contains(chain.Town.StrategyHead.Name, await officer.ReadAsync($"/memos/{id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_takes_the_registers_papers_along_is_noted_at_those_with_personal_data()
    {
        var id = await chain.SubmittedAsync();
        Assert.Null(await chain.DecideAsync(id, chain.Town.StrategyHead));
        await chain.Database.ReadAsync(db =>
            db.Memos.Where(m => m.Id == id).ExecuteUpdateAsync(set => set.SetProperty(m => m.HasPersonalData, true))
        );
        var year = (await chain.MemoAsync(id)).Number!.Year;
        await using var application = new WebApplication(chain.Database).Start();
        using var clerk = await new Client(application).SignInAsync("clerk");

        await AssertAsync(clerk, $"/register/{year}/papers.zip", HttpStatusCode.OK);

        var look = await chain.Database.ReadAsync(db => db.MemoLooks.SingleAsync(l => l.PersonId == chain.Town.Clerk.Id));
        Assert.Equal((id, LookedAt.Paper), (look.MemoId, look.What));
    }

    [Fact]
    public async Task Nobody_outside_reads_anything_without_signing_in()
    {
        var id = await chain.SubmittedAsync();
        await using var application = new WebApplication(chain.Database).Start();
        using var nobody = new Client(application);

        foreach (var path in Papers.Select(p => $"/memos/{id}{p}").Append($"/approvals/{id}").Append("/").Append("/memos"))
            await AssertAsync(nobody, path, HttpStatusCode.Redirect);
    }

    private async Task<long> AttachAsync(long id)
    {
        await using var db = chain.Database.Open();
        var file = new Attachment
        {
            MemoId = id,
            FileName = "รายงาน.pdf",
            ContentType = "application/pdf",
            Size = 4,
            Sha256 = new string('0', 64),
            AddedById = chain.Town.Officer.Id,
            AddedAt = chain.Database.Clock.GetUtcNow(),
            Bytes = new() { Content = "%PDF"u8.ToArray() },
        };
        db.Attachments.Add(file);
        await db.SaveChangesAsync();
        return file.Id;
    }

    private static async Task AssertAsync(Client client, string path, HttpStatusCode expected)
    {
        using var answer = await client.GetAsync(path);
        Assert.True(answer.StatusCode == expected, $"{path}: {answer.StatusCode}");
    }
}
