using System.Globalization;
using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Memos;
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
    public async Task HandleAsync(CancellationToken cancel)
    {
        if (!await db.Organization.AnyAsync(o => o.IsDemonstration, cancel) || await db.Memos.AnyAsync(cancel))
            return;
        foreach (var sample in DemonstrationMemos.All)
            await CirculateAsync(sample, cancel);
    }

    private async Task CirculateAsync(DemonstrationMemo sample, CancellationToken cancel)
    {
        var drafter = await db.Users.Where(a => a.UserName == sample.Drafter).Select(a => a.Person!).SingleAsync(cancel);
        var memo = new Memo
        {
            DivisionId = drafter.DivisionId!.Value,
            DraftedById = drafter.Id,
            CreatedAt = clock.GetUtcNow(),
        };
        memo.Write(sample.Content, clock.GetUtcNow());
        db.Memos.Add(memo);
        await db.SaveChangesAsync(cancel);

        Done(await submit.HandleAsync(new(memo.Id, memo.Revision, drafter.Id), cancel));
        for (var i = 0; i < sample.Opinions.Length; i++)
            await DecideAsync(memo.Id, sample.Opinions[i], isReturn: i == sample.Signers, cancel);
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
