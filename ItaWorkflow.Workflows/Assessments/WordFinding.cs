using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Assessments;

/// <summary>Keeps a finding in the secretary's own words; blank words return to what is proposed.</summary>
public sealed record WordFinding(int FiscalYear, string Code, string Text, int PersonId);

public sealed class WordFindingHandler(ItaDbContext db, TimeProvider clock)
{
    public const int Longest = 2000;
    public static readonly Refusal Gone = new("ไม่พบข้อนี้ในผลที่บันทึกไว้");
    public static readonly Refusal TooLong = new($"ยาวเกินไป ไม่เกิน {Longest} ตัวอักษร", nameof(WordFinding.Text));

    public Task<Refusal?> HandleAsync(WordFinding command, CancellationToken cancel) =>
        db.UntilSavedAsync(Rereading.Busy, () => WordAsync(command, cancel));

    private async Task<Refusal?> WordAsync(WordFinding command, CancellationToken cancel)
    {
        var person = await db.Persons.SingleAsync(p => p.Id == command.PersonId, cancel);
        if (person is not { KeepsItaYear: true })
            return RecordAssessmentHandler.NotYours;
        var result = await FindAsync(command.FiscalYear, cancel);
        if (result is null || !new SchemeCodes(result.Scheme!.Definition).Knows(command.Code))
            return Gone;
        var text = command.Text.Trim();
        if (text.Length > Longest)
            return TooLong;

        Word(result, command.Code, text);
        var what =
            text.Length == 0
                ? $"คืนถ้อยคำที่ระบบเสนอของ {command.Code} ปีงบประมาณ {result.FiscalYear}"
                : $"เขียนข้อค้นพบของ {command.Code} ปีงบประมาณ {result.FiscalYear}: “{text}”";
        db.Journal.Write(JournalKind.FindingWorded, clock.GetUtcNow(), person, what);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    private Task<AssessmentResult?> FindAsync(int fiscalYear, CancellationToken cancel) =>
        db
            .AssessmentResults.Include(r => r.Wordings)
            .Include(r => r.Scheme)
            .SingleOrDefaultAsync(r => r.FiscalYear == fiscalYear, cancel);

    /// <param name="text">Blank: what is proposed stands again.</param>
    internal static void Word(AssessmentResult result, string code, string text)
    {
        var kept = result.Wordings.Find(w => w.Code == code);
        if (text.Length == 0)
            result.Wordings.RemoveAll(w => w.Code == code);
        else if (kept is not null)
            kept.Text = text;
        else
            result.Wordings.Add(new() { Code = code, Text = text });
    }
}
