using ItaWorkflow.Data.Opinions;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Opinions;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Opinions;

/// <summary>Asking, answering and taking back, as requests do it.</summary>
internal static class AskedColleagues
{
    public const string Question = "งบประมาณหมวดนี้เหลือพอหรือไม่";

    public static Task<Refusal?> AskAsync(this Chain chain, long memo, Person by, params Person[] asked) =>
        chain.AsAsync<AskOpinionHandler, Refusal?>(
            (h, _) => h.HandleAsync(new(memo, by.Id, [.. asked.Select(a => a.Id)], Question), default)
        );

    public static Task<Refusal?> AnswerAsync(this Chain chain, long request, Person by, string answer = "เหลือพอ") =>
        chain.AsAsync<AnswerOpinionHandler, Refusal?>((h, _) => h.HandleAsync(new(request, by.Id, answer), default));

    public static Task<Refusal?> TakeBackAsync(this Chain chain, long request, Person by) =>
        chain.AsAsync<WithdrawOpinionRequestHandler, Refusal?>((h, _) => h.HandleAsync(new(request, by.Id), default));

    public static Task<OpinionRequest> RequestAsync(this Chain chain, long memo, Person asked) =>
        chain.Database.ReadAsync(db =>
            db.OpinionRequests.AsNoTracking()
                .Where(r => r.Step!.Case!.MemoId == memo && r.AskedId == asked.Id)
                .OrderByDescending(r => r.Id)
                .FirstAsync()
        );

    /// <summary>Titles of what a person was told about a memo, newest first.</summary>
    public static Task<List<string>> ToldAsync(this Chain chain, Person person, long memo) =>
        chain.Database.ReadAsync(db =>
            db.Reminders.Where(r => r.PersonId == person.Id && r.SubjectId == memo && r.SentAt != null)
                .OrderByDescending(r => r.Id)
                .Select(r => r.Title)
                .ToListAsync()
        );
}
