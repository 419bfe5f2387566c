using ItaWorkflow.Data.Measures;
using ItaWorkflow.Tests.Data.Assessments;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Assessments;
using ItaWorkflow.Workflows.Measures;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Measures;

public sealed class DraftFromFindingsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Each_chosen_finding_becomes_a_draft_of_the_year_after_once()
    {
        var town = await ResultOffice.TownAsync(database);
        await ResultOffice.RecordAsync(database, 2566, PublishedResult.Chaturat.Card);

        Assert.Equal(2, (await AskAsync(new(2566, ["e6", "o13"], town.Officer.Id))).Count);
        Assert.Equal(1, (await AskAsync(new(2566, ["e6", "1"], town.Officer.Id))).Count);
        Assert.Equal(DraftFromFindingsHandler.NoneLeft, (await AskAsync(new(2566, ["e6"], town.Officer.Id))).Refusal);

        var drafts = await database.ReadAsync(db =>
            db.Measures.Where(m => m.Finding!.StartsWith("2566:")).OrderBy(m => m.Id).ToListAsync()
        );
        Assert.Equal(["2566:e6", "2566:o13", "2566:1"], drafts.Select(m => m.Finding));
        Assert.All(drafts, m => Assert.Equal((MeasureState.Draft, 2567), (m.State, m.FiscalYear)));
        Assert.Equal(("7", MeasureKind.Improve), (drafts[0].Indicator, drafts[0].Kind));
        Assert.StartsWith("e6 ", drafts[0].Issue, StringComparison.Ordinal);
        Assert.Equal(("1", MeasureKind.Keep, "ตลอดปีงบประมาณ"), (drafts[2].Indicator, drafts[2].Kind, drafts[2].DueText));
    }

    [Fact]
    public async Task Only_the_secretary_and_only_of_a_year_with_a_result()
    {
        var town = await ResultOffice.TownAsync(database);

        Assert.Equal(MeasureRefusals.NotYours, (await AskAsync(new(2566, ["e6"], town.Mayor.Id))).Refusal);
        Assert.Equal(DraftFromFindingsHandler.NoResult, (await AskAsync(new(2599, ["e6"], town.Officer.Id))).Refusal);
    }

    private Task<FindingsDrafted> AskAsync(DraftFromFindings command) =>
        database.AskAsync<DraftFromFindingsHandler, FindingsDrafted>(h => h.HandleAsync(command, CancellationToken.None));
}
