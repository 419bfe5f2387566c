using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Bpmn;
using ItaWorkflow.Workflows.Memos;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Approvals;

/// <summary>เสนอเรื่อง: a draft becomes an edition and starts on its route.</summary>
/// <param name="Revision">The memo's revision that the page showed.</param>
public sealed record SubmitMemo(long MemoId, int Revision, int PersonId);

public sealed class SubmitMemoHandler(
    ItaDbContext db,
    RouteShelf shelf,
    RoutePlan plan,
    CaseTurns turns,
    MemoPaper paper,
    TimeProvider clock
)
{
    public static readonly Refusal NotYours = new("ไม่พบร่างบันทึกของท่าน");
    public static readonly Refusal NotADraft = new("เรื่องนี้เสนอไปแล้ว");
    public static readonly Refusal MemoHasMoved = new("ร่างถูกแก้ไขหลังจากที่ท่านเปิดหน้านี้ โปรดอ่านฉบับล่าสุดก่อนเสนอ");
    public static readonly Refusal NoRoute = new("ยังไม่มีเส้นทางเสนอที่ใช้ได้ โปรดแจ้งผู้ดูแลระบบ");

    public async Task<Refusal?> HandleAsync(SubmitMemo command, CancellationToken cancel)
    {
        var memo = await db
            .Memos.Include(m => m.Division)
            .Include(m => m.DraftedBy)
            .Include(m => m.Attachments.Where(a => a.RemovedAt == null))
            .SingleOrDefaultAsync(m => m.Id == command.MemoId, cancel);
        var person = await db.Persons.SingleOrDefaultAsync(p => p.Id == command.PersonId, cancel);
        if (memo is null || person is null || !person.MayWrite(memo))
            return NotYours;
        if (!memo.IsOpenForDrafting)
            return NotADraft;
        if (memo.Revision != command.Revision)
            return MemoHasMoved;
        if (MemoCompleteness.Missing(memo.Content) is [var missing, ..])
            return missing;
        if (await shelf.ForAsync(memo, cancel) is not { } route)
            return NoRoute;

        var variables = CaseVariables.Of(memo, memo.Division!.Name);
        var now = clock.GetUtcNow();
        var steps = await plan.PredictAsync(route.Definition, variables, memo, ThaiDate.DayOf(now), cancel);
        if (steps.Select(s => s.Vacancy).FirstOrDefault(v => v is not null) is { } vacancy)
            return vacancy;
        if (await paper.TryTypesetAsync(memo, steps, cancel) is { } unprintable)
            return unprintable;

        await StartAsync(memo, person, route, variables, now, cancel);
        db.Entry(memo).Property(m => m.Revision).OriginalValue = command.Revision;
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return MemoHasMoved;
        }

        return null;
    }

    private async Task StartAsync(
        Memo memo,
        Person person,
        RunnableRoute route,
        Dictionary<string, object?> variables,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        memo.Submit(now);
        db.MemoVersions.Add(
            new()
            {
                MemoId = memo.Id,
                Content = memo.Content,
                Reason = VersionReason.Submitted,
                Edition = memo.Edition,
                SavedById = person.Id,
                SavedAt = now,
            }
        );
        db.Journal.Add(
            new()
            {
                Kind = JournalKind.MemoSubmitted,
                At = now,
                PersonId = person.Id,
                MemoId = memo.Id,
                Text = $"{person.Name} เสนอเรื่อง ฉบับที่ {memo.Edition}",
            }
        );

        var turn = ProcessEngine.Start(route.Definition, variables);
        var approval = new ApprovalCase
        {
            MemoId = memo.Id,
            RouteId = route.Route.Id,
            Edition = memo.Edition,
            Variables = CaseVariables.ToJson(variables),
            StartedAt = now,
        };
        db.ApprovalCases.Add(approval);
        await turns.ApplyAsync(new(memo, approval, route.Definition, now), turn, cancel);
    }
}
