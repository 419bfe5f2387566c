using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Assessments;

/// <summary>Records a year's published result as a whole: every cell can be read, or nothing is stored.</summary>
/// <param name="Revision">The revision that the page showed; 0: none yet.</param>
/// <param name="Source">Where the figures come from; blank: typed.</param>
/// <param name="FileId">The kept file that they were read from; one of another year is none.</param>
public sealed record RecordAssessment(
    int FiscalYear,
    int Revision,
    int PersonId,
    ScoreEntry Entry,
    string? Source = null,
    int? FileId = null
)
{
    /// <summary>Findings in words that came with the figures; what is blank changes nothing.</summary>
    public IReadOnlyList<ImportedGuidance> Guidance { get; init; } = [];
}

public sealed class RecordAssessmentHandler(ItaDbContext db, SchemeShelf shelf, TimeProvider clock)
{
    public static readonly Refusal NotYours = new("เฉพาะเลขานุการ ITA หรือผู้ดูแลระบบเท่านั้นที่บันทึกผลได้");
    public static readonly Refusal NoScheme = new("ยังไม่มีเกณฑ์ของปีนี้ โปรดสร้างเกณฑ์ก่อน");
    public static readonly Refusal Nothing = new("ยังไม่ได้กรอกคะแนนใดเลย");
    public static readonly Refusal HasMoved = new(
        "มีผู้บันทึกผลของปีนี้ไปก่อนแล้ว สิ่งที่ท่านกรอกยังอยู่ โปรดเปิดดูฉบับล่าสุดแล้วบันทึกอีกครั้ง"
    );

    /// <returns>Empty when recorded.</returns>
    public Task<IReadOnlyList<Refusal>> HandleAsync(RecordAssessment command, CancellationToken cancel) =>
        RecordAsync(command, cancel).OrIfLostAsync([HasMoved]);

    private async Task<IReadOnlyList<Refusal>> RecordAsync(RecordAssessment command, CancellationToken cancel)
    {
        var recorder = await db.Persons.SingleAsync(p => p.Id == command.PersonId, cancel);
        if (recorder is not { KeepsItaYear: true })
            return [NotYours];
        var now = clock.GetUtcNow();
        if (await shelf.TakeAsync(command.FiscalYear, now, cancel) is not { } scheme)
            return [NoScheme];
        var (card, refusals) = command.Entry.Read(scheme.Definition);
        if (card is not { Scores.Count: > 0 })
            return card is null ? refusals : [Nothing];

        if (command.Guidance.FirstOrDefault(g => g.Text.Length > WordFindingHandler.Longest) is { } tooLong)
            return [new($"ข้อเสนอแนะของ {tooLong.Code} {WordFindingHandler.TooLong.Text}", nameof(command.Guidance))];

        var result = await db
            .AssessmentResults.Include(r => r.Wordings)
            .SingleOrDefaultAsync(r => r.FiscalYear == command.FiscalYear, cancel);
        if ((result?.Revision ?? 0) != command.Revision)
            return [HasMoved];
        if (result is null)
            db.AssessmentResults.Add(result = new() { FiscalYear = command.FiscalYear });
        var source = string.IsNullOrWhiteSpace(command.Source) ? "กรอกเอง" : command.Source.Trim();
        result.Record(scheme, card, source, recorder, now, await FileAsync(command, cancel));
        var codes = new SchemeCodes(scheme.Definition);
        foreach (var said in command.Guidance.Where(g => !string.IsNullOrWhiteSpace(g.Text) && codes.Knows(g.Code)))
            WordFindingHandler.Advise(result, said.Code, said.Text.Trim());
        db.Journal.Write(JournalKind.AssessmentRecorded, now, recorder, Words(result, scheme.Definition, source));
        await db.SaveChangesAsync(cancel);
        return [];
    }

    private Task<int?> FileAsync(RecordAssessment command, CancellationToken cancel) =>
        db
            .ResultFiles.Where(f => f.Id == command.FileId && f.FiscalYear == command.FiscalYear)
            .Select(f => (int?)f.Id)
            .SingleOrDefaultAsync(cancel);

    private static string Words(AssessmentResult result, SchemeDefinition scheme, string source)
    {
        var total = Scoring.Compute(scheme, result.Card).Total.Shown;
        var words = total is { } shown ? $"คะแนนรวมคำนวณได้ {ScoreWords.Two(shown)}" : "ยังคำนวณคะแนนรวมไม่ได้";
        return $"บันทึกผล ITA ปีงบประมาณ {result.FiscalYear} ครั้งที่ {result.Revision} ({source}) {result.Card.Scores.Count} ตัวเลข {words}";
    }
}
