using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Signing;
using ItaWorkflow.Tests.Stories;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Routes;
using ItaWorkflow.Tests.Workflows.Signing;
using ItaWorkflow.Workflows.Signing.Verifying;
using Microsoft.EntityFrameworkCore;
using static ItaWorkflow.Tests.Workflows.Routes.DrawnRoute;

namespace ItaWorkflow.Tests.Workflows.MemoSheets;

/// <summary>Where a step is signed when its road was not foreseen.</summary>
public sealed class SheetPlacesTests(Chain chain) : IClassFixture<Chain>
{
    private readonly TestDatabase database = chain.Database;
    private readonly Town town = chain.Town;

    [Fact]
    public async Task A_step_that_nobody_foresaw_is_signed_on_a_continuation_sheet_that_names_the_one_before()
    {
        var id = await EscalatedAsync();

        Assert.Null(await chain.DecideAsync(id, town.Deputy, opinion: "เห็นควรอนุมัติ"));
        Assert.Null(await chain.DecideAsync(id, town.Mayor, Verdict.Approve, "ดำเนินการตามเสนอ"));

        Assert.Equal(MemoState.Approved, (await chain.MemoAsync(id)).State);
        var papers = await PapersAsync(id);
        Assert.Equal([(1, 1), (2, 1), (2, 2)], papers.Select(p => (p.Sheet, p.Revision)));
        Assert.True(papers[2].Bytes.AsSpan().StartsWith(papers[1].Bytes));
        var (words, hash) = (Words(papers[2].Bytes), papers[0].Sha256);
        Assert.Contains("ใบต่อท้ายบันทึกข้อความ", words, StringComparison.Ordinal);
        Assert.Contains(hash, string.Concat(words.Where(c => !char.IsWhiteSpace(c))), StringComparison.Ordinal);
        Assert.Contains("เห็นควรอนุมัติ", words, StringComparison.Ordinal);
        var sheets = await database.ReadAsync(db =>
            db.CaseSheets.Where(s => s.Case!.MemoId == id).OrderBy(s => s.Number).ToListAsync()
        );
        Assert.Equal(["head", "mayor"], sheets[0].Places.Select(p => p.ElementId));
        Assert.Equal(["deputy", "mayor"], sheets[1].Places.Select(p => p.ElementId));
    }

    [Fact]
    public async Task Every_sheet_stands_by_itself_before_our_verifier_and_before_foreign_judges()
    {
        var id = await EscalatedAsync();
        Assert.Null(await chain.DecideAsync(id, town.Deputy));
        Assert.Null(await chain.DecideAsync(id, town.Mayor, Verdict.Approve));

        var papers = await PapersAsync(id);
        foreach (var (paper, signatures) in new[] { (papers[0], 1), (papers[2], 2) })
        {
            await ForeignJudges.AssertAllSoundAsync(chain, paper.Bytes, signatures);
            var check = await chain.AsAsync<VerifyDocumentHandler, DocumentCheck>(
                (h, _) => h.HandleAsync(new(paper.Bytes), default)
            );
            Assert.Equal(VerificationVerdict.Genuine, check.Verification.Verdict);
            Assert.Equal(2, check.Known!.Sheets);
            Assert.Contains(
                check.Verification.Findings,
                f => f.Text.Contains($"แผ่นที่ {paper.Sheet}", StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public async Task Each_instance_of_a_step_has_a_place_of_its_own()
    {
        var id = await chain.TravelAsync(
            Step("ask", "positions:ผู้อำนวยการกองคลัง;รองนายก", inside: Many("2")) + Step("mayor", "position:นายก", "finalOrder"),
            "s>ask; ask>mayor; mayor>e"
        );

        Assert.Null(await chain.DecideAsync(id, town.Deputy, number: $"{20_000 + id}"));
        Assert.Null(await chain.DecideAsync(id, town.FinanceHead));

        var papers = await PapersAsync(id);
        Assert.Equal([(1, 1), (1, 2)], papers.Select(p => (p.Sheet, p.Revision)));
        Assert.Equal(["step-2", "step-1"], papers.Select(p => p.Signature!.Field));
    }

    [Fact]
    public async Task A_case_that_began_before_places_were_written_down_is_signed_where_it_was_foreseen()
    {
        var id = await chain.SubmittedAsync();
        Assert.Null(await chain.DecideAsync(id, town.StrategyHead));
        await database.PastRulesAsync("DELETE FROM case_sheets;");

        Assert.Null(await chain.DecideAsync(id, town.Clerk));

        Assert.Equal([(1, 1), (1, 2)], (await PapersAsync(id)).Select(p => (p.Sheet, p.Revision)));
    }

    /// <summary>The head signed; the mayor waits too long and the deputy, who was not on the road, is asked first.</summary>
    private async Task<long> EscalatedAsync()
    {
        var id = await chain.TravelAsync(
            Step("head", "head-of-division", "propose")
                + Step("mayor", "position:นายก", "finalOrder")
                + Edge("late", "mayor", "P2D")
                + Step("deputy", "position:รองนายก"),
            "s>head; head>mayor; late>deputy; deputy>mayor; mayor>e"
        );
        Assert.Null(await chain.DecideAsync(id, town.StrategyHead));
        database.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(1, await chain.SweepAsync());
        return id;
    }

    private Task<List<SignedDocument>> PapersAsync(long id) =>
        database.ReadAsync(db =>
            db.SignedDocuments.AsNoTracking()
                .Include(d => d.Signature)
                .Where(d => d.Case!.MemoId == id)
                .OrderBy(d => d.Sheet)
                .ThenBy(d => d.Revision)
                .ToListAsync()
        );

    private static string Words(byte[] pdf)
    {
        using var file = ForeignJudge.File(pdf);
        if (Environment.GetEnvironmentVariable("KEEP_SHEETS") is { } folder)
            File.WriteAllBytes(Path.Combine(folder, "continuation.pdf"), pdf);
        return ForeignJudge.Run("pdftotext", file.Path, "-");
    }
}
