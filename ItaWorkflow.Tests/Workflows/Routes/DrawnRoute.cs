using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Routes;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Bpmn;
using ItaWorkflow.Workflows.Bpmn;
using ItaWorkflow.Workflows.Cases;
using Microsoft.EntityFrameworkCore;
using Task = System.Threading.Tasks.Task;

namespace ItaWorkflow.Tests.Workflows.Routes;

/// <summary>Routes drawn for one test, and memos that travel them.</summary>
internal static class DrawnRoute
{
    private static int count;

    public static string Step(string id, string performer, string kind = "opinion", string inside = "", string attributes = "") =>
        $"""<userTask id="{id}" name="{id}" ita:kind="{kind}" {attributes}><potentialOwner><resourceAssignmentExpression><formalExpression>{performer}</formalExpression></resourceAssignmentExpression></potentialOwner>{inside}</userTask>""";

    public static string Many(string count, bool sequential = false, string? quorum = null) =>
        $"""<multiInstanceLoopCharacteristics isSequential="{(sequential ? "true" : "false")}"><loopCardinality>{count}</loopCardinality>{(quorum is null ? "" : $"<completionCondition>{quorum}</completionCondition>")}</multiInstanceLoopCharacteristics>""";

    public static string Edge(string id, string of, string time, bool interrupts = true, bool working = false) =>
        $"""<boundaryEvent id="{id}" attachedToRef="{of}" cancelActivity="{(interrupts ? "true" : "false")}">{Timer(time, working)}</boundaryEvent>""";

    public static string Wait(string id, string time) =>
        $"""<intermediateCatchEvent id="{id}">{Timer(time, false)}</intermediateCatchEvent>""";

    private static string Timer(string time, bool working) =>
        time.StartsWith('R')
            ? $"<timerEventDefinition{Calendar(working)}><timeCycle>{time}</timeCycle></timerEventDefinition>"
            : $"<timerEventDefinition{Calendar(working)}><timeDuration>{time}</timeDuration></timerEventDefinition>";

    private static string Calendar(bool working) => working ? " ita:calendar=\"working\"" : "";

    /// <summary>A memo of the officer's, submitted on a route of its own.</summary>
    public static async Task<long> TravelAsync(this Chain chain, string nodes, string arrows, Action<Memo>? arrange = null)
    {
        var memo = await chain.DraftAsync();
        await chain.SendAsync(memo, nodes, arrows, arrange);
        Assert.Null(await chain.SubmitAsync(memo));
        return memo;
    }

    /// <summary>Publishes a route and lets the draft take it.</summary>
    public static async Task SendAsync(this Chain chain, long memo, string nodes, string arrows, Action<Memo>? arrange = null)
    {
        var bpmn = Models.Xml("<startEvent id=\"s\"/><endEvent id=\"e\"/>" + nodes, arrows);
        var definition = BpmnReader.Read(bpmn).Definition;
        Assert.NotNull(definition);
        Assert.Empty(RouteCheck.Check(definition));
        var route = new ApprovalRoute
        {
            Key = $"drawn-{Interlocked.Increment(ref count)}",
            Version = 1,
            Name = "เส้นทางทดลอง",
            Bpmn = bpmn,
            State = RouteState.Published,
            CreatedAt = chain.Database.Clock.GetUtcNow(),
        };
        await using var db = chain.Database.Open();
        db.ApprovalRoutes.Add(route);
        await db.SaveChangesAsync();
        var draft = await db.Memos.SingleAsync(m => m.Id == memo);
        (draft.RouteId, draft.RouteReason) = (route.Id, "เส้นทางทดลอง");
        arrange?.Invoke(draft);
        await db.SaveChangesAsync();
    }

    /// <summary>The elements of the open steps, in the order in which they opened.</summary>
    public static async Task<string> OpenAsync(this Chain chain, long memo) =>
        string.Join(
            ' ',
            (await chain.MemoAsync(memo))
                .Cases.MaxBy(c => c.Edition)!
                .Steps.Where(s => s.State is StepState.Open)
                .OrderBy(s => s.Ordinal)
                .Select(s => s.Instance > 0 ? $"{s.ElementId}#{s.Instance}" : s.ElementId)
        );

    public static Task<int> SweepAsync(this Chain chain) =>
        chain.AsAsync<FireDueTimersHandler, int>((h, _) => h.HandleAsync(default));

    public static Task<ApprovalCase> CaseAsync(this Chain chain, long memo) =>
        chain.Database.ReadAsync(db =>
            db.ApprovalCases.AsNoTracking()
                .Include(c => c.Steps)
                .Include(c => c.Timers)
                .Include(c => c.Memo)
                .OrderByDescending(c => c.Edition)
                .FirstAsync(c => c.MemoId == memo)
        );
}
