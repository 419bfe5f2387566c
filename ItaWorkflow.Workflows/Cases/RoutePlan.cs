using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Workflows.Bpmn;
using ItaWorkflow.Workflows.Routes;
using ItaWorkflow.Workflows.Seats;

namespace ItaWorkflow.Workflows.Cases;

/// <summary>One stop of the road a memo will take: the task and who sits there.</summary>
/// <param name="Ordinal">1, 2, 3 … along the predicted path; the signature field is step-{Ordinal}.</param>
/// <param name="Instance">1, 2, 3 … where several positions take the task; 0: there is one.</param>
/// <param name="TaskId">The engine's id where it is open now; null: still ahead.</param>
/// <param name="Seat">null: the organization has no such position.</param>
public sealed record PlannedStep(
    int Ordinal,
    string ElementId,
    int Instance,
    string? TaskId,
    string Name,
    StepKind Kind,
    Seat? Seat
)
{
    /// <summary>The step of the edition before that stands instead; null: it is asked.</summary>
    public ApprovalStep? Kept { get; init; }

    /// <summary>The element at which its officer signs instead, where once is enough; null: here.</summary>
    public string? SignedAt { get; init; }

    /// <summary>It has a place of its own on the sheet.</summary>
    public bool IsSignedHere => Kept is null && SignedAt is null;

    public string Field => FieldOf(Ordinal);

    public static string FieldOf(int ordinal) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"step-{ordinal}");

    /// <summary>Why nobody can decide here; null when somebody can.</summary>
    public Refusal? Vacancy =>
        Seat switch
        {
            _ when Kept is not null => null,
            null => new($"หน่วยงานยังไม่มีตำแหน่งสำหรับลำดับ “{Name}” โปรดแจ้งผู้ดูแลระบบ"),
            { IsVacant: true } => new(
                $"ตำแหน่ง{Seat.Position.Title}ว่างและไม่มีผู้รักษาราชการแทน โปรดแจ้งผู้ดูแลระบบก่อนเสนอเรื่อง"
            ),
            _ => null,
        };
}

/// <summary>The road ahead of one memo: the user tasks it will meet when every verdict is favourable.</summary>
public sealed class RoutePlan(RouteResolver resolver, KeptSteps kept, SigningOnce once)
{
    /// <summary>From the start.</summary>
    public Task<IReadOnlyList<PlannedStep>> PredictAsync(
        ProcessDefinition definition,
        IReadOnlyDictionary<string, object?> variables,
        Memo memo,
        DateOnly day,
        CancellationToken cancel
    ) => SeatAsync(definition, RoutePath.Predict(definition, variables), memo, day, cancel);

    /// <summary>From where the case stands: what is open, then what follows.</summary>
    public Task<IReadOnlyList<PlannedStep>> AheadAsync(
        ProcessDefinition definition,
        ProcessState state,
        Memo memo,
        DateOnly day,
        CancellationToken cancel
    ) => SeatAsync(definition, RoutePath.Ahead(definition, state), memo, day, cancel);

    private async Task<IReadOnlyList<PlannedStep>> SeatAsync(
        ProcessDefinition definition,
        IReadOnlyList<RouteStop> stops,
        Memo memo,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var performers = stops
            .Select(s => Performer.At(s.Task.Performer ?? "", s.Instance, memo.ExtraOpinionPositionIds) ?? "")
            .ToList();
        var seats = await resolver.WhoAsync(performers, memo.DivisionId, day, cancel);
        var before = stops.Any(s => s.Task.KeepsOnResubmission) ? await kept.OfAsync(memo, cancel) : null;
        var road = stops.Select((stop, i) => Step(stop, i + 1, seats[performers[i]], before)).ToList();
        return await once.MarkAsync(definition, road, cancel);
    }

    private static PlannedStep Step(
        RouteStop stop,
        int ordinal,
        Seat? seat,
        IReadOnlyDictionary<(string Element, int Instance), ApprovalStep>? before
    ) =>
        new(ordinal, stop.Task.Id, stop.Instance, stop.TaskId, stop.Task.Name, KindOf(stop.Task), seat)
        {
            Kept = KeptAt(stop, seat, before),
        };

    private static ApprovalStep? KeptAt(
        RouteStop stop,
        Seat? seat,
        IReadOnlyDictionary<(string Element, int Instance), ApprovalStep>? before
    ) =>
        stop is { TaskId: null, Task.KeepsOnResubmission: true }
        && before?.GetValueOrDefault((stop.Task.Id, stop.Instance)) is { } step
        && step.PositionId == seat?.Position.Id
            ? step
            : null;

    /// <summary>A task that says nothing asks for an opinion.</summary>
    public static StepKind KindOf(UserTask task) =>
        Enum.TryParse<StepKind>(task.Kind, ignoreCase: true, out var kind) ? kind : StepKind.Opinion;
}
