using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Workflows.Cases;
using ItaWorkflow.Workflows.Documents;
using ItaWorkflow.Workflows.Seats;

namespace ItaWorkflow.Workflows.MemoSheets;

/// <summary>The road as it stands on the sheet: a place for each signature.</summary>
public static class RoadBlocks
{
    /// <summary>One block per step of the road; a step that is open stands with the person who has it.</summary>
    /// <param name="sheet">1: under the memo's text, where the head who puts it forward needs no heading.</param>
    public static IReadOnlyList<SignatureBlock> Of(
        IReadOnlyList<PlannedStep> plan,
        IReadOnlyCollection<ApprovalStep> opened,
        int sheet = 1
    ) =>
        [
            .. opened
                .Where(s => sheet == 1 && s is { State: StepState.Kept, KeptFrom: not null })
                .OrderBy(s => s.Ordinal)
                .Select(Kept),
            .. plan.Select(p =>
                p.Kept is { } kept ? Kept(kept)
                : p.SignedAt is not null ? SignedBeside(p)
                : Block(p, opened.FirstOrDefault(s => s.TaskId == p.TaskId), sheet)
            ),
        ];

    /// <summary>No place to sign: it was signed in an earlier edition, and the paper says so.</summary>
    private static SignatureBlock Kept(ApprovalStep step) =>
        new(
            0,
            Heading(step.Kind, step.Position!.Title, sheet: 2),
            step.Person!.Name,
            SeatWords.PositionLines(step.Position, step.Person, step.ActingAppointment)
        )
        {
            Kept = $"{KeptSteps.Words(step)} ลงลายมือชื่อไว้ในฉบับนั้น",
        };

    /// <summary>No place to sign: its officer signs the step beside it, and the paper says so.</summary>
    private static SignatureBlock SignedBeside(PlannedStep plan) =>
        new(
            0,
            Heading(plan.Kind, plan.Seat!.Position.Title, sheet: 2),
            plan.Seat.Person!.Name,
            SeatWords.PositionLines(plan.Seat.Position, plan.Seat.Person, plan.Seat.Acting)
        )
        {
            Kept = "ลงลายมือชื่อครั้งเดียวในลำดับที่ติดกัน",
        };

    private static SignatureBlock Block(PlannedStep plan, ApprovalStep? step, int sheet)
    {
        var position = step?.Position ?? plan.Seat?.Position;
        if (position is null)
            return new(plan.Ordinal, plan.Name, "", []);
        return step is null
            ? new(
                plan.Ordinal,
                Heading(plan.Kind, position.Title, sheet),
                plan.Seat?.Person?.Name ?? "",
                SeatWords.PositionLines(position, plan.Seat?.Person, plan.Seat?.Acting)
            )
            : new(plan.Ordinal, Heading(step, sheet), step.Person?.Name ?? "", SeatWords.PositionLines(step));
    }

    /// <summary>An opinion is its writer's: who was given the step by hand writes under their own position.</summary>
    public static string Heading(ApprovalStep step, int sheet = 1) =>
        Heading(
            step.Kind,
            step is { Assignment: not null, Kind: not StepKind.FinalOrder }
                ? step.Person?.Position?.Title ?? ""
                : step.Position!.Title,
            sheet
        );

    public static string Heading(StepKind kind, string title, int sheet = 1) =>
        kind switch
        {
            StepKind.Propose => sheet == 1 ? "" : $"การเสนอของ{title}",
            StepKind.Opinion => $"ความเห็นของ{title}",
            StepKind.FinalOrder => $"คำสั่งของ{title}",
            StepKind.Acknowledge => $"การรับทราบของ{title}",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
