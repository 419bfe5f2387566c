using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Routes;
using ItaWorkflow.Workflows.Routes.Rules;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Routes;

/// <summary>The route that a memo would take now, and why.</summary>
/// <param name="Given">What the rules, or the default, give; another one than <paramref name="Route"/> when the drafter chose.</param>
/// <param name="Why">A clause that begins with เพราะ or เป็น.</param>
public sealed record RouteChoice(RunnableRoute Route, ApprovalRoute Given, string Why, bool MayChooseOther)
{
    public bool IsDraftersOwn => Route.Route.Id != Given.Id;
}

/// <summary>Chooses a route for a memo by the organization's rules, in their order.</summary>
public sealed class RouteChooser(ItaDbContext db, RouteShelf shelf)
{
    /// <param name="memo">With its division.</param>
    /// <returns>null when no route is published.</returns>
    public async Task<RouteChoice?> ChooseAsync(Memo memo, CancellationToken cancel)
    {
        var published = await shelf.PublishedAsync(cancel);
        if (published.Count == 0)
            return null;
        var tried = await TryAsync(memo.Content, memo.Division!, published, cancel);
        var (rule, given) = (tried.Winner?.Rule, tried.Given);
        var mayChoose = rule?.MayChooseOther ?? !await db.Organization.Select(o => o.Routes.ByRuleOnly).SingleAsync(cancel);
        if (mayChoose && await OwnAsync(memo, published, cancel) is { } own && own.Id != given.Id)
            return new(RouteShelf.Open(own), given, OwnWords(memo), mayChoose);
        return new(RouteShelf.Open(given), given, Why(rule, tried.Outcomes.Count), mayChoose);
    }

    /// <summary>What each rule says of a memo that nobody need have written.</summary>
    /// <returns>null when no route is published.</returns>
    public async Task<RuleTrial?> TryAsync(MemoContent content, Division division, CancellationToken cancel) =>
        await shelf.PublishedAsync(cancel) is { Count: > 0 } published
            ? await TryAsync(content, division, published, cancel)
            : null;

    private async Task<RuleTrial> TryAsync(
        MemoContent content,
        Division division,
        List<ApprovalRoute> published,
        CancellationToken cancel
    )
    {
        var rules = await db.RouteRules.AsNoTracking().Include(r => r.Division).OrderBy(r => r.SortOrder).ToListAsync(cancel);
        return new([.. rules.Select(r => RuleOutcome.Of(r, content, division, published))], published[0]);
    }

    /// <summary>A new version of the route that the drafter chose is still that route.</summary>
    private async Task<ApprovalRoute?> OwnAsync(Memo memo, IReadOnlyList<ApprovalRoute> published, CancellationToken cancel)
    {
        if (memo.RouteId is not { } chosen)
            return null;
        var key = await db.ApprovalRoutes.Where(r => r.Id == chosen).Select(r => r.Key).SingleAsync(cancel);
        return published.FirstOrDefault(r => r.Key == key);
    }

    private static string Why(RouteRule? rule, int rules) =>
        rule is not null ? $"เพราะ{rule.Words(rule.Division?.Name)}"
        : rules > 0 ? "เพราะไม่เข้ากฎข้อใด จึงใช้เส้นทางปกติ"
        : "เป็นเส้นทางปกติของหน่วยงาน";

    private static string OwnWords(Memo memo) =>
        memo.RouteReason.Length > 0 ? $"เพราะผู้จัดทำเลือกเอง: {memo.RouteReason}" : "เพราะผู้จัดทำเลือกเอง";
}
