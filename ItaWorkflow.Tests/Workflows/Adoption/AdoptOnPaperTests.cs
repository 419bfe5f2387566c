using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Files;
using ItaWorkflow.Tests.Workflows.Measures;
using ItaWorkflow.Tests.Workflows.PaperOrders;
using ItaWorkflow.Workflows.Adoption;
using ItaWorkflow.Workflows.Measures;
using ItaWorkflow.Workflows.PaperOrders;
using ItaWorkflow.Workflows.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Adoption;

/// <summary>Measures that a paper adopted before, each test in a fiscal year of its own.</summary>
public sealed class AdoptOnPaperTests(Chain chain) : IClassFixture<Chain>
{
    [Fact]
    public async Task Of_a_year_that_is_over_they_hold_since_the_paper_and_nobody_is_told_nor_reminded()
    {
        var desk = new MeasureDesk(chain, 2568);
        var once = await desk.DraftedAsync("ติดป้ายขั้นตอนบริการทุกจุด", "31 มี.ค. 2568");
        var monthly = (
            await desk.WriteAsync(desk.Draft("ตรวจลิงก์ทุกเดือน") with { Due = "ประจำทุกเดือน", Owners = [] })
        ).MeasureId;

        var adopted = await AdoptAsync(desk, OnPaper.Scan("12 ธ.ค. 2567"), once, monthly);

        Assert.Equal((2, null), (adopted.Count, adopted.Refusal));
        var measure = await desk.MeasureAsync(once);
        Assert.Equal((MeasureState.Adopted, true), (measure.State, measure.EnteredAfterwards));
        Assert.Equal(new DateOnly(2024, 12, 12), ThaiDate.DayOf(measure.AdoptedAt!.Value));
        Assert.Empty((await desk.MeasureAsync(monthly)).Occurrences);
        await chain.AsAsync<PlanRemindersHandler, int>((plan, _) => plan.HandleAsync(default));
        Assert.Empty(await desk.ToldAsync(once, chain.Town.FinanceOfficer));
        var today = chain.Database.Clock.Today();
        Assert.Empty(
            await chain.Database.ReadAsync(db =>
                db.Measures.Where(m => m.FiscalYear == 2568).Where(GoingMeasures.IsLateOn(today)).ToListAsync()
            )
        );
        Assert.Equal(2, await chain.Database.ReadAsync(db => db.Checkpoints.CountAsync(c => c.FiscalYear == 2568)));
        Assert.Contains(
            "อนุมัติบนกระดาษ เลขที่ ตย ๕๒๐๐๑.๑/๑๘๗ ลงวันที่ 12 ธ.ค. 2567",
            await chain.Database.ReadAsync(db =>
                db.Journal.Where(e => e.MeasureId == once).OrderBy(e => e.Id).Select(e => e.Text).LastAsync()
            ),
            StringComparison.Ordinal
        );
        Assert.Equal(ProposeMeasuresHandler.Nothing, (await AdoptAsync(desk, OnPaper.Scan("12 ธ.ค. 2567"), once)).Refusal);
    }

    [Fact]
    public async Task Of_a_year_that_goes_on_owners_are_told_and_an_owner_may_not_be_missing()
    {
        var desk = new MeasureDesk(chain, 2573);
        var id = await desk.DraftedAsync("ติดป้าย");
        var nobody = (await desk.WriteAsync(desk.Draft("ไม่มีผู้รับผิดชอบ") with { Owners = [] })).MeasureId;
        Assert.Contains(
            "ผู้รับผิดชอบ",
            (await AdoptAsync(desk, OnPaper.Scan("1 ต.ค. 2569"), id, nobody)).Refusal!.Text,
            StringComparison.Ordinal
        );
        Assert.Equal(MeasureState.Draft, (await desk.MeasureAsync(id)).State);

        Assert.Null((await AdoptAsync(desk, OnPaper.Scan("1 ต.ค. 2569"), id)).Refusal);
        Assert.False((await desk.MeasureAsync(id)).EnteredAfterwards);
        Assert.Single(await desk.ToldAsync(id, chain.Town.FinanceOfficer));
    }

    [Fact]
    public async Task Only_the_secretary_enters_it_and_only_with_a_scan_that_is_a_pdf()
    {
        var desk = new MeasureDesk(chain, 2567);
        var id = await desk.DraftedAsync("ติดป้าย");
        Assert.Equal(
            MeasureRefusals.NotYours,
            (await AdoptAsync(desk, OnPaper.Scan("1 ต.ค. 2566"), chain.Town.FinanceOfficer, id)).Refusal
        );
        Assert.Equal(
            ScannedOrder.NoFile,
            (await AdoptAsync(desk, OnPaper.Scan("1 ต.ค. 2566") with { Content = null }, id)).Refusal
        );
        using var picture = new MemoryStream(SampleFiles.Png);
        var drawn = OnPaper.Scan("1 ต.ค. 2566") with { FileName = "ก.png", Content = picture };
        Assert.Equal(ScannedOrder.NotPdf, (await AdoptAsync(desk, drawn, id)).Refusal);
        Assert.Equal(ScannedOrder.InFuture, (await AdoptAsync(desk, OnPaper.Scan("1 ต.ค. 2590"), id)).Refusal);
        Assert.Equal(
            ScannedOrder.NoNumber,
            (await AdoptAsync(desk, OnPaper.Scan("1 ต.ค. 2566") with { Number = " " }, id)).Refusal
        );
        Assert.Equal(ProposeMeasuresHandler.Nothing, (await AdoptAsync(desk, OnPaper.Scan("1 ต.ค. 2566"))).Refusal);
        Assert.Equal(MeasureState.Draft, (await desk.MeasureAsync(id)).State);
    }

    private Task<AdoptedOnPaper> AdoptAsync(MeasureDesk desk, ScannedOrder paper, params int[] measures) =>
        AdoptAsync(desk, paper, chain.Town.Officer, measures);

    private Task<AdoptedOnPaper> AdoptAsync(MeasureDesk desk, ScannedOrder paper, Person by, params int[] measures) =>
        chain.AsAsync<AdoptOnPaperHandler, AdoptedOnPaper>(
            (adopt, _) => adopt.HandleAsync(new(desk.Year, by.Id, measures, paper), default)
        );
}
