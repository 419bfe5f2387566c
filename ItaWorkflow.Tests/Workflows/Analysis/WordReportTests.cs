using System.Data.Common;
using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Tests.Data.Assessments;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Assessments;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Analysis;
using ItaWorkflow.Workflows.Assessments;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Analysis;

public sealed class WordReportTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private Town _town = null!;

    [Fact]
    public async Task The_secretarys_words_replace_the_proposal_until_they_are_taken_back()
    {
        await RecordAsync(2566);

        Assert.Null(
            await WordAsync(2566, new PartWording("rationale", 0, "<p onclick=\"x\">เหตุผลของเรา</p><script>1</script>"))
        );
        var worded = await FindAsync(2566);
        Assert.Equal("<p>เหตุผลของเรา</p>", worded.Facts.OwnParts["rationale"]);
        Assert.Contains("<p>เหตุผลของเรา</p>", AnalysisReport.Compose(worded.Facts).Text(), StringComparison.Ordinal);
        Assert.Equal(_town.Officer.Id, worded.Own["rationale"].PersonId);

        Assert.Null(await WordAsync(2566, new PartWording("rationale", 1, null)));
        var back = await FindAsync(2566);
        Assert.Empty(back.Facts.OwnParts);
        Assert.Equal(2, back.NumberOf("rationale"));
        Assert.Equal(2, await JournalAsync("หลักการและเหตุผล", 2566));
    }

    [Fact]
    public async Task What_was_not_changed_is_not_kept_and_one_save_keeps_all_that_was()
    {
        await RecordAsync(2564);
        var parts = (await FindAsync(2564)).Parts;

        Assert.Null(
            await WordAsync(
                2564,
                [.. parts.Select(p => new PartWording(p.Key, 0, p.Key is "urgent" or "lift" ? "<p>ของเรา</p>" : p.Html))]
            )
        );

        var record = await FindAsync(2564);
        Assert.Equal(["lift", "urgent"], record.Own.Keys.Order());
        Assert.Equal(["lift", "urgent"], record.Numbers.Keys.Order());
    }

    [Fact]
    public async Task Words_over_a_colleagues_newer_ones_are_refused_and_nothing_of_the_page_is_kept()
    {
        await RecordAsync(2565);
        Assert.Null(await WordAsync(2565, new PartWording("keep", 0, "<p>ของเพื่อน</p>")));

        var refusal = await WordAsync(
            2565,
            new PartWording("preface", 0, "<p>คำนำใหม่</p>"),
            new PartWording("keep", 0, "<p>ของฉัน</p>")
        );

        Assert.Equal(WordReportHandler.HasMoved with { Field = "keep" }, refusal);
        Assert.Equal(["keep"], (await FindAsync(2565)).Own.Keys);
    }

    [Fact]
    public async Task Nobody_else_words_it_and_blank_or_endless_or_unknown_parts_are_refused()
    {
        await RecordAsync(2567);

        Assert.Equal(
            RecordAssessmentHandler.NotYours,
            await AskAsync(new(2567, [new("preface", 0, "<p>ก</p>")], _town.Mayor.Id))
        );
        Assert.Equal(WordReportHandler.Gone, await AskAsync(new(2499, [], _town.Officer.Id)));
        Assert.Equal("x", (await WordAsync(2567, new PartWording("x", 0, "<p>ก</p>")))?.Field);
        Assert.Equal(WordReportHandler.Blank.Text, (await WordAsync(2567, new PartWording("preface", 0, "<p> </p>")))?.Text);
        Assert.Equal(
            WordReportHandler.TooLong.Text,
            (await WordAsync(2567, new PartWording("preface", 0, new string('ก', WordReportHandler.Longest + 1))))?.Text
        );
        Assert.Empty((await FindAsync(2567)).Numbers);
    }

    [Fact]
    public async Task Words_know_when_the_figures_behind_them_change_and_may_be_confirmed()
    {
        await RecordAsync(2568);
        Assert.Null(await WordAsync(2568, new PartWording("result", 0, "<p>ผลของเรา</p>")));
        Assert.False(await IsStaleAsync());

        var changed = ResultOffice.Typed(Card(2568).With("1", 50));
        Assert.Empty(
            await database.AskAsync<RecordAssessmentHandler, IReadOnlyList<Refusal>>(handler =>
                handler.HandleAsync(new(2568, 1, _town.Officer.Id, changed), CancellationToken.None)
            )
        );
        Assert.True(await IsStaleAsync());

        Assert.Null(await WordAsync(2568, new PartWording("result", 1, "<p>ผลของเรา</p>", Confirms: true)));
        Assert.False(await IsStaleAsync());
        Assert.Equal("<p>ผลของเรา</p>", (await FindAsync(2568)).Facts.OwnParts["result"]);

        async Task<bool> IsStaleAsync()
        {
            var record = await FindAsync(2568);
            return record.Own["result"].Proposed
                != ItaWorkflow.Workflows.Documents.BodyHtml.Clean(record.Parts.Single(p => p.Key == "result").Html);
        }
    }

    [Fact]
    public async Task The_database_keeps_every_wording()
    {
        await RecordAsync(2569);
        Assert.Null(await WordAsync(2569, new PartWording("preface", 0, "<p>คำนำ</p>")));

        await using var db = database.Open();
        await Assert.ThrowsAnyAsync<DbException>(() => db.ReportWordings.ExecuteDeleteAsync(CancellationToken.None));
    }

    private async Task RecordAsync(int year)
    {
        _town = await ResultOffice.TownAsync(database);
        await ResultOffice.RecordAsync(database, year, Card(year));
    }

    private static ScoreCard Card(int year)
    {
        var known = new SchemeCodes(ShippedSchemes.Of(year)!);
        return new([.. PublishedResult.Chaturat.Card.Scores.Where(s => known.Knows(s.Code))]);
    }

    private async Task<AnalysisRecord> FindAsync(int year) =>
        (await database.AskAsync<AnalysisShelf, AnalysisRecord?>(shelf => shelf.FindAsync(year, true, CancellationToken.None)))!;

    private Task<Refusal?> WordAsync(int year, params PartWording[] parts) => AskAsync(new(year, parts, _town.Officer.Id));

    private Task<Refusal?> AskAsync(WordReport command) =>
        database.AskAsync<WordReportHandler, Refusal?>(handler => handler.HandleAsync(command, CancellationToken.None));

    private Task<int> JournalAsync(string words, int year) =>
        database.ReadAsync(db =>
            db.Journal.CountAsync(e =>
                e.Kind == JournalKind.ReportWorded && e.Text.Contains(words) && e.Text.Contains($"ปีงบประมาณ {year}")
            )
        );
}
