using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Opinions;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Opinions;

/// <summary>One opinion that was asked for on the side, as lists show it.</summary>
/// <param name="IsOpen">Still waited for.</param>
public sealed record AskedOpinion(
    long Id,
    long MemoId,
    string Subject,
    int AskedById,
    string AskedBy,
    int AskedId,
    string Asked,
    string Question,
    DateTimeOffset AskedAt,
    string Answer,
    DateTimeOffset? AnsweredAt,
    bool IsOpen
);

/// <summary>Asks for opinions that were asked for.</summary>
public static class AskedOpinions
{
    /// <summary>Of one memo's present edition, oldest first; what was taken back is left to the history.</summary>
    public static Task<List<AskedOpinion>> OpinionsOfAsync(
        this ItaDbContext db,
        long memoId,
        int edition,
        CancellationToken cancel
    ) =>
        Rows(
                db.OpinionRequests.Where(r =>
                    r.Step!.Case!.MemoId == memoId && r.Step.Case.Edition == edition && r.WithdrawnAt == null
                )
            )
            .ToListAsync(cancel);

    /// <summary>What waits for a person's opinion, longest first.</summary>
    public static Task<List<AskedOpinion>> OpinionsAskedOfAsync(this ItaDbContext db, int personId, CancellationToken cancel) =>
        Rows(
                db.OpinionRequests.Where(r =>
                    r.AskedId == personId && r.AnsweredAt == null && r.WithdrawnAt == null && r.Step!.State == StepState.Open
                )
            )
            .ToListAsync(cancel);

    private static IQueryable<AskedOpinion> Rows(IQueryable<OpinionRequest> requests) =>
        requests
            .OrderBy(r => r.Id)
            .Select(r => new AskedOpinion(
                r.Id,
                r.Step!.Case!.MemoId,
                r.Step.Case.Memo!.Subject,
                r.AskedById,
                r.AskedBy!.Name,
                r.AskedId,
                r.Asked!.Name,
                r.Question,
                r.AskedAt,
                r.Answer,
                r.AnsweredAt,
                r.AnsweredAt == null && r.Step.State == StepState.Open
            ));
}
