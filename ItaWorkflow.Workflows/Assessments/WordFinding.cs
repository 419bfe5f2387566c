using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Assessments;

/// <summary>Keeps a finding in the secretary's own words; blank words return to what is proposed.</summary>
/// <param name="Text">ข้อบกพร่อง; blank: as proposed.</param>
public sealed record WordFinding(int FiscalYear, string Code, string Text, int PersonId)
{
    /// <summary>แนวทาง, a step a line; blank: as proposed.</summary>
    public string Guidance { get; init; } = "";

    /// <summary>Further items that the same guidance serves.</summary>
    public IReadOnlyCollection<string> Also { get; init; } = [];
}

public sealed class WordFindingHandler(ItaDbContext db, TimeProvider clock)
{
    public const int Longest = 2000;
    public static readonly Refusal Gone = new("ไม่พบข้อนี้ในผลที่บันทึกไว้");
    public static readonly Refusal TooLong = new($"ยาวเกินไป ไม่เกิน {Longest} ตัวอักษร", nameof(WordFinding.Text));
    public static readonly Refusal GuidanceTooLong = TooLong with { Field = nameof(WordFinding.Guidance) };

    public Task<Refusal?> HandleAsync(WordFinding command, CancellationToken cancel) =>
        db.UntilSavedAsync(Rereading.Busy, () => WordAsync(command, cancel));

    private async Task<Refusal?> WordAsync(WordFinding command, CancellationToken cancel)
    {
        var person = await db.Persons.SingleAsync(p => p.Id == command.PersonId, cancel);
        if (person is not { KeepsItaYear: true })
            return RecordAssessmentHandler.NotYours;
        var result = await FindAsync(command.FiscalYear, cancel);
        var also = command.Also.Where(c => c != command.Code).Distinct(StringComparer.Ordinal).ToList();
        if (result is null || !also.Append(command.Code).All(new SchemeCodes(result.Scheme!.Definition).Knows))
            return Gone;
        var (text, guidance) = (command.Text.Trim(), command.Guidance.Trim());
        if (text.Length > Longest || guidance.Length > Longest)
            return text.Length > Longest ? TooLong : GuidanceTooLong;

        Word(result, command.Code, text, guidance);
        foreach (var code in also)
            Advise(result, code, guidance);
        var what =
            text.Length + guidance.Length == 0
                ? $"คืนถ้อยคำที่ระบบเสนอของ {command.Code} ปีงบประมาณ {result.FiscalYear}"
                : $"เขียนข้อค้นพบของ {command.Code} ปีงบประมาณ {result.FiscalYear}: “{string.Join(" · แนวทาง: ", new[] { text, guidance }.Where(t => t.Length > 0))}”{(also.Count > 0 ? $" ใช้แนวทางกับ {string.Join(", ", also)} ด้วย" : "")}";
        db.Journal.Write(JournalKind.FindingWorded, clock.GetUtcNow(), person, what);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    private Task<AssessmentResult?> FindAsync(int fiscalYear, CancellationToken cancel) =>
        db
            .AssessmentResults.Include(r => r.Wordings)
            .Include(r => r.Scheme)
            .SingleOrDefaultAsync(r => r.FiscalYear == fiscalYear, cancel);

    /// <summary>What was written of its fault stays.</summary>
    internal static void Advise(AssessmentResult result, string code, string guidance) =>
        Word(result, code, result.Wordings.Find(w => w.Code == code)?.Text ?? "", guidance);

    /// <summary>What is blank stands as proposed again.</summary>
    private static void Word(AssessmentResult result, string code, string text, string guidance)
    {
        var kept = result.Wordings.Find(w => w.Code == code);
        if (text.Length + guidance.Length == 0)
            result.Wordings.RemoveAll(w => w.Code == code);
        else if (kept is not null)
            (kept.Text, kept.Guidance) = (text, guidance);
        else
            result.Wordings.Add(
                new()
                {
                    Code = code,
                    Text = text,
                    Guidance = guidance,
                }
            );
    }
}
