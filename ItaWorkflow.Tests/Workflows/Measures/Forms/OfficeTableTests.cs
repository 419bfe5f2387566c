using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Settings;
using ItaWorkflow.Tests.Data.Assessments;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Documents;
using ItaWorkflow.Workflows.Documents.Papers;
using ItaWorkflow.Workflows.Documents.Papers.Excel;
using ItaWorkflow.Workflows.Measures;
using ItaWorkflow.Workflows.Measures.Forms;

namespace ItaWorkflow.Tests.Workflows.Measures.Forms;

public sealed class OfficeTableTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly TableForm Own = ShippedForms.Measures with
    {
        Columns =
        [
            new(FormColumnKind.Number, "ลำดับ"),
            new(FormColumnKind.Issue, "ตัวชี้วัด ITA ๒๕๖๖"),
            new(FormColumnKind.Steps, "แนวทาง"),
            new(FormColumnKind.Responsible, "สำนัก/กอง"),
            new(FormColumnKind.Due, "ระยะเวลา"),
            new(FormColumnKind.Result, "ผลการดำเนินการ"),
            new(FormColumnKind.Remark, "หมายเหตุ"),
        ],
        Title = "การกำหนดมาตรการของ{หน่วยงาน}\nปี {ปี}",
        Before = "จากการประชุมคณะทำงาน จึงกำหนดมาตรการดังนี้",
        Everybody = "ทุกสำนัก/กอง",
        Introductions = [new("EIT", "ผู้รับบริการให้ {คะแนน} คะแนน")],
    };

    [Fact]
    public void Columns_heads_and_words_are_the_offices()
    {
        var paper = Compose(Own, Broadcast(), Manual());

        var section = paper.Sections.Single();
        Assert.True(section.IsLandscape);
        Assert.Equal(["การกำหนดมาตรการของเทศบาลตำบลตัวอย่าง", "ปี 2567"], section.Blocks.OfType<PaperTitle>().Single().Lines);
        Assert.Equal(
            ["ลำดับ", "ตัวชี้วัด ITA ๒๕๖๖", "แนวทาง", "สำนัก/กอง", "ระยะเวลา", "ผลการดำเนินการ", "หมายเหตุ"],
            Tables(paper)[0].Columns.Select(c => c.Title)
        );
        var row = Tables(paper)[1].Rows.Single().Cells.Select(c => c.Text).ToList();
        Assert.Equal(("2", "ทุกสำนัก/กอง", "จัดทำแล้ว 3 เล่ม", "เล่มที่ 4 ปีหน้า"), (row[0], row[3], row[5], row[6]));
    }

    [Fact]
    public void An_instruments_score_stands_once_in_its_introduction_or_in_its_heading()
    {
        var texts = Compose(Own, Broadcast(), Manual()).Sections.Single().Blocks;

        var (eit, oit) = (Score("EIT"), Score("OIT"));
        Assert.Contains(texts.OfType<PaperText>(), t => t.Text == $"ผู้รับบริการให้ {eit} คะแนน");
        var heads = texts.OfType<PaperHeading>().Select(h => h.Text).ToList();
        Assert.DoesNotContain(heads, h => h.Contains(eit, StringComparison.Ordinal));
        Assert.Single(heads, h => h.EndsWith($"{oit} คะแนน", StringComparison.Ordinal));
    }

    [Fact]
    public void A_measure_without_a_name_of_its_own_prints_its_issue_once()
    {
        var unnamed = Broadcast() with { Text = Broadcast().Text with { Title = MeasureName.Of("e6 ช่องทางเผยแพร่ข้อมูล", "") } };

        var cells = Tables(Compose(Own, unnamed))[0].Rows.Single().Cells;

        Assert.Equal(("e6 ช่องทางเผยแพร่ข้อมูล", ""), (cells[1].Text, cells[2].Text));
        Assert.Equal(["กระจายเสียงวันละ 2 ครั้ง", "จัดหน้าแรกของเว็บไซต์"], cells[2].Items);
    }

    [Fact]
    public void A_report_takes_the_place_of_what_the_paper_said()
    {
        var told = Manual() with
        {
            Report = new()
            {
                Status = ProgressStatus.InProgress,
                Note = "ทำเล่มที่ 4",
                Round = CheckpointRound.SixMonth,
                PersonId = 1,
                At = default,
            },
        };

        Assert.Equal("อยู่ระหว่างดำเนินการ\nทำเล่มที่ 4", Tables(Compose(Own, told))[0].Rows.Single().Cells[5].Text);
    }

    [Fact]
    public void Without_groups_the_measures_stand_in_one_table_as_they_were_placed()
    {
        var table = Tables(Compose(Own with { Groups = FormGroups.None }, Manual(), Broadcast())).Single();

        Assert.Equal(["o14 คู่มือ", "e6 ช่องทางเผยแพร่ข้อมูล"], table.Rows.Select(r => r.Cells[1].Text));
    }

    [Fact]
    public void A_column_is_as_wide_as_what_stands_in_it_asks_for()
    {
        var columns = FormWidths.Fit(
            [new("ที่", IsCentred: true), new("ก"), new("ข")],
            [new([new("1"), new(new string('ก', 20)), new(new string('ข', 400))])],
            252
        );

        Assert.True(columns[2].Width > 2 * columns[1].Width, $"{columns[1].Width} {columns[2].Width}");
        Assert.InRange(columns.Sum(c => c.Width!.Value), 251, 253);
    }

    [Fact]
    public async Task It_is_printed_and_handed_out_as_a_workbook()
    {
        var paper = Compose(Own, [.. Enumerable.Range(0, 16).SelectMany(_ => (TabledMeasure[])[Broadcast(), Manual()])]);

        var pdf = await database.AskAsync<PaperPress, byte[]>(press => press.PdfAsync(paper, default));
        await File.WriteAllBytesAsync(Repository.Artifact("papers/office-table.pdf"), pdf);

        var printed = new PrintedPaper(pdf);
        Assert.Equal([0.75], printed.TextScales);
        Assert.Contains("ทุกสำนัก", printed.Text, StringComparison.Ordinal);
        Assert.NotEmpty(PaperWorkbook.Write(paper));
    }

    [Fact]
    public void A_score_that_the_issue_names_is_not_printed_twice_in_a_plan()
    {
        var score = ScoreWords.Two(Facts(Own).Result!["9"]!.Value);
        var said = Manual() with { Text = Manual().Text with { Issue = $"ได้ {ThaiNumerals.ToThai(score)} คะแนน" } };

        var plan = MeasuresTable.Compose(Facts(Own, said), MeasuresShape.AsPlan);

        Assert.Equal(said.Text.Issue, Tables(plan).Single().Rows.Single().Cells[2].Text);
    }

    private static List<PaperTable> Tables(Paper paper) => [.. paper.Sections.Single().Blocks.OfType<PaperTable>()];

    private static string Score(string instrument) => ScoreWords.Two(Facts(Own).Result![instrument]!.Value);

    private static Paper Compose(TableForm form, params TabledMeasure[] measures) =>
        MeasuresTable.Compose(Facts(form, measures), MeasuresShape.OfOffice);

    private static MeasuresTableFacts Facts(TableForm form, params TabledMeasure[] measures)
    {
        var scheme = ShippedSchemes.Of(2566)!;
        return new("เทศบาลตำบลตัวอย่าง", new(2567), measures, scheme, Scoring.Compute(scheme, PublishedResult.Chaturat.Card))
        {
            Form = form,
        };
    }

    private static TabledMeasure Broadcast() =>
        new(
            Text("กระจายข่าว", "e6 ช่องทางเผยแพร่ข้อมูล", "7") with
            {
                Steps = "1. กระจายเสียงวันละ 2 ครั้ง\n๒) จัดหน้าแรกของเว็บไซต์",
                ResponsibleText = "ผู้บริหาร\nหัวหน้าสำนักปลัด",
            },
            "ผู้บริหาร\nหัวหน้าสำนักปลัด"
        );

    private static TabledMeasure Manual() =>
        new(
            Text("คู่มือการปฏิบัติงาน", "o14 คู่มือ", "9") with
            {
                Steps = "จัดทำคู่มือ",
                PaperResult = "จัดทำแล้ว 3 เล่ม",
                Remark = "เล่มที่ 4 ปีหน้า",
            },
            Measure.Everybody
        );

    private static MeasureContent Text(string title, string issue, string indicator) =>
        new()
        {
            Title = title,
            Issue = issue,
            Indicator = indicator,
            Due = DuePeriod.On(new(2024, 3, 31)),
            DueText = "ภายในเดือนมีนาคม 2567",
        };
}
