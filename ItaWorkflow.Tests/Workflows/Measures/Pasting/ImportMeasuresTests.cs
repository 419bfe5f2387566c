using ItaWorkflow.Data.Measures;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Measures;
using ItaWorkflow.Workflows.Measures.Pasting;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Measures.Pasting;

public sealed class ImportMeasuresTests(Chain chain) : IClassFixture<Chain>
{
    private const string Head = "ประเด็น\tแนวทาง\tผู้รับผิดชอบ\tระยะเวลา\tผลการดำเนินการ\tหมายเหตุ\n";

    [Fact]
    public async Task Thirty_one_rows_become_drafts_as_their_paper_says_them()
    {
        var rows = Rows(
            Head
                + "ขั้นตอนยุ่งยาก\tปรับแบบฟอร์ม\tผู้บริหาร\tต.ค. 69 - เม.ย. 70\tปรับแล้ว\tทุกปี\n"
                + string.Join(
                    '\n',
                    Enumerable
                        .Range(2, 30)
                        .Select(i => $"เรื่องที่ {i}\tทำให้เสร็จ\t{chain.Town.Finance.Name}\tประจำทุกเดือน\t\t")
                )
        );

        var done = await ImportAsync(2570, rows);

        Assert.Equal((31, null), (done.Count, done.Refusal));
        var drafts = await DraftsAsync(2570);
        Assert.Equal(31, drafts.Count);
        var first = drafts[0];
        Assert.Equal(("ขั้นตอนยุ่งยาก", "ผู้บริหาร", "ปรับแล้ว"), (first.Title, first.Responsible(", "), first.PaperResult));
        Assert.Equal(chain.Town.Mayor.Id, Assert.Single(first.Ownerships).PersonId);
        Assert.Equal("", MeasureName.Own(first));
        Assert.All(drafts.Skip(1), d => Assert.Equal(("", chain.Town.Finance.Id), (d.ResponsibleText, d.Divisions.Single().Id)));
        Assert.DoesNotContain("สำนัก/กอง", ProposedSet.Missing(first));
    }

    [Fact]
    public async Task One_row_that_cannot_be_read_adds_nothing_until_it_is_mended_or_kept_as_written()
    {
        var rows = Rows(Head + "หนึ่ง\tทำ\tกองคลัง\tประจำทุกเดือน\t\t\nสอง\tทำ\tกองคลัง\tเมื่อพร้อม\t\t");

        var refused = await ImportAsync(2572, rows);
        Assert.Equal(ImportMeasuresHandler.HasBadRows(1), refused.Refusal);
        Assert.Empty(await DraftsAsync(2572));
        var plan = await chain.AsAsync<ImportMeasuresHandler, PastedPlan>((h, _) => h.PlanAsync(2572, rows, default));
        Assert.Equal((3, PastedField.Due), (plan.Bad.Single().Row.Number, plan.Bad.Single().Problems.Single().Field));

        Assert.Equal(2, (await ImportAsync(2572, [rows[0], rows[1] with { KeepsDue = true }])).Count);
        var kept = (await DraftsAsync(2572))[1];
        Assert.Equal(("เมื่อพร้อม", new DateOnly(2029, 9, 30)), (kept.DueText, kept.DueOn));
        // Written again, it keeps what no calendar knows.
        var again = await chain.AsAsync<CompleteDraftsHandler, DraftsCompleted>(
            (h, _) =>
                h.HandleAsync(
                    new(chain.Town.Officer.Id, [new(kept.Id, kept.Revision) { Owners = [chain.Town.FinanceOfficer.Id] }]),
                    default
                )
        );
        Assert.Null(again.Refusal);
    }

    [Fact]
    public async Task Only_the_secretary_adds_them()
    {
        var rows = Rows(Head + "หนึ่ง\tทำ\tกองคลัง\tประจำทุกเดือน\t\t");

        Assert.Equal(MeasureRefusals.NotYours, (await ImportAsync(2571, rows, chain.Town.Mayor.Id)).Refusal);
        Assert.Equal(PastedTable.Nothing, (await ImportAsync(2571, [])).Refusal);
    }

    private static IReadOnlyList<PastedMeasure> Rows(string table)
    {
        var (rows, refusal) = PastedTable.Read(table);
        Assert.Null(refusal);
        return rows;
    }

    private Task<MeasuresImported> ImportAsync(int year, IReadOnlyList<PastedMeasure> rows, int? by = null) =>
        chain.AsAsync<ImportMeasuresHandler, MeasuresImported>(
            (h, _) => h.HandleAsync(new(year, by ?? chain.Town.Officer.Id, rows), default)
        );

    private Task<List<Measure>> DraftsAsync(int year) =>
        chain.Database.ReadAsync(db =>
            db.Measures.Include(m => m.Divisions)
                .Include(m => m.Ownerships)
                    .ThenInclude(o => o.Person)
                .Where(m => m.FiscalYear == year)
                .OrderBy(m => m.Id)
                .AsSplitQuery()
                .ToListAsync()
        );
}
