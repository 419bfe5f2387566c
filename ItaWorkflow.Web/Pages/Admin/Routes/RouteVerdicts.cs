using ItaWorkflow.Workflows.Bpmn;
using ItaWorkflow.Workflows.Routes;

namespace ItaWorkflow.Web.Pages.Admin.Routes;

/// <summary>Verdicts as routes write them and as people say them.</summary>
internal static class RouteVerdicts
{
    public static readonly IReadOnlyList<(string Word, string Words)> All =
    [
        ("endorse", "เห็นชอบ"),
        ("approve", "อนุมัติ"),
        ("acknowledge", "รับทราบ"),
        ("return", "ส่งคืนแก้ไข"),
        ("reject", "ไม่อนุมัติ"),
    ];

    /// <summary>What may be tried at a step: the favourable verdict first; being late where a timer would notice.</summary>
    public static IEnumerable<(string Word, string Words)> At(UserTask task)
    {
        var favourable = StepKinds.Favourable(task.Kind);
        yield return All.Single(v => v.Word == favourable);
        yield return All.Single(v => v.Word is "return");
        if (task.Kind is StepKinds.FinalOrder)
            yield return All.Single(v => v.Word is "reject");
        if (task.Timers.Count > 0)
            yield return (SimulateRouteHandler.Late, "ปล่อยให้เลยเวลา");
    }
}
