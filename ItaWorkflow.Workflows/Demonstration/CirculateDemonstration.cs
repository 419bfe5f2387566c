using System.Globalization;
using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Approvals;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Demonstration;

/// <summary>
/// Sends the demonstration's memos on their way through the same use cases that people use: real papers, real signatures of the
/// demonstration's keys.
/// </summary>
public sealed class CirculateDemonstrationHandler(
    ItaDbContext db,
    SubmitMemoHandler submit,
    DecideStepHandler decide,
    TimeProvider clock
)
{
    /// <summary>Each step of it stands by itself: cut off anywhere, it goes on from there when it is called again.</summary>
    public async Task HandleAsync(CancellationToken cancel)
    {
        if (!await db.Organization.AnyAsync(o => o.IsBeingFilled, cancel))
            return;
        foreach (var sample in DemonstrationMemos.All)
            await CirculateAsync(sample, cancel);
        await db.Organization.ExecuteUpdateAsync(set => set.SetProperty(o => o.IsBeingFilled, false), cancel);
    }

    private async Task CirculateAsync(DemonstrationMemo sample, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var drafter = await db.Users.Where(a => a.UserName == sample.Drafter).Select(a => a.Person!).SingleAsync(cancel);
        var memo =
            await db.Memos.SingleOrDefaultAsync(m => m.Subject == sample.Content.Subject, cancel)
            ?? await DraftAsync(sample, drafter, cancel);
        if (memo.State is MemoState.Draft)
            Done(await submit.HandleAsync(new(memo.Id, memo.Revision, drafter.Id), cancel));
        var given = await db.ApprovalSteps.CountAsync(s => s.Case!.MemoId == memo.Id && s.State == StepState.Decided, cancel);
        for (var i = given; i < sample.Opinions.Length; i++)
            await DecideAsync(memo.Id, sample.Opinions[i], isReturn: i == sample.Signers, cancel);
    }

    private async Task<Memo> DraftAsync(DemonstrationMemo sample, Person drafter, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var memo = new Memo
        {
            DivisionId = drafter.DivisionId!.Value,
            DraftedById = drafter.Id,
            CreatedAt = now,
        };
        memo.Write(sample.Content, now);
        db.Memos.Add(memo);
        await db.SaveChangesAsync(cancel);
        return memo;
    }

    private async Task DecideAsync(long memoId, string opinion, bool isReturn, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var step = await db
            .ApprovalSteps.Where(s => s.Case!.MemoId == memoId && s.State == StepState.Open)
            .Select(s => new
            {
                s.Kind,
                s.PersonId,
                s.Case!.Memo!.Revision,
            })
            .SingleAsync(cancel);
        var verdict = isReturn ? Verdict.Return : step.Kind.AllowedAt()[0];
        var number = memoId.ToString(CultureInfo.InvariantCulture);
        Done(
            await decide.HandleAsync(
                new(memoId, step.Revision, step.PersonId!.Value, verdict, opinion, DemonstrationCast.Pin, number),
                cancel
            )
        );
    }

    private static void Done(Refusal? refusal)
    {
        if (refusal is not null)
            throw new InvalidOperationException($"The demonstration was refused: {refusal.Text}");
    }
}
