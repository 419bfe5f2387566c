using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Signing.Keys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ItaWorkflow.Workflows.Approvals;

/// <summary>ลงนามหลายเรื่อง: one PIN, and for each memo its own favourable verdict and its own signature.</summary>
/// <param name="Opinion">Written at each step that asks for words; a step that only puts the memo forward takes none.</param>
public sealed record DecideSteps(int PersonId, IReadOnlyList<ShownMemo> Memos, string Opinion, string Pin);

/// <param name="Revision">As the page showed it.</param>
public sealed record ShownMemo(long Id, int Revision);

/// <param name="Verdict">What was signed; null: nothing.</param>
/// <param name="Refusal">Why nothing was signed.</param>
public sealed record MemoOutcome(long MemoId, Verdict? Verdict, Refusal? Refusal);

/// <summary>One memo after the other, each in a transaction of its own: what one is refused, the next does not suffer.</summary>
public sealed partial class DecideStepsHandler(
    ItaDbContext db,
    KeyVault vault,
    IServiceScopeFactory scopes,
    ILogger<DecideStepsHandler> log
)
{
    public const int Most = 50;
    public static readonly Refusal NothingChosen = new("โปรดเลือกเรื่องที่จะลงนามอย่างน้อยหนึ่งเรื่อง");
    public static readonly Refusal TooMany = new($"ลงนามพร้อมกันได้ครั้งละไม่เกิน {Most} เรื่อง โปรดเลือกใหม่");
    public static readonly Refusal NotRead = new("ท่านยังไม่ได้เปิดอ่านเรื่องนี้ โปรดเปิดอ่านก่อนลงนาม");
    public static readonly Refusal Failed = new("ระบบขัดข้องระหว่างลงนามเรื่องนี้ โปรดเปิดดูว่าเรื่องอยู่ที่ใดก่อนลงนามใหม่");

    /// <param name="tell">Hears of each memo as soon as it is known what became of it.</param>
    /// <returns>Why none was tried: the PIN, above all.</returns>
    public async Task<Refusal?> HandleAsync(DecideSteps command, Func<MemoOutcome, Task> tell, CancellationToken cancel)
    {
        var memos = command.Memos.DistinctBy(m => m.Id).ToList();
        if (memos.Count is 0 or > Most)
            return memos.Count == 0 ? NothingChosen : TooMany;
        var opening = await vault.OpenAsync(command.PersonId, command.Pin, cancel);
        if (opening.Refusal is not null)
            return opening.Refusal;
        using var key = opening.Key!;

        foreach (var memo in memos)
            await tell(await DecideAsync(command, memo, key, cancel));
        return null;
    }

    private async Task<MemoOutcome> DecideAsync(DecideSteps command, ShownMemo memo, OpenKey key, CancellationToken cancel)
    {
        var step = await db
            .ApprovalSteps.AsNoTracking()
            .Where(s => s.Case!.MemoId == memo.Id && s.PersonId == command.PersonId && s.State == StepState.Open)
            .OrderBy(s => s.Ordinal)
            .Select(s => new
            {
                s.Id,
                s.Kind,
                s.SeenAt,
            })
            .FirstOrDefaultAsync(cancel);
        if (step is { SeenAt: null })
            return new(memo.Id, null, NotRead);

        // Somebody else's turn by now: the decision itself says so in its words.
        var kind = step?.Kind ?? StepKind.Acknowledge;
        var refusal = await TryAsync(
            new(memo.Id, memo.Revision, command.PersonId, kind.Favourable(), kind is StepKind.Propose ? "" : command.Opinion, "")
            {
                StepId = step?.Id,
            },
            key,
            cancel
        );
        return new(memo.Id, refusal is null ? kind.Favourable() : null, refusal);
    }

    private async Task<Refusal?> TryAsync(DecideStep command, OpenKey key, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            return await scope.ServiceProvider.GetRequiredService<DecideStepHandler>().HandleAsync(command, key, cancel);
        }
        // One memo's fault is logged and told at that memo; the others are not its victims.
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            MemoFailed(log, command.MemoId, failure);
            return Failed;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Memo {MemoId} could not be signed among several.")]
    private static partial void MemoFailed(ILogger log, long memoId, Exception failure);
}
