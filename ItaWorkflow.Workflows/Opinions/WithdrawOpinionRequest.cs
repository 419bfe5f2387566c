using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Opinions;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Notices;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Opinions;

/// <summary>The officer no longer needs the opinion they asked for.</summary>
/// <param name="PersonId">Who asked, or who has the step now.</param>
public sealed record WithdrawOpinionRequest(long RequestId, int PersonId);

public sealed class WithdrawOpinionRequestHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly Refusal NotYours = new("ไม่พบคำขอความเห็นของท่าน");
    public static readonly Refusal EndedBefore = new("คำขอนี้มีคำตอบหรือยกเลิกไปแล้ว");

    public Task<Refusal?> HandleAsync(WithdrawOpinionRequest command, CancellationToken cancel) =>
        db.InOneTransactionAsync(
            async stop =>
            {
                // An answer that comes at the same moment waits, or has come.
                await db.OpinionRequests.Where(r => r.Id == command.RequestId).HoldAsync(stop);
                if (await RecordAsync(command, stop) is { } refusal)
                    return refusal;
                await db.SaveChangesAsync(stop);
                return null;
            },
            cancel
        );

    private async Task<Refusal?> RecordAsync(WithdrawOpinionRequest command, CancellationToken cancel)
    {
        var request = await FindAsync(command, cancel);
        if (request is null)
            return NotYours;
        if (!request.IsPending)
            return EndedBefore;

        var (now, memo) = (clock.GetUtcNow(), request.Step!.Case!.Memo!);
        request.Withdraw(now);
        var what = $"ยกเลิกการขอความเห็นจาก {request.Asked!.Name}";
        db.Journal.Write(JournalKind.OpinionWithdrawn, now, what, memo.Id, byId: command.PersonId);
        db.Reminders.AddRange(OpinionNotices.Withdrawn(memo, request, now));
        return null;
    }

    private Task<OpinionRequest?> FindAsync(WithdrawOpinionRequest command, CancellationToken cancel) =>
        db
            .OpinionRequests.Include(r => r.Step!.Case!.Memo)
            .Include(r => r.AskedBy)
            .Include(r => r.Asked)
            .SingleOrDefaultAsync(
                r => r.Id == command.RequestId && (r.AskedById == command.PersonId || r.Step!.PersonId == command.PersonId),
                cancel
            );
}
