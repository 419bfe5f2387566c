using System.Net;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Pdf;
using ItaWorkflow.Web.Security;

namespace ItaWorkflow.Tests.Web.Security;

public sealed class StrangersLaneTests(Chain chain) : IClassFixture<Chain>, IAsyncLifetime
{
    private WebApplication application = null!;

    public ValueTask InitializeAsync()
    {
        application = new WebApplication(chain.Database).Start();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Checks_of_strangers_take_turns_and_too_many_are_sent_away_in_words()
    {
        var pdf = await SignedAsync();
        var lane = application.Services.GetRequiredService<StrangersLane>();
        using var gone = new CancellationTokenSource();
        var turns = await Task.WhenAll(Enumerable.Range(0, StrangersLane.AtATime).Select(_ => lane.EnterAsync(default)));
        Assert.All(turns, Assert.NotNull);
        var waiting = Enumerable.Range(0, StrangersLane.MostWaiting).Select(_ => lane.EnterAsync(gone.Token)).ToList();
        Assert.All(waiting, w => Assert.False(w.IsCompleted));

        using var client = new Client(application);
        using var busy = await client.UploadAsync("/verify", "/verify", "Pdf", "memo.pdf", pdf);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, busy.StatusCode);
        Assert.Contains(
            StrangersLane.TooManyWait.Text,
            WebUtility.HtmlDecode(await busy.Content.ReadAsStringAsync()),
            StringComparison.Ordinal
        );
        using var code = await client.GetAsync("/verify/2222-2222");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, code.StatusCode);

        // Who goes away gives up the place, and who is done the turn.
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting[0]);
        Array.ForEach(turns, turn => turn!.Dispose());
        using var answer = await client.UploadAsync("/verify", "/verify", "Pdf", "memo.pdf", pdf);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_hostile_file_and_a_cut_one_are_answered_in_words()
    {
        var pdf = await SignedAsync();
        using var client = new Client(application);
        Assert.Contains(
            "ไฟล์นี้ใหญ่หรือซับซ้อนเกินกว่าจะตรวจได้",
            await AnswerAsync(client, HostileFiles.All["pages in each other's strings"]()),
            StringComparison.Ordinal
        );
        var cut = await AnswerAsync(client, pdf[..^3000]);
        Assert.Contains("ไฟล์นี้ไม่ครบ ส่วนท้ายของไฟล์ขาดหายไป", cut, StringComparison.Ordinal);
        Assert.Contains("ขออนุมัติจัดประชุม", cut, StringComparison.Ordinal);
    }

    private static async Task<string> AnswerAsync(Client client, byte[] file)
    {
        using var answer = await client.UploadAsync("/verify", "/verify", "Pdf", "file.pdf", file);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>With two signatures, so that a cut in the second leaves the first.</summary>
    private async Task<byte[]> SignedAsync()
    {
        var id = await chain.SubmittedAsync();
        Assert.Null(await chain.DecideAsync(id, chain.Town.StrategyHead));
        Assert.Null(await chain.DecideAsync(id, chain.Town.Clerk));
        return await chain.PaperAsync(id);
    }

    public async ValueTask DisposeAsync() => await application.DisposeAsync();
}
