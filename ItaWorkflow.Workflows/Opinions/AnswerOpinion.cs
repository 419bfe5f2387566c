using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Opinions;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Notices;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Opinions;

/// <summary>A colleague gives the opinion they were asked for: words to be read, no signature.</summary>
public sealed record AnswerOpinion(long RequestId, int PersonId, string Answer);

public sealed class AnswerOpinionHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly Refusal NotAsked = new("ไม่พบคำขอความเห็นถึงท่าน");
    public static readonly Refusal NoAnswer = new("โปรดเขียนความเห็น", nameof(AnswerOpinion.Answer));
    public static readonly Refusal AnsweredBefore = new("ท่านให้ความเห็นตามคำขอนี้ไปแล้ว");
    public static readonly Refusal TakenBack = new("ผู้ขอยกเลิกคำขอนี้แล้ว ท่านไม่ต้องให้ความเห็น");
    public static readonly Refusal Decided = new(
        "ผู้ขอลงความเห็นหรือเรื่องเดินต่อไปแล้ว คำขอนี้จึงปิดโดยไม่ต้องรอความเห็นของท่าน"
    );
    public static readonly Refusal MemoIsBusy = new("เรื่องนี้กำลังเปลี่ยนแปลง โปรดกดส่งอีกครั้ง");

    public async Task<Refusal?> HandleAsync(AnswerOpinion command, CancellationToken cancel)
    {
        if (command.Answer.Trim().Length == 0)
            return NoAnswer;
        // An answer belongs to the request, not to a revision; the decision that came first may have closed the request.
        return await db.UntilSavedAsync(MemoIsBusy, () => RecordAsync(command, cancel));
    }

    private async Task<Refusal?> RecordAsync(AnswerOpinion command, CancellationToken cancel)
    {
        var request = await FindAsync(command, cancel);
        if (WhyNot(request) is { } refusal)
            return refusal;

        var (now, memo) = (clock.GetUtcNow(), request!.Step!.Case!.Memo!);
        request.AnswerWith(command.Answer.Trim(), now);
        request.Step.Consult();
        // Whoever is about to sign reads it first: their page shows an older revision.
        memo.Touch(now);
        var what = $"ให้ความเห็นตามที่ {request.AskedBy!.Name} ขอ: {request.Answer}";
        db.Journal.Write(JournalKind.OpinionAnswered, now, request.Asked!, what, memo);
        // The step may have changed hands since it was asked.
        foreach (var reader in new[] { request.AskedBy, request.Step.Person }.OfType<Person>().DistinctBy(p => p.Id))
            db.Reminders.AddRange(OpinionNotices.Answered(memo, request, reader, now));
        await db.SaveChangesAsync(cancel);
        return null;
    }

    private Task<OpinionRequest?> FindAsync(AnswerOpinion command, CancellationToken cancel) =>
        db
            .OpinionRequests.Include(r => r.Step!.Case!.Memo)
            .Include(r => r.Step!.Person)
            .Include(r => r.AskedBy)
            .Include(r => r.Asked)
            .SingleOrDefaultAsync(r => r.Id == command.RequestId && r.AskedId == command.PersonId, cancel);

    private static Refusal? WhyNot(OpinionRequest? request) =>
        request is null ? NotAsked
        : request.AnsweredAt is not null ? AnsweredBefore
        : request.WithdrawnAt is not null ? TakenBack
        : request.Step!.State is not StepState.Open ? Decided
        : null;
}
