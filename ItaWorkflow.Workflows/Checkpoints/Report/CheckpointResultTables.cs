using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Workflows.Documents.Papers;
using ItaWorkflow.Workflows.Measures;

namespace ItaWorkflow.Workflows.Checkpoints.Report;

/// <summary>The table of three states, in both forms: what was done stands in the cell of its state.</summary>
internal static class CheckpointResultTables
{
    private const string States = "สถานะการดำเนินการ";
    public const string Missing = "ยังไม่ได้รับรายงาน";
    private static readonly ProgressStatus[] Order =
    [
        ProgressStatus.NotStarted,
        ProgressStatus.InProgress,
        ProgressStatus.Completed,
    ];

    public static IEnumerable<PaperBlock> Of(CheckpointFacts facts, ReportShape shape) =>
        shape is ReportShape.ByIssue && facts.Form is { } form ? [.. OfficeResults.Of(facts, form), Total(facts.Now)]
        : shape is ReportShape.ByIssue ? [ByIssue(facts.Now), Total(facts.Now)]
        : [Set(facts.Now), ByMeasure(facts.Now), Total(facts.Now)];

    private static PaperTable ByIssue(RoundFacts round)
    {
        var groups = round.Entries.GroupBy(e => e.Instrument, StringComparer.Ordinal).ToList();
        var grouped = groups.Exists(g => g.Key.Length > 0);
        return new(
            [
                new("ประเด็นที่ต้องปรับปรุง", 42),
                new("แนวทาง/มาตรการ", 52),
                new("ผู้รับผิดชอบ", 27),
                .. Order.Select(s => new PaperColumn(s.Words(), s is ProgressStatus.NotStarted ? 32 : 36, Group: States)),
                new("หมายเหตุ"),
            ],
            [
                .. groups.SelectMany(g =>
                    g.Select(e => new PaperRow([
                            e.Issue.Length > 0 ? e.Issue : e.Title,
                            Measure(e),
                            PrintedMeasure.Of(e).Divisions,
                            .. Order.Select(s => State(e, s, "")),
                            Remark(e, round),
                        ]))
                        .Prepend(PaperRow.Group(g.Key.Length > 0 ? g.Key : "มาตรการอื่น"))
                        .Skip(grouped ? 0 : 1)
                ),
            ]
        )
        {
            Caption = "ตารางที่ 2 ผลการดำเนินงานรายมาตรการ",
        };
    }

    /// <summary>Where the issue stands in its own column, the measure is its title; else its steps.</summary>
    private static PaperCell Measure(CheckpointEntry entry) =>
        entry.Issue.Length > 0 && PrintedMeasure.Of(entry).OwnTitle.Length > 0
            ? entry.Title
            : PrintedMeasure.Of(entry).StepsCell();

    private static PaperTable Set(RoundFacts round) =>
        new(
            [new("มาตรการ", 46), new("ขั้นตอนหรือวิธีการ"), new("ผู้รับผิดชอบ", 28), new("การกำกับติดตาม", 34)],
            [
                .. round
                    .Entries.Select(e => (e.Ordinal, Printed: PrintedMeasure.Of(e)))
                    .Select(e => new PaperRow([
                        $"({e.Ordinal}) {e.Printed.Title}",
                        e.Printed.StepsCell(),
                        e.Printed.Divisions,
                        e.Printed.FollowUpAndDue("กำหนดแล้วเสร็จ "),
                    ])),
            ]
        )
        {
            Caption = "ตารางที่ 2 มาตรการที่กำหนดไว้",
        };

    private static PaperTable ByMeasure(RoundFacts round) =>
        new(
            [new("มาตรการ", 40), new("ขั้นตอนหรือวิธีการ", 42), .. Order.Select(s => new PaperColumn(s.Words(), Group: States))],
            [
                .. round.Entries.Select(e => new PaperRow([
                    new($"({e.Ordinal}) {e.Title}") { After = e.IsMissing || e.IsLate ? Remark(e, round) : "" },
                    PrintedMeasure.Of(e).StepsCell(),
                    .. Order.Select(s => State(e, s, "-")),
                ])),
            ]
        )
        {
            Caption = "ตารางที่ 3 ผลการดำเนินงานรายมาตรการ",
        };

    internal static PaperCell State(CheckpointEntry entry, ProgressStatus status, string otherwise) =>
        entry.IsMissing || entry.Status != status ? otherwise : new PaperCell(entry.Note) { IsTicked = true };

    internal static string Remark(CheckpointEntry entry, RoundFacts round) =>
        entry.Remark.Length > 0
            ? string.Join('\n', new[] { entry.Remark, Said(entry, round) }.Where(w => w.Length > 1))
            : Said(entry, round);

    /// <summary>What the round itself has to remark.</summary>
    private static string Said(CheckpointEntry entry, RoundFacts round) =>
        entry.IsMissing ? Missing
        : entry.IsLate ? $"ส่งหลังตัดรอบ {Day(entry.ReportedAt)}"
        : entry.Status is ProgressStatus.Completed ? "-"
        : round.IsOverdue(entry) ? $"เลยกำหนด {entry.Due}"
        : $"กำหนดแล้วเสร็จ {entry.Due}";

    private static PaperNote Total(RoundFacts round)
    {
        var missing = round.Missing.Count();
        return new(
            $"สรุป {round.Entries.Count} มาตรการ: "
                + string.Join(" ", ReportWords.States.Select(s => $"{s.Words()} {round.Count(s)} มาตรการ"))
                + (missing > 0 ? $" {Missing} {missing} มาตรการ" : "")
        );
    }

    private static string Day(DateTimeOffset? at) => at is { } then ? ThaiDate.Short(ThaiDate.DayOf(then)) : "";
}
