using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Bpmn;
using ItaWorkflow.Workflows.Cases;
using ItaWorkflow.Workflows.Routes;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Approvals;

/// <summary>Where a decision sends a memo: told for each verdict before it is made, and for what was made after it.</summary>
/// <param name="Says">What the button does: ลงนามแล้ว เรื่องจะไปที่</param>
/// <param name="To">Who has it then; empty: nobody.</param>
public sealed record Onward(string Says, string To = "")
{
    /// <summary>Tasks that nobody is asked at; more of them in one turn are a fault of the route.</summary>
    private const int MostPassed = 100;

    /// <summary>To an earlier step: its position, whoever sits there by then.</summary>
    public static Onward BackTo(ApprovalStep step) => new("ส่งคืนแล้ว เรื่องจะกลับไปที่", step.Position!.Title);

    /// <param name="road">Of a case that is open.</param>
    public static Onward Of(MemoRoad road, ApprovalStep step, Verdict verdict, string drafter)
    {
        var done = Done(verdict);
        var ended =
            verdict is Verdict.Return ? new Onward($"{done} เรื่องจะกลับไปที่ผู้จัดทำ", drafter) : new($"{done} จบเรื่อง");
        if (verdict.NeedsReason() && !DrawnVerdict.Has(road.Definition!.UserTasks[step.ElementId], CaseVariables.Word(verdict)))
            return ended;

        var (state, asked) = Walk(road, step, verdict);
        var beside = state.OpenTasks(road.Definition!).Count() - asked.Count;
        return state.Ended ? ended
            : asked.Count > 0 ? new($"{done} เรื่องจะไปที่", string.Join(" และ", asked))
            : beside > 0 ? new($"{done} อีก {beside} ลำดับพิจารณาพร้อมกับท่าน")
            : new($"{done} เรื่องจะเดินต่อตามที่เส้นทางกำหนด");
    }

    /// <summary>After it was made.</summary>
    public static async Task<string> WentAsync(ItaDbContext db, long memoId, DateTimeOffset at, CancellationToken cancel)
    {
        var memo = await db.Memos.AsNoTracking().Include(m => m.DraftedBy).SingleAsync(m => m.Id == memoId, cancel);
        if (memo.IsOpenForDrafting)
            return $"เรื่องกลับไปที่ผู้จัดทำ {memo.DraftedBy!.Name}";
        if (memo.State is not MemoState.Circulating)
            return "จบเรื่อง";
        var open = (await db.WhereaboutsAsync([memoId], cancel))[memoId].ToList();
        var next = open.FindAll(w => w.Since >= at);
        return next.Count > 0 ? $"เรื่องไปที่{Names(next)}"
            : open.Count > 0 ? $"ยังรอ{Names(open)}"
            : "เรื่องเดินต่อตามที่เส้นทางกำหนด";
    }

    public static string Done(Verdict verdict) => VerdictMeaning.Of(verdict).Done;

    private static string Names(IEnumerable<Whereabouts> open) =>
        string.Join(" และ", open.Select(w => $"{w.Position} {w.Name ?? "(ตำแหน่งว่าง)"}"));

    /// <summary>The turn that the verdict would make, through tasks of the system and steps that are not asked again.</summary>
    private static (ProcessState State, List<string> Asked) Walk(MemoRoad road, ApprovalStep step, Verdict verdict)
    {
        var variables = CaseVariables.FromJson(road.Case!.Variables);
        variables["verdict"] = CaseVariables.Word(verdict);
        var asked = new List<string>();
        var turn = ProcessEngine.Complete(road.Definition!, ProcessState.FromJson(road.Case.Tokens), step.TaskId, variables);
        var effects = new Queue<ProcessEffect>(turn.Effects);
        for (var passed = 0; effects.TryDequeue(out var effect); )
        {
            var planned = effect is TaskOpened opened ? Planned(road, opened) : null;
            var isPassed = effect is ServiceCalled || planned is { IsSignedHere: false };
            if (!isPassed && effect is TaskOpened asking)
                asked.Add(Name(planned, road.Definition!.UserTasks[asking.ElementId]));
            if (!isPassed || passed++ >= MostPassed)
                continue;
            variables["verdict"] = effect is TaskOpened ? CaseVariables.Word(planned!.Kind.Favourable()) : variables["verdict"];
            var task = effect is TaskOpened kept ? kept.TaskId : ((ServiceCalled)effect).TaskId;
            turn = ProcessEngine.Complete(road.Definition!, turn.State, task, variables);
            foreach (var further in turn.Effects)
                effects.Enqueue(further);
        }
        return (turn.State, asked);
    }

    private static PlannedStep? Planned(MemoRoad road, TaskOpened opened) =>
        road.Plan.FirstOrDefault(p => p.TaskId is null && p.ElementId == opened.ElementId && p.Instance == opened.Instance);

    private static string Name(PlannedStep? planned, UserTask task) =>
        planned?.Seat is { } seat ? $"{seat.Position.Title} {seat.Person?.Name ?? "(ตำแหน่งว่าง)"}"
        : task.Name.Length > 0 ? $"ลำดับ “{task.Name}”"
        : "ลำดับที่เส้นทางกำหนด";
}
