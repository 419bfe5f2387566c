using System.Globalization;
using System.Net;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Opinions;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Web.Pages.Opinions;

public sealed class AnswerTests(Chain chain) : IClassFixture<Chain>
{
    [Fact]
    public async Task Whoever_is_no_longer_asked_is_told_so_and_a_stranger_finds_nothing()
    {
        var id = await chain.SubmittedAsync();
        await chain.AskAsync(id, chain.Town.StrategyHead, chain.Town.FinanceOfficer);
        await using var application = new WebApplication(chain.Database).Start();
        using var asked = await new Client(application).SignInAsync("finance-officer");
        var path = $"/memos/{id}/opinion";
        Assert.Contains("ความเห็นของท่าน", await asked.ReadAsync(path), StringComparison.Ordinal);
        var request = await chain.Database.ReadAsync(db => db.OpinionRequests.SingleAsync(r => r.Step!.Case!.MemoId == id));
        await chain.Database.ReadAsync(db =>
            db.OpinionRequests.ExecuteUpdateAsync(set => set.SetProperty(r => r.WithdrawnAt, chain.Database.Clock.GetUtcNow()))
        );

        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Form.Request"] = request.Id.ToString(CultureInfo.InvariantCulture),
            ["Form.Answer"] = "เหลือพอ",
        };
        using (var late = await asked.PostAsync("/", fields, path))
            Assert.Equal("/", late.Headers.Location!.ToString());
        Assert.Contains("ผู้ขอยกเลิกคำขอนี้แล้ว", await asked.ReadAsync("/"), StringComparison.Ordinal);
        using (var link = await asked.GetAsync(path))
            Assert.Equal(HttpStatusCode.Redirect, link.StatusCode);

        using var stranger = await new Client(application).SignInAsync("deputy");
        using var nothing = await stranger.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, nothing.StatusCode);
    }

    [Fact]
    public async Task What_was_written_for_one_who_asked_is_not_put_into_the_answer_to_another()
    {
        var id = await chain.SubmittedAsync();
        await chain.AskAsync(id, chain.Town.StrategyHead, chain.Town.FinanceOfficer);
        await chain.Database.ArrangeAsync(db =>
        {
            var first = db.OpinionRequests.Single(r => r.Step!.Case!.MemoId == id);
            db.OpinionRequests.Add(
                new()
                {
                    StepId = first.StepId,
                    AskedById = chain.Town.Mayor.Id,
                    AskedId = first.AskedId,
                    Question = "ระเบียบว่าอย่างไร",
                    AskedAt = first.AskedAt,
                }
            );
        });
        var second = await chain.Database.ReadAsync(db =>
            db.OpinionRequests.Where(r => r.Step!.Case!.MemoId == id).MaxAsync(r => r.Id)
        );
        await using var application = new WebApplication(chain.Database).Start();
        using var asked = await new Client(application).SignInAsync("finance-officer");
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Form.Request"] = second.ToString(CultureInfo.InvariantCulture),
            ["Form.Answer"] = new('ก', 2001),
        };
        using var answer = await asked.PostAsync($"/memos/{id}/opinion", fields);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(2, page.Split(new string('ก', 2001)).Length);
        Assert.Contains("ความเห็นยาวเกิน 2,000 ตัวอักษร", page, StringComparison.Ordinal);
    }
}
