using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Assessments;

/// <summary>Says why the recorded figures stay although the papers contradict each other there.</summary>
public sealed record ConfirmContradiction(int FiscalYear, string Key, string Reason, int PersonId);

public sealed class ConfirmContradictionHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly Refusal Gone = new("ตัวเลขไม่ขัดกันแล้ว หรือมีผู้แก้ไขไปก่อน");
    public static readonly Refusal NoReason = new(
        "โปรดบอกเหตุผล เช่น เทียบกับหนังสือแจ้งผลของ ป.ป.ช. แล้ว",
        nameof(ConfirmContradiction.Reason)
    );

    public Task<Refusal?> HandleAsync(ConfirmContradiction command, CancellationToken cancel) =>
        db.UntilSavedAsync(Rereading.Busy, () => ConfirmAsync(command, cancel));

    private async Task<Refusal?> ConfirmAsync(ConfirmContradiction command, CancellationToken cancel)
    {
        var person = await db.Persons.SingleAsync(p => p.Id == command.PersonId, cancel);
        if (person is not { KeepsItaYear: true })
            return RecordAssessmentHandler.NotYours;
        var result = await db
            .AssessmentResults.Include(r => r.Confirmed)
            .Include(r => r.Scheme)
            .SingleOrDefaultAsync(r => r.FiscalYear == command.FiscalYear, cancel);
        var found = result is null
            ? null
            : Contradictions.Find(result.Scheme!.Definition, result.Card).FirstOrDefault(c => c.Key == command.Key);
        if (found is null)
            return Gone;
        if (string.IsNullOrWhiteSpace(command.Reason) || command.Reason.Length > WordFindingHandler.Longest)
            return NoReason;

        Confirm(result!, found, command.Reason.Trim(), person);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    private void Confirm(AssessmentResult result, Contradiction found, string reason, Person person)
    {
        var now = clock.GetUtcNow();
        result.Confirmed.RemoveAll(c => c.Key == found.Key);
        result.Confirmed.Add(
            new()
            {
                Key = found.Key,
                Text = found.Text,
                Reason = reason,
                PersonId = person.Id,
                At = now,
            }
        );
        var what = $"ยืนยันตัวเลขที่บันทึกไว้ ({found.Text}) เหตุผล: {reason}";
        db.Journal.Write(JournalKind.ContradictionConfirmed, now, person, what);
    }
}
