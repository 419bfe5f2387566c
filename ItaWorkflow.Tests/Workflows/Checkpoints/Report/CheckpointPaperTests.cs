using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Workflows.Checkpoints.Report;
using ItaWorkflow.Workflows.Documents.Papers;

namespace ItaWorkflow.Tests.Workflows.Checkpoints.Report;

public sealed class CheckpointPaperTests
{
    private static readonly DateTimeOffset End = new(2027, 4, 1, 0, 0, 0, TimeSpan.FromHours(7));

    private static readonly CheckpointEntry Done = Entry(
        1,
        "ชี้แจงช่องทางร้องเรียน",
        ProgressStatus.Completed,
        "ประชุม 2 ครั้ง",
        evidence:
        [
            new("ภาพประชุม.jpg", "0123456789abcdef0123456789abcdef", null, ""),
            new("https://example.go.th/a", null, LinkState.Missing, "ไม่พบหน้านี้ (404)"),
        ]
    );
    private static readonly CheckpointEntry Going = Entry(2, "จัดหน้าแรกใหม่", ProgressStatus.InProgress, "อยู่ระหว่างทดสอบ");
    private static readonly CheckpointEntry Gone = Entry(3, "ทำทะเบียนยืม", ProgressStatus.NotStarted, "", isMissing: true);

    [Fact]
    public void What_was_done_stands_ticked_in_the_cell_of_its_state_under_its_instrument()
    {
        var table = Tables(ReportShape.ByIssue).Single(t => t.Columns.Any(c => c.Group is not null));

        Assert.Equal("แบบวัดผู้มีส่วนได้ส่วนเสียภายใน (IIT)", table.Rows[0].Cells[0].Text);
        Assert.True(table.Rows[0].IsGroup);
        var done = table.Rows[1];
        Assert.Equal(["", "", "ประชุม 2 ครั้ง"], done.Cells.Skip(3).Take(3).Select(c => c.Text));
        Assert.Equal([false, false, true], done.Cells.Skip(3).Take(3).Select(c => c.IsTicked));
        Assert.Equal("อยู่ระหว่างทดสอบ", table.Rows[2].Cells[4].Text);
        var missing = table.Rows[3];
        Assert.All(missing.Cells.Skip(3).Take(3), cell => Assert.False(cell.IsTicked));
        Assert.Equal("ยังไม่ได้รับรายงาน", missing.Cells[6].Text);
    }

    [Fact]
    public void By_measure_it_first_tells_what_was_set_and_dashes_the_other_states()
    {
        var tables = Tables(ReportShape.ByMeasure);

        Assert.Contains(tables, t => t.Columns.Any(c => c.Title == "การกำกับติดตาม"));
        var result = tables.Single(t => t.Columns.Any(c => c.Group is not null));
        Assert.Equal(["-", "อยู่ระหว่างทดสอบ", "-"], result.Rows[1].Cells.Skip(2).Select(c => c.Text));
        Assert.Equal("ยังไม่ได้รับรายงาน", result.Rows[2].Cells[0].After);
        Assert.All(Compose(ReportShape.ByMeasure).Sections, s => Assert.False(s.IsLandscape));
    }

