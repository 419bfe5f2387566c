using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Workflows.Approvals;

namespace ItaWorkflow.Web.Pages.Approvals;

/// <summary>What waits for a person's signature, as lists show it.</summary>
/// <param name="InAll">How many wait; only the first of them are listed.</param>
internal sealed record WaitingList(IReadOnlyList<WaitingMemo> First, int InAll, DateTimeOffset Now, WorkingDays Calendar)
{
    public static async Task<WaitingList> ReadAsync(
        ItaDbContext db,
        int personId,
        int most,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var (first, inAll) = await db.WaitingForAsync(personId, ThaiDate.DayOf(now), most, cancel);
        return new(first, inAll, now, await db.WorkingDaysAsync(cancel));
    }

    public string SinceWords(WaitingMemo memo) => Waited.Words(memo.Since, Now, Calendar);

    public StepDue? Due(WaitingMemo memo) => StepDue.Of(memo.DueOn, ThaiDate.DayOf(Now), Calendar);
}
