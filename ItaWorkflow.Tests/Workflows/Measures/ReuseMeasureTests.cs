using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Measures;

namespace ItaWorkflow.Tests.Workflows.Measures;

public sealed class ReuseMeasureTests(Chain chain) : IClassFixture<Chain>
{
    [Fact]
    public async Task An_earlier_measure_becomes_a_draft_with_its_dates_moved()
    {
        var desk = new MeasureDesk(chain, 2570);
        var earlier = await desk.AdoptedAsync("ทบทวนคู่มือประชาชน", "ต.ค. ๒๕๖๙ - มี.ค. ๒๕๗๐");

        var used = await ReuseAsync(earlier, 2571, chain.Town.Officer.Id);

        var draft = await desk.MeasureAsync(used.MeasureId);
        Assert.Equal((MeasureState.Draft, 2571, "ทบทวนคู่มือประชาชน"), (draft.State, draft.FiscalYear, draft.Title));
        Assert.Equal(("ต.ค. ๒๕๗๐ - มี.ค. ๒๕๗๑", new DateOnly(2028, 3, 31)), (draft.DueText, draft.DueOn));
        Assert.Equal(chain.Town.FinanceOfficer.Id, Assert.Single(draft.Ownerships).PersonId);
    }

    [Fact]
    public async Task Only_the_secretary_and_only_what_was_adopted()
    {
        var desk = new MeasureDesk(chain, 2570);
        var draft = await desk.DraftedAsync("ยังเป็นร่าง");

        Assert.Equal(MeasureRefusals.Gone, (await ReuseAsync(draft, 2571, chain.Town.Officer.Id)).Refusal);
        Assert.Equal(MeasureRefusals.NotYours, (await ReuseAsync(draft, 2571, chain.Town.Mayor.Id)).Refusal);
    }

    [Theory]
    [InlineData("ภายในเดือนมีนาคม 2570", "ภายในเดือนมีนาคม 2571")]
    [InlineData("ประจำทุกเดือน", "ประจำทุกเดือน")]
    [InlineData("ต.ค. 69 - ก.ย. 70", "ต.ค. 70 - ก.ย. 71")]
    [InlineData("ทุกวันที่ 10 ของเดือน", "ทุกวันที่ 10 ของเดือน")]
    [InlineData("31 มี.ค. 2570", "31 มี.ค. 2571")]
    public void The_words_of_a_due_date_move_with_its_year(string typed, string shifted) =>
        Assert.Equal(shifted, DueShift.Words(typed, DuePeriodText.Read(typed, new(2570))!, new(2570), new(2571)));

    private Task<MeasuresReused> ReuseAsync(int id, int year, int by) =>
        chain.AsAsync<ReuseMeasureHandler, MeasuresReused>((h, _) => h.HandleAsync(new(id, year, by), default));
}
