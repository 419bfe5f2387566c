using ItaWorkflow.Data.Measures;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Measures;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Measures;

public sealed class CompleteDraftsTests(Chain chain) : IClassFixture<Chain>
{
    private readonly MeasureDesk desk = new(chain, 2570);

    [Fact]
    public async Task Several_drafts_get_division_owner_and_due_date_at_once_and_keep_their_words()
    {
        var (one, two) = (await EmptyAsync("ก"), await EmptyAsync("ข"));

        var saved = await CompleteAsync(
            Line(one, "ประจำทุกเดือน"),
            Line(two, "ภายในเดือนมิถุนายน 2570") with
            {
                IsForAllDivisions = true,
            }
        );

        Assert.Equal(2, saved.Count);
        var (first, second) = (await ReadAsync(one), await ReadAsync(two));
        Assert.Equal(("ก", "ประจำทุกเดือน", 1), (first.Title, first.DueText, first.Divisions.Count));
        Assert.Equal(chain.Town.FinanceOfficer.Id, Assert.Single(first.Ownerships).PersonId);
        Assert.True(second is { IsForAllDivisions: true, Divisions.Count: > 1 });
        Assert.Equal(0, (await CompleteAsync(Line(one, "ประจำทุกเดือน") with { Revision = 3 })).Count);
    }

    [Fact]
    public async Task One_line_that_cannot_be_leaves_all_as_they_were()
    {
        var (one, two) = (await EmptyAsync("ค"), await EmptyAsync("ง"));

        var refused = await CompleteAsync(Line(one, "ประจำทุกเดือน"), Line(two, "เร็ว ๆ นี้"));

        Assert.Equal(two, refused.MeasureId);
        Assert.Empty((await ReadAsync(one)).Ownerships);
        Assert.Equal(MeasureRefusals.HasMoved, (await CompleteAsync(Line(one, "รายไตรมาส") with { Revision = 1 })).Refusal);
        var adopted = await desk.AdoptedAsync("จ");
        Assert.Equal(MeasureRefusals.Gone, (await CompleteAsync(Line(adopted, "รายไตรมาส"))).Refusal);
    }

    private DraftLine Line(int id, string due) =>
        new(id, 2)
        {
            Divisions = [chain.Town.Finance.Id],
            Owners = [chain.Town.FinanceOfficer.Id],
            Due = due,
        };

    private async Task<int> EmptyAsync(string title) =>
        (await desk.WriteAsync(desk.Draft(title) with { Divisions = [], Owners = [], Due = "" })).MeasureId;

    private Task<DraftsCompleted> CompleteAsync(params DraftLine[] lines) =>
        chain.AsAsync<CompleteDraftsHandler, DraftsCompleted>(
            (h, _) => h.HandleAsync(new(chain.Town.Officer.Id, lines), default)
        );

    private Task<Measure> ReadAsync(int id) =>
        chain.Database.ReadAsync(db =>
            db.Measures.Include(m => m.Divisions).Include(m => m.Ownerships).AsSplitQuery().SingleAsync(m => m.Id == id)
        );
}
