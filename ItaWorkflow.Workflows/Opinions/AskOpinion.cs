using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Cases;
using ItaWorkflow.Workflows.Notices;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Opinions;

/// <summary>ขอความเห็นจากผู้อื่น: the officer of an open step asks colleagues and keeps the step.</summary>
public sealed record AskOpinion(long MemoId, int PersonId, IReadOnlyList<int> Asked, string Question);

public sealed class AskOpinionHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly Refusal NobodyChosen = new("โปรดเลือกผู้ที่จะขอความเห็นอย่างน้อยหนึ่งคน", nameof(AskOpinion.Asked));
    public static readonly Refusal NoQuestion = new("โปรดเขียนว่าต้องการความเห็นเรื่องใด", nameof(AskOpinion.Question));
    public static readonly Refusal NotHere = new(
        "เลือกได้เฉพาะผู้ที่ปฏิบัติงานอยู่และไม่ใช่ตัวท่านเอง",
        nameof(AskOpinion.Asked)
    );

    public static Refusal AskedBefore(string name) =>
        new($"ขอความเห็นจาก {name} ไว้แล้ว และยังรอคำตอบอยู่", nameof(AskOpinion.Asked));

    public async Task<Refusal?> HandleAsync(AskOpinion command, CancellationToken cancel)
    {
        if (command.Asked.Count == 0)
            return NobodyChosen;
        if (command.Question.Trim().Length == 0)
            return NoQuestion;
        return await db.UntilSavedAsync(Rereading.Busy, () => RecordAsync(command, cancel));
    }

    private async Task<Refusal?> RecordAsync(AskOpinion command, CancellationToken cancel)
    {
        var step = await StepAsync(command, cancel);
        if (step is null)
            return StepRefusals.NotYourTurn;
        var ids = command.Asked.Distinct().ToList();
        var people = await db
            .Persons.Where(p => ids.Contains(p.Id) && p.IsActive && p.Id != command.PersonId)
            .OrderBy(p => p.Id)
            .ToListAsync(cancel);
        if (people.Count != ids.Count)
            return NotHere;
        if (step.OpinionRequests.Find(r => r.IsPending && ids.Contains(r.AskedId)) is { } earlier)
            return AskedBefore(earlier.Asked!.Name);

        // A decision that was made without knowing of it is made again, and tells whoever was asked.
        step.Consult();
        foreach (var asked in people)
            Ask(step, asked, command.Question.Trim(), clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return null;
    }

    private Task<ApprovalStep?> StepAsync(AskOpinion command, CancellationToken cancel) =>
        db
            .ApprovalSteps.Include(s => s.Case!.Memo)
            .Include(s => s.Person)
            .Include(s => s.OpinionRequests)
                .ThenInclude(r => r.Asked)
            .Where(s => s.Case!.MemoId == command.MemoId && s.PersonId == command.PersonId && s.State == StepState.Open)
            .OrderBy(s => s.Ordinal)
            .FirstOrDefaultAsync(cancel);

    private void Ask(ApprovalStep step, Person asked, string question, DateTimeOffset now)
    {
        var memo = step.Case!.Memo!;
        db.OpinionRequests.Add(
            new()
            {
                StepId = step.Id,
                AskedById = step.Person!.Id,
                AskedId = asked.Id,
                Question = question,
                AskedAt = now,
            }
        );
        db.Journal.Write(JournalKind.OpinionAsked, now, step.Person, $"ขอความเห็นจาก {asked.Name}: {question}", memo);
        db.Reminders.AddRange(OpinionNotices.Asked(memo, step, step.Person, asked, question, now));
    }
}
