using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Routes;
using ItaWorkflow.Tests.Workflows.Signing;
using Microsoft.EntityFrameworkCore;
using static ItaWorkflow.Tests.Workflows.Routes.DrawnRoute;

namespace ItaWorkflow.Tests.Workflows.Cases;

/// <summary>A memo that comes again asks only the steps that the route says.</summary>
public sealed class KeptStepsTests(Chain chain) : IClassFixture<Chain>
{
    private const string Arrows = "s>head; head>finance; finance>deputy; deputy>mayor; mayor>e";
    private static readonly string Nodes =
        Step("head", "head-of-division", "propose")
        + Step("finance", "position:ผู้อำนวยการกองคลัง", attributes: "ita:onResubmission=\"keep\"")
        + Step("deputy", "position:รองนายก")
        + Step("mayor", "position:นายก", "finalOrder");
    private readonly TestDatabase database = chain.Database;
    private readonly Town town = chain.Town;

    [Fact]
    public async Task What_was_agreed_to_is_not_asked_again_and_the_new_sheet_says_where_it_was_signed()
    {
        var id = await ReturnedAsync();

        Assert.Null(await chain.SubmitAsync(id));
        Assert.Null(await chain.DecideAsync(id, town.StrategyHead));

        Assert.Equal("deputy", await chain.OpenAsync(id));
        var kept = Assert.Single((await chain.CaseAsync(id)).Steps, s => s.State is StepState.Kept);
        Assert.Equal(("finance", town.FinanceHead.Id), (kept.ElementId, kept.PersonId));
        Assert.True(await database.ReadAsync(db => db.Journal.AnyAsync(e => e.MemoId == id && e.Kind == JournalKind.StepKept)));
        Assert.Contains("เห็นชอบแล้วในฉบับที่ ๑", await SheetAsync(id), StringComparison.Ordinal);
        Assert.Null(await chain.DecideAsync(id, town.Deputy));
        Assert.Null(await chain.DecideAsync(id, town.Mayor, Verdict.Approve));
        Assert.Equal(MemoState.Approved, (await chain.MemoAsync(id)).State);
        Assert.Equal(
            1,
            await database.ReadAsync(db => db.CaseSheets.CountAsync(s => s.Case!.MemoId == id && s.Case.Edition == 2))
        );
    }

    [Fact]
    public async Task An_edition_later_it_is_still_the_one_that_was_signed()
    {
        var id = await ReturnedAsync();
        Assert.Null(await chain.SubmitAsync(id));
        Assert.Null(await chain.DecideAsync(id, town.StrategyHead));
        Assert.Null(await chain.DecideAsync(id, town.Deputy, Verdict.Return, "อีกครั้ง"));
        Assert.Null(await chain.SubmitAsync(id));
        Assert.Null(await chain.DecideAsync(id, town.StrategyHead));

        Assert.Equal("deputy", await chain.OpenAsync(id));
        Assert.Contains("เห็นชอบแล้วในฉบับที่ ๑", await SheetAsync(id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_sent_the_memo_back_is_asked_all_the_same()
    {
        var id = await ReturnedAsync();
        Assert.Null(await chain.SubmitAsync(id));
        Assert.Null(await chain.DecideAsync(id, town.StrategyHead));
        Assert.Null(await chain.DecideAsync(id, town.Deputy, Verdict.Return, "ทบทวนวงเงิน", returnTo: "head"));
        Assert.Null(await chain.DecideAsync(id, town.StrategyHead));

        Assert.Equal("finance", await chain.OpenAsync(id));
    }

    /// <summary>Finance agreed, the deputy sent it back to the drafter.</summary>
    private async Task<long> ReturnedAsync()
    {
        var id = await chain.TravelAsync(Nodes, Arrows);
        Assert.Null(await chain.DecideAsync(id, town.StrategyHead));
        Assert.Null(await chain.DecideAsync(id, town.FinanceHead));
        Assert.Null(await chain.DecideAsync(id, town.Deputy, Verdict.Return, "แก้ตาราง"));
        return id;
    }

    private async Task<string> SheetAsync(long id)
    {
        var pdf = await database.ReadAsync(db =>
            db.SignedDocuments.Where(d => d.Case!.MemoId == id)
                .OrderByDescending(d => d.Case!.Edition)
                .ThenByDescending(d => d.Revision)
                .Select(d => d.Bytes)
                .FirstAsync()
        );
        using var file = ForeignJudge.File(pdf);
        if (Environment.GetEnvironmentVariable("KEEP_SHEETS") is { } folder)
            File.WriteAllBytes(Path.Combine(folder, "kept.pdf"), pdf);
        return ForeignJudge.Run("pdftotext", file.Path, "-");
    }
}
