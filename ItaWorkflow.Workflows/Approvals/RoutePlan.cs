using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Workflows.Bpmn;
using ItaWorkflow.Workflows.Organization;

namespace ItaWorkflow.Workflows.Approvals;

/// <summary>One stop of the road a memo will take: the task and who sits there.</summary>
/// <param name="Ordinal">1, 2, 3 … along the predicted path; the signature field is step-{Ordinal}.</param>
/// <param name="Seat">null: the organization has no such position.</param>
public sealed record PlannedStep(int Ordinal, string ElementId, string Name, StepKind Kind, Seat? Seat)
{
    public string Field => FieldOf(Ordinal);

    public static string FieldOf(int ordinal) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"step-{ordinal}");

    /// <summary>Why nobody can decide here; null when somebody can.</summary>
    public Refusal? Vacancy =>
        Seat switch
        {
            null => new($"หน่วยงานยังไม่มีตำแหน่งสำหรับลำดับ “{Name}” โปรดแจ้งผู้ดูแลระบบ"),
            { IsVacant: true } => new(
                $"ตำแหน่ง{Seat.Position.Title}ว่างและไม่มีผู้รักษาราชการแทน โปรดแจ้งผู้ดูแลระบบก่อนเสนอเรื่อง"
            ),
            _ => null,
        };
}

/// <summary>The road ahead of one memo: the user tasks it will meet when every verdict is favourable.</summary>
public sealed class RoutePlan(RouteResolver resolver)
{
    public async Task<IReadOnlyList<PlannedStep>> PredictAsync(
        ProcessDefinition definition,
        IReadOnlyDictionary<string, object?> variables,
        int divisionId,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var tasks = RoutePath.Predict(definition, variables);
        var seats = await resolver.WhoAsync(tasks.Select(t => t.Performer ?? ""), divisionId, day, cancel);
        return
        [
            .. tasks.Select((task, i) => new PlannedStep(i + 1, task.Id, task.Name, KindOf(task), seats[task.Performer ?? ""])),
        ];
    }

    /// <summary>A task that says nothing asks for an opinion.</summary>
    public static StepKind KindOf(UserTask task) =>
        Enum.TryParse<StepKind>(task.Kind, ignoreCase: true, out var kind) ? kind : StepKind.Opinion;
}
