using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Tests.Data.Assessments;
using ItaWorkflow.Workflows.Documents.Papers;
using ItaWorkflow.Workflows.Measures;

namespace ItaWorkflow.Tests.Workflows.Measures;

public sealed class MeasuresTableTests
{
    [Fact]
    public void Each_indicator_has_its_score_line_and_its_own_table()
    {
        var paper = MeasuresTable.Compose(Facts(Broadcast(), Manual(), Free()), MeasuresShape.ByIndicator);

        var blocks = Assert.Single(paper.Sections).Blocks;
        Assert.Equal(
            [
                "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)\nตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร คะแนนเฉลี่ย 84.85 คะแนน ไม่ผ่านเกณฑ์",
                "แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)\nตัวชี้วัดที่ 9 การเปิดเผยข้อมูล คะแนนเฉลี่ย 75.00 คะแนน ไม่ผ่านเกณฑ์",
                "มาตรการอื่น",
            ],
            blocks.OfType<PaperHeading>().Select(h => h.Text)
        );
        var row = blocks.OfType<PaperTable>().First().Rows.Single().Cells;
        Assert.Equal("e6 ช่องทางเผยแพร่ข้อมูล", row[0].Text);
        Assert.Equal("กองยุทธศาสตร์และงบประมาณ", row[1].Text);
        Assert.Equal(["กระจายเสียงวันละ 2 ครั้ง", "จัดหน้าแรกของเว็บไซต์"], row[2].Items);
        Assert.Equal(["รายงานผู้บริหาร", "สำรวจความพึงพอใจ"], row[3].Items);
        Assert.Equal("ประจำทุกเดือน", row[3].After);
    }

    [Fact]
    public void The_plan_shows_one_landscape_table_with_the_analysis_and_the_period()
    {
        var paper = MeasuresTable.Compose(Facts(Manual(), Free()), MeasuresShape.AsPlan);

        var section = Assert.Single(paper.Sections);
        var table = section.Blocks.OfType<PaperTable>().Single();
        Assert.True(section.IsLandscape);
        Assert.Equal(
            "9. การเปิดเผยข้อมูล|คู่มือการปฏิบัติงาน|75.00 คะแนน o14 คู่มือหรือมาตรฐานการปฏิบัติงาน|จัดทำคู่มือ|ภายในเดือนมีนาคม 2567|20,000 บาท|ทุกกอง",
            string.Join('|', table.Rows[0].Cells.Select(c => c.Text))
        );
        Assert.Equal("-", table.Rows[1].Cells[0].Text);
    }

    [Fact]
    public void A_column_for_the_budget_stands_only_where_somebody_named_one()
    {
        var table = MeasuresTable
            .Compose(Facts(Broadcast()), MeasuresShape.AsPlan)
            .Sections[0]
            .Blocks.OfType<PaperTable>()
            .Single();

        Assert.DoesNotContain(table.Columns, c => c.Title == "งบประมาณ");
    }

    [Fact]
    public void A_measure_that_keeps_a_level_is_headed_as_such() =>
        Assert.Equal(
            "ประเด็นที่ต้องรักษาระดับ",
            MeasuresTable
                .Groups(Facts(Manual() with { Text = Manual().Text with { Kind = MeasureKind.Keep } }))
                .OfType<PaperTable>()
                .Single()
                .Columns[0]
                .Title
        );

    private static MeasuresTableFacts Facts(params TabledMeasure[] measures)
    {
        var scheme = ShippedSchemes.Of(2566)!;
        return new("เทศบาลตำบลตัวอย่าง", new(2567), measures, scheme, Scoring.Compute(scheme, PublishedResult.Chaturat.Card));
    }

    private static TabledMeasure Broadcast() =>
        new(
            Text("กระจายข่าว", "ประจำทุกเดือน") with
            {
                Issue = "e6 ช่องทางเผยแพร่ข้อมูล",
                Indicator = "7",
                Steps = "1. กระจายเสียงวันละ 2 ครั้ง\n๒) จัดหน้าแรกของเว็บไซต์\n",
                FollowUp = "- รายงานผู้บริหาร\n- สำรวจความพึงพอใจ",
            },
            "กองยุทธศาสตร์และงบประมาณ"
        );

    private static TabledMeasure Manual() =>
        new(
            Text("คู่มือการปฏิบัติงาน", "ภายในเดือนมีนาคม 2567") with
            {
                Issue = "o14 คู่มือหรือมาตรฐานการปฏิบัติงาน",
                Indicator = "9",
                Steps = "จัดทำคู่มือ",
                Budget = 20_000,
            },
            "ทุกกอง"
        );

    private static TabledMeasure Free() => new(Text("ยกย่องผู้ปฏิบัติดี", "ตลอดปีงบประมาณ"), "กองการศึกษา");

    private static MeasureContent Text(string title, string due) =>
        new()
        {
            Title = title,
            Due = DuePeriodText.Read(due, new(2567))!,
            DueText = due,
        };
}
