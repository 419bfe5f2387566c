using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Tests.Data.Assessments;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Assessments;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Assessments;

public sealed class RecordAssessmentTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private Town _town = null!;

    public async ValueTask InitializeAsync() => _town = await ResultOffice.TownAsync(database);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_result_keeps_every_version_and_tells_the_journal()
    {
        var published = PublishedResult.BanTok;
        Assert.Empty(await RecordAsync(2564, 0, ResultOffice.Typed(published.Card)));
        Assert.Empty(await RecordAsync(2564, 1, ResultOffice.Typed(published.Card.With("4", 98.95m))));

        var result = await database.ReadAsync(db =>
            db.AssessmentResults.Include(r => r.Versions).Include(r => r.Scheme).SingleAsync(r => r.FiscalYear == 2564)
        );
        Assert.Equal((2, 98.95m), (result.Revision, result.Card["4"]));
        Assert.Equal([98.59m, 98.95m], result.Versions.OrderBy(v => v.Number).Select(v => v.Card["4"]!.Value));
        Assert.Equal((1, SchemeShelf.Shipped), (result.Scheme!.Version, result.Scheme.Note));
        Assert.Equal(
            "นางสาวตัวอย่าง ใจดี บันทึกผล ITA ปีงบประมาณ 2564 ครั้งที่ 1 (กรอกเอง) 14 ตัวเลข คะแนนรวมคำนวณได้ 96.40",
            await database.ReadAsync(db =>
                db.Journal.Where(e => e.Kind == JournalKind.AssessmentRecorded && e.Text.Contains("2564"))
                    .OrderBy(e => e.Id)
                    .Select(e => e.Text)
                    .FirstAsync()
            )
        );
    }

    [Fact]
    public async Task Guidance_that_came_with_the_figures_is_kept_as_the_guidance_of_its_finding()
    {
        var record = new RecordAssessment(2568, 0, _town.Officer.Id, new(Other("4", "98.59"), Empty("4"), null))
        {
            Guidance = [new("4", "ปรับปรุงเว็บไซต์"), new("5", " "), new("x99", "ไม่มีข้อนี้")],
        };

        Assert.Empty(await database.AskAsync((RecordAssessmentHandler h) => h.HandleAsync(record, default)));

        var kept = await database.ReadAsync(db =>
            db.AssessmentResults.Where(r => r.FiscalYear == 2568).SelectMany(r => r.Wordings).ToListAsync()
        );
        Assert.Equal(("4", "ปรับปรุงเว็บไซต์"), (Assert.Single(kept).Code, kept[0].Guidance));
    }

    [Fact]
    public async Task One_cell_that_cannot_be_read_stores_nothing()
    {
        var entry = ResultOffice.Typed(PublishedResult.Chaturat.Card);
        var wrong = entry with
        {
            Values = new Dictionary<string, string?>(entry.Values)
            {
                ["7"] = "๘๔.๘๕๕",
                ["o13"] = "๕๐",
                ["o99"] = "0",
                ["8"] = "แปดสิบ",
                ["9"] = "100.01",
            },
        };

        var refusals = await RecordAsync(2566, 0, wrong);

        Assert.Equal(
            ["Values[7]", "Values[8]", "Values[9]", "Values[o13]", "Values[o99]"],
            refusals.Select(r => r.Field).Order(StringComparer.Ordinal)
        );
        Assert.False(await database.ReadAsync(db => db.AssessmentResults.AnyAsync(r => r.FiscalYear == 2566)));
    }

    [Fact]
    public async Task Who_read_an_older_revision_does_not_overwrite_the_newer()
    {
        await RecordAsync(2565, 0, ResultOffice.Typed(new([new("1", 90)])));

        Assert.Equal([RecordAssessmentHandler.HasMoved], await RecordAsync(2565, 0, ResultOffice.Typed(new([new("1", 80)]))));
        Assert.Equal(
            90m,
            await database.ReadAsync(async db => (await db.AssessmentResults.SingleAsync(r => r.FiscalYear == 2565)).Card["1"])
        );
    }

    [Fact]
    public async Task What_cannot_be_is_refused()
    {
        var entry = ResultOffice.Typed(new([new("1", 90)]));

        Assert.Equal([RecordAssessmentHandler.NoScheme], await RecordAsync(2563, 0, entry));
        Assert.Equal([RecordAssessmentHandler.Nothing], await RecordAsync(2567, 0, ResultOffice.Typed(ScoreCard.Empty)));
        Assert.Equal([RecordAssessmentHandler.NotYours], await RecordAsync(2567, 0, entry, _town.FinanceOfficer.Id));
        Assert.Equal("Values[1]", Assert.Single(await RecordAsync(2567, 0, new(Empty("1"), Other("1", "90"), null))).Field);
    }

    private static Dictionary<string, string?> Empty(string code) => new() { [code] = " - " };

    private static Dictionary<string, string?> Other(string code, string text) => new() { [code] = text };

    private Task<IReadOnlyList<Refusal>> RecordAsync(int year, int revision, ScoreEntry entry, int? person = null) =>
        database.AskAsync<RecordAssessmentHandler, IReadOnlyList<Refusal>>(handler =>
            handler.HandleAsync(new(year, revision, person ?? _town.Officer.Id, entry), CancellationToken.None)
        );
}
