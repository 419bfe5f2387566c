using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Bpmn;
using ItaWorkflow.Workflows.Cases;
using ItaWorkflow.Workflows.Memos;
using ItaWorkflow.Workflows.MemoSheets;
using ItaWorkflow.Workflows.Routes;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Approvals;

/// <summary>เสนอเรื่อง: a draft becomes an edition and starts on its route.</summary>
/// <param name="Revision">The memo's revision that the page showed.</param>
/// <param name="SeenRoad">The <see cref="RoadStamp"/> of the road that the page showed; null: no page.</param>
public sealed record SubmitMemo(long MemoId, int Revision, int PersonId, string? SeenRoad = null);

public sealed class SubmitMemoHandler(
    ItaDbContext db,
    RouteChooser chooser,
    RoutePlan plan,
    CaseTurns turns,
    StepSeats seats,
    MemoPaper paper,
    EndingWork work,
    TimeProvider clock
)
{
    public static readonly Refusal NotYours = new("ไม่พบร่างบันทึกของท่าน");
    public static readonly Refusal NotADraft = new("เรื่องนี้เสนอไปแล้ว");
    public static readonly Refusal MemoHasMoved = new("ร่างถูกแก้ไขหลังจากที่ท่านเปิดหน้านี้ โปรดอ่านฉบับล่าสุดก่อนเสนอ");
    public static readonly Refusal NoRoute = new("ยังไม่มีเส้นทางเสนอที่ใช้ได้ โปรดแจ้งผู้ดูแลระบบ");

    public static readonly Refusal NoReason = new("โปรดเขียนเหตุผลที่เลือกเส้นทางอื่น", nameof(Memo.RouteReason));

    public static Refusal OtherRoad(RouteChoice choice, bool isOtherRoute) =>
        new(
            isOtherRoute
                ? $"เส้นทางเสนอเปลี่ยนเป็น “{choice.Route.Route.Name}” {choice.Why} โปรดตรวจรายชื่อผู้พิจารณาแล้วกดเสนออีกครั้ง"
                : "ผู้พิจารณาในเส้นทางเปลี่ยนไปจากที่หน้านี้แสดง โปรดตรวจรายชื่อแล้วกดเสนออีกครั้ง"
        );

    public Task<Refusal?> HandleAsync(SubmitMemo command, CancellationToken cancel) =>
        db.UntilSavedAsync(MemoHasMoved, () => SubmitAsync(command, cancel));

    private async Task<Refusal?> SubmitAsync(SubmitMemo command, CancellationToken cancel)
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
        if (await chooser.ChooseAsync(memo, cancel) is not { Route: var route } choice)
            return NoRoute;
        if (choice.IsDraftersOwn && memo.RouteReason.Length == 0)
            return NoReason;

        var variables = CaseVariables.Of(memo, memo.Division!.Name);
        var now = clock.GetUtcNow();
        var steps = await plan.PredictAsync(route.Definition, variables, memo, ThaiDate.DayOf(now), cancel);
        if (steps.Select(s => s.Vacancy).FirstOrDefault(v => v is not null) is { } vacancy)
            return vacancy;
        if (command.SeenRoad is { } seen && RoadStamp.Of(route.Route, steps) is var road && road != seen)
            return OtherRoad(choice, RoadStamp.IsOtherRoute(seen, road));
        if (await paper.TryTypesetAsync(memo, steps, cancel) is { } unprintable)
            return unprintable;
        if (await work.BeginAsync(memo, now, cancel) is { } unready)
            return unready;

        await StartAsync(memo, person, choice, variables, now, cancel);
        await SaveAsync(memo, now, cancel);
        return null;
    }

    /// <summary>With the first step, for whoever sits there.</summary>
    private async Task SaveAsync(Memo memo, DateTimeOffset now, CancellationToken cancel)
    {
        await db
            .Database.CreateExecutionStrategy()
            .ExecuteInTransactionAsync(
                async token =>
                {
                    await seats.HoldAsOpenedAsync(ThaiDate.DayOf(now), token);
                    await db.SaveChangesAsync(acceptAllChangesOnSuccess: false, token);
                },
                token =>
                    db.ApprovalCases.AsNoTracking()
                        .AnyAsync(c => c.MemoId == memo.Id && c.Edition == memo.Edition && c.StartedAt == now, token),
                cancel
            );
        db.ChangeTracker.AcceptAllChanges();
    }

    private async Task StartAsync(
        Memo memo,
        Person person,
        RouteChoice choice,
        Dictionary<string, object?> variables,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var route = choice.Route;
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
        db.Journal.Write(
            JournalKind.MemoSubmitted,
            now,
            person,
            $"เสนอเรื่อง ฉบับที่ {memo.Edition} เส้นทาง “{route.Route.Name}” {choice.Why}",
            memo
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