    [Fact]
    public void The_figures_agree_wherever_they_stand_and_last_year_stands_beside()
    {
        var paper = Compose(ReportShape.ByIssue);
        var blocks = paper.Sections.SelectMany(s => s.Blocks).ToList();

        var counts = blocks.OfType<PaperCounts>().Single().Counts;
        Assert.Equal([1, 1, 0, 1], counts.Select(c => c.Value));
        Assert.Equal([1, 0, 0, 0], counts.Select(c => c.Before));
        var texts = blocks.OfType<PaperText>().Select(t => t.Text).ToList();
        Assert.Contains(texts, t => t.Contains("ดำเนินการแล้วเสร็จ 1 มาตรการ (ร้อยละ 33.33)", StringComparison.Ordinal));
        Assert.Contains(
            texts,
            t => t.Contains("ยังไม่ได้รับรายงาน 1 มาตรการ ได้แก่ “ทำทะเบียนยืม” (กองคลัง)", StringComparison.Ordinal)
        );
        Assert.Contains(texts, t => t.Contains("ปีงบประมาณ พ.ศ. 2569 ดำเนินการแล้วเสร็จ 1 จาก 1", StringComparison.Ordinal));
        Assert.StartsWith("สรุป 3 มาตรการ:", blocks.OfType<PaperNote>().Single().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Evidence_is_named_with_its_digest_or_what_its_link_answered()
    {
        var table = Tables(ReportShape.ByIssue).Single(t => t.Columns.Any(c => c.Title == "หลักฐาน"));

        Assert.Equal(["ภาพประชุม.jpg", "0123456789abcdef"], table.Rows[0].Cells.Skip(1).Select(c => c.Text));
        Assert.Equal(["https://example.go.th/a", "ไม่พบหน้านี้ (404)"], table.Rows[1].Cells.Skip(1).Select(c => c.Text));
    }

    [Fact]
    public void The_annual_report_compares_each_measure_with_the_six_months()
    {
        var facts = Facts(CheckpointRound.Annual) with
        {
            SixMonth = new(2570, CheckpointRound.SixMonth, new(2027, 3, 31), 1, End, [Going, Gone]),
        };
        var table = Blocks(facts).OfType<PaperTable>().Single(t => t.Columns.Count == 4 && t.Columns[2].Title == "รอบ 6 เดือน");

        Assert.Equal("ยังไม่ได้กำหนดมาตรการ", table.Rows[0].Cells[2].Text);
        Assert.Equal("อยู่ระหว่างดำเนินการ", table.Rows[1].Cells[2].Text);
        Assert.Equal("ยังไม่ได้รับรายงาน", table.Rows[2].Cells[2].Text);
    }

    [Fact]
    public void What_came_late_stands_apart_and_is_not_counted()
    {
        var facts = Facts() with
        {
            Late =
            [
                new(3, "ทำทะเบียนยืม", "กองคลัง", "อยู่ระหว่างดำเนินการ", "ทำแบบยืมแล้ว", "นายบัญชี ละเอียด", End.AddDays(4)),
            ],
        };
        var late = Blocks(facts).OfType<PaperTable>().Single(t => t.Columns[1].Title == "ผู้รายงาน" && t.Columns.Count == 4);

        Assert.Equal("ทำแบบยืมแล้ว", Assert.Single(late.Rows).Cells[3].Text);
        Assert.Contains("5 เม.ย. 2570", late.Rows[0].Cells[1].Text, StringComparison.Ordinal);
        Assert.Equal(1, Blocks(facts).OfType<PaperCounts>().Single().Counts[3].Value);
        Assert.DoesNotContain(Blocks(facts).OfType<PaperText>(), t => t.Text.Contains("เร่งรายงานผล", StringComparison.Ordinal));
    }

    [Fact]
    public void Advice_names_an_office_once_however_many_measures_it_has_not_reported()
    {
        string Advice(params CheckpointEntry[] entries) =>
            ReportWords.Paragraphs(Facts() with { Now = Facts().Now with { Entries = entries } }, ReportWords.Advice)[0];

        var shared = With(Gone, "กองคลัง, กองช่าง");
        Assert.Equal(
            "ให้หน่วยงานที่ยังไม่รายงาน ได้แก่ กองคลัง กองช่าง เร่งรายงานผลต่อเลขานุการ ITA",
            Advice(Gone, shared, With(Gone, "กองช่าง"))
        );
        Assert.Equal(
            "ให้หน่วยงานที่ยังไม่รายงาน ได้แก่ ทุกกอง เร่งรายงานผลต่อเลขานุการ ITA",
            Advice(Gone, With(Gone, "ทุกกอง"), shared)
        );
    }

    private static CheckpointEntry With(CheckpointEntry entry, string divisions) =>
        new()
        {
            MeasureId = entry.MeasureId,
            Ordinal = entry.Ordinal,
            Title = entry.Title,
            Divisions = divisions,
            DueOn = entry.DueOn,
            Due = entry.Due,
            Status = entry.Status,
            IsMissing = entry.IsMissing,
        };

    [Fact]
    public void The_secretarys_own_words_stand_in_place_of_the_proposed_ones()
    {
        var own = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [ReportWords.Summary] = "ผลเป็นที่น่าพอใจ\nและจะทำต่อ",
        };
        var texts = Blocks(Facts() with { Own = own }).OfType<PaperText>().Select(t => t.Text).ToList();

        Assert.Contains("ผลเป็นที่น่าพอใจ", texts);
        Assert.Contains("และจะทำต่อ", texts);
        Assert.DoesNotContain(texts, t => t.StartsWith("มาตรการทั้งหมด", StringComparison.Ordinal));
    }

    [Fact]
    public void A_year_without_issues_or_evidence_or_measures_still_makes_a_paper()
    {
        foreach (var shape in Enum.GetValues<ReportShape>())
        {
            var empty = Facts() with { Now = Facts().Now with { Entries = [], Edition = 0 }, LastYear = null };
            var title = CheckpointPaper.Compose(empty, shape).Sections[0].Blocks.OfType<PaperTitle>().Single();
            Assert.Contains(title.Lines, l => l.Contains("ฉบับร่าง", StringComparison.Ordinal));
            Assert.Equal(
                ["ยังไม่มีมาตรการของปีงบประมาณนี้ จึงยังไม่มีข้อเสนอแนะ"],
                ReportWords.Paragraphs(empty, ReportWords.Advice)
            );
        }
    }

    private static List<PaperTable> Tables(ReportShape shape) =>
        [.. Compose(shape).Sections.SelectMany(s => s.Blocks).OfType<PaperTable>()];

    private static IEnumerable<PaperBlock> Blocks(CheckpointFacts facts) =>
        CheckpointPaper.Compose(facts, ReportShape.ByIssue).Sections.SelectMany(s => s.Blocks);

    private static Paper Compose(ReportShape shape) => CheckpointPaper.Compose(Facts(), shape);

    private static CheckpointFacts Facts(CheckpointRound round = CheckpointRound.SixMonth) =>
        new(
            "เทศบาลตำบลตัวอย่าง",
            new(2570, round, new(2027, 3, 31), 1, End, [Done, Going, Gone]),
            new(2569, round, new(2026, 3, 31), 1, End.AddYears(-1), [Done]),
            null
        );

    private static CheckpointEntry Entry(
        int id,
        string title,
        ProgressStatus status,
        string note,
        bool isMissing = false,
        IReadOnlyList<EntryEvidence>? evidence = null
    ) =>
        new()
        {
            MeasureId = id,
            Ordinal = id,
            Instrument = "แบบวัดผู้มีส่วนได้ส่วนเสียภายใน (IIT)",
            Issue = $"i{id} ประเด็น",
            Title = title,
            Steps = "ขั้นตอน",
            Divisions = "กองคลัง",
            DueOn = new(2027, 6, 30),
            Due = "30 มิ.ย. 2570",
            Status = status,
            IsMissing = isMissing,
            Note = note,
            Evidence = evidence ?? [],
        };
}
