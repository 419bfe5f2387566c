using ItaWorkflow.Tests.Data.Assessments;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Assessments;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Assessments;

public sealed class WordFindingTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task The_secretarys_words_are_kept_until_they_are_taken_back()
    {
        var town = await ResultOffice.TownAsync(database);
        await ResultOffice.RecordAsync(database, 2566, PublishedResult.Chaturat.Card);

        Assert.Null(await WordAsync(new(2566, "o13", " จัดทำและเผยแพร่ภายในเมษายน ", town.Officer.Id)));
        Assert.Null(await WordAsync(new(2566, "o13", "จัดทำภายในมีนาคม", town.Officer.Id)));
        Assert.Equal(["จัดทำภายในมีนาคม"], await TextsAsync());
        Assert.Null(await WordAsync(new(2566, "o13", " ", town.Officer.Id)));
        Assert.Empty(await TextsAsync());

        Assert.Equal(WordFindingHandler.Gone, await WordAsync(new(2566, "o99", "ก", town.Officer.Id)));
        Assert.Equal(WordFindingHandler.Gone, await WordAsync(new(2565, "o13", "ก", town.Officer.Id)));
        Assert.Equal(WordFindingHandler.TooLong, await WordAsync(new(2566, "o13", new('ก', 2001), town.Officer.Id)));
        Assert.Equal(RecordAssessmentHandler.NotYours, await WordAsync(new(2566, "o13", "ก", town.Mayor.Id)));
    }

    [Fact]
    public async Task One_guidance_serves_several_items_and_leaves_their_own_faults()
    {
        var town = await ResultOffice.TownAsync(database);
        await ResultOffice.RecordAsync(database, 2564, PublishedResult.SaiThong.Card);
        Assert.Null(await WordAsync(new(2564, "o12", "ลิงก์เปิดไม่ได้", town.Officer.Id)));

        Assert.Null(
            await WordAsync(
                new(2564, "o11", "", town.Officer.Id) { Guidance = "ตรวจลิงก์ทุกเดือน\nมอบผู้ดูแล", Also = ["o12", "o11"] }
            )
        );

        var kept = await database.ReadAsync(db =>
            db.AssessmentResults.Where(r => r.FiscalYear == 2564).SelectMany(r => r.Wordings).OrderBy(w => w.Code).ToListAsync()
        );
        Assert.Equal(
            [("o11", "", "ตรวจลิงก์ทุกเดือน\nมอบผู้ดูแล"), ("o12", "ลิงก์เปิดไม่ได้", "ตรวจลิงก์ทุกเดือน\nมอบผู้ดูแล")],
            kept.Select(w => (w.Code, w.Text, w.Guidance))
        );
    }

    private Task<List<string>> TextsAsync() =>
        database.ReadAsync(db =>
            db.AssessmentResults.SelectMany(r => r.Wordings).Where(w => w.Code == "o13").Select(w => w.Text).ToListAsync()
        );

    private Task<Refusal?> WordAsync(WordFinding command) =>
        database.AskAsync<WordFindingHandler, Refusal?>(handler => handler.HandleAsync(command, CancellationToken.None));
}
