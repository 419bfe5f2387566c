using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
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
    MemoPaper paper,
    EndingWork work,
    CaseStart start,
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
        var memo = await FindAsync(command.MemoId, cancel);
        var person = await db.Persons.SingleOrDefaultAsync(p => p.Id == command.PersonId, cancel);
        if (memo is null || person is null || !person.MayWrite(memo))
            return NotYours;
        if (WhyNot(memo, command) is { } refusal)
            return refusal;
        if (await chooser.ChooseAsync(memo, cancel) is not { } choice)
            return NoRoute;
        if (choice.IsDraftersOwn && memo.RouteReason.Length == 0)
            return NoReason;

        var (now, variables) = (clock.GetUtcNow(), CaseVariables.Of(memo, memo.Division!.Name));
        var steps = await plan.PredictAsync(choice.Route.Definition, variables, memo, ThaiDate.DayOf(now), cancel);
        if (WhyNot(choice, steps, command.SeenRoad) is { } closed)
            return closed;
        if ((await paper.TryTypesetAsync(memo, steps, cancel) ?? await work.BeginAsync(memo, now, cancel)) is { } unready)
            return unready;
        await start.BeginAsync(memo, person, choice, variables, now, cancel);
        return null;
    }

    private Task<Memo?> FindAsync(long id, CancellationToken cancel) =>
        db
            .Memos.Include(m => m.Division)
            .Include(m => m.DraftedBy)
            .Include(m => m.Attachments.Where(a => a.RemovedAt == null))
            .SingleOrDefaultAsync(m => m.Id == id, cancel);

    private static Refusal? WhyNot(Memo memo, SubmitMemo command) =>
        !memo.IsOpenForDrafting ? NotADraft
        : memo.Revision != command.Revision ? MemoHasMoved
        : MemoCompleteness.Missing(memo.Content) is [var missing, ..] ? missing
        : null;

    private static Refusal? WhyNot(RouteChoice choice, IReadOnlyList<PlannedStep> steps, string? seen)
    {
        if (steps.Select(s => s.Vacancy).FirstOrDefault(v => v is not null) is { } vacancy)
            return vacancy;
        var road = RoadStamp.Of(choice.Route.Route, steps);
        return seen is null || road == seen ? null : OtherRoad(choice, RoadStamp.IsOtherRoute(seen, road));
    }
}
