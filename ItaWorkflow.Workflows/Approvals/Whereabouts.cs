using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Seats;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Approvals;

/// <summary>Where a memo is: on whose desk, since when.</summary>
/// <param name="Name">null: the position is vacant.</param>
public sealed record Whereabouts(
    long MemoId,
    string Position,
    int PositionId,
    string? Name,
    ActingKind? Acting,
    string? ActingOrder,
    StepKind Kind,
    DateTimeOffset Since,
    DateTimeOffset? SeenAt,
    int Ordinal,
    int? PersonId = null,
    DateOnly? DueOn = null,
    bool IsAssigned = false
)
{
    /// <summary>Of one case that was read with all its steps.</summary>
    public static IReadOnlyList<Whereabouts> Of(ApprovalCase approval) =>
        [
            .. approval
                .Steps.Where(s => s.State is StepState.Open)
                .OrderBy(s => s.Ordinal)
                .Select(s => new Whereabouts(
                    approval.MemoId,
                    s.Position!.Title,
                    s.PositionId,
                    s.Person?.Name,
                    s.ActingAppointment?.Kind,
                    s.ActingAppointment?.OrderNumber,
                    s.Kind,
                    s.OpenedAt,
                    s.SeenAt,
                    s.Ordinal,
                    s.PersonId,
                    s.DueOn,
                    s.Assignment is not null
                )),
        ];

    /// <summary>รอความเห็น, รอคำสั่ง …</summary>
    public string Waiting => StepKindWords.Waiting(Kind);
}

/// <summary>What is waited for at a step.</summary>
public static class StepKindWords
{
    public static string Waiting(StepKind kind) =>
        kind switch
        {
            StepKind.Propose => "รอลงนามเสนอ",
            StepKind.Opinion => "รอความเห็น",
            StepKind.FinalOrder => "รอคำสั่ง",
            StepKind.Acknowledge => "รอรับทราบ",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}

/// <summary>Asks where memos are.</summary>
public static class WhereaboutsQuery
{
    /// <summary>The open steps of these memos; a memo with parallel steps has several.</summary>
    public static async Task<ILookup<long, Whereabouts>> WhereaboutsAsync(
        this ItaDbContext db,
        IReadOnlyCollection<long> memoIds,
        CancellationToken cancel
    ) => (await Open(db, memoIds).ToListAsync(cancel)).ToLookup(w => w.MemoId);

    private static IQueryable<Whereabouts> Open(ItaDbContext db, IReadOnlyCollection<long> memoIds) =>
        db
            .ApprovalSteps.Where(s => s.State == StepState.Open && memoIds.Contains(s.Case!.MemoId))
            .OrderBy(s => s.Ordinal)
            .Select(s => new Whereabouts(
                s.Case!.MemoId,
                s.Position!.Title,
                s.PositionId,
                s.Person == null ? null : s.Person.Name,
                s.ActingAppointment == null ? null : s.ActingAppointment.Kind,
                s.ActingAppointment == null ? null : s.ActingAppointment.OrderNumber,
                s.Kind,
                s.OpenedAt,
                s.SeenAt,
                s.Ordinal,
                s.PersonId,
                s.DueOn,
                s.Assignment != null
            ));
}
