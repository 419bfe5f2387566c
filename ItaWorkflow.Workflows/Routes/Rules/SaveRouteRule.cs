using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Routes;
using ItaWorkflow.Workflows.Administration;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Routes.Rules;

/// <summary>Adds a rule as the last one, or changes one where it stands.</summary>
/// <param name="RuleId">null: a new one.</param>
public sealed record SaveRouteRule(
    int PersonId,
    int? RuleId,
    MemoKind? Kind,
    int? DivisionId,
    string Condition,
    string RouteKey,
    bool MayChooseOther
);

public sealed class SaveRouteRuleHandler(ItaDbContext db, TimeProvider clock)
{
    public const int LongestCondition = 1000;
    public static readonly Refusal NotInUse = new(
        "เส้นทางนี้ไม่ได้ใช้อยู่ โปรดเลือกเส้นทางที่ใช้อยู่",
        nameof(SaveRouteRule.RouteKey)
    );
    public static readonly Refusal NoDivision = new("ไม่พบสำนักหรือกองนี้", nameof(SaveRouteRule.DivisionId));
    public static readonly Refusal Gone = new("กฎข้อนี้ถูกลบไปแล้ว");
    public static readonly Refusal TooLong = new("เงื่อนไขยาวเกินไป", nameof(SaveRouteRule.Condition));

    public Task<Refusal?> HandleAsync(SaveRouteRule command, CancellationToken cancel) =>
        db.AdministerAsync(
            command.PersonId,
            clock,
            async act =>
            {
                if (await RefuseAsync(command, cancel) is { } refusal)
                    return refusal;
                if (await RuleAsync(command, cancel) is not { } rule)
                    return Gone;
                rule.Kind = command.Kind;
                rule.DivisionId = command.DivisionId;
                rule.Condition = command.Condition.Trim();
                rule.RouteKey = command.RouteKey;
                rule.MayChooseOther = command.MayChooseOther;
                var division = await db
                    .Divisions.Where(d => d.Id == command.DivisionId)
                    .Select(d => d.Name)
                    .SingleOrDefaultAsync(cancel);
                act.Record(
                    JournalKind.RouteRuleChanged,
                    $"{(command.RuleId is null ? "เพิ่ม" : "แก้ไข")}กฎเลือกเส้นทางข้อที่ {rule.SortOrder}: เมื่อ{rule.Words(division)} ใช้เส้นทาง {rule.RouteKey}"
                );
                return null;
            },
            cancel
        );

    private async Task<Refusal?> RefuseAsync(SaveRouteRule command, CancellationToken cancel)
    {
        if (!await db.ApprovalRoutes.AnyAsync(r => r.Key == command.RouteKey && r.State == RouteState.Published, cancel))
            return NotInUse;
        var divisions = await db.Divisions.Where(d => d.IsActive).Select(d => new { d.Id, d.Name }).ToListAsync(cancel);
        if (command.DivisionId is { } division && divisions.TrueForAll(d => d.Id != division))
            return NoDivision;
        if (command.Condition.Length > LongestCondition)
            return TooLong;
        return
            command.Condition.Trim().Length > 0
            && RuleCondition.Fault(command.Condition, [.. divisions.Select(d => d.Name)]) is { } fault
            ? new(fault, nameof(SaveRouteRule.Condition))
            : null;
    }

    private async Task<RouteRule?> RuleAsync(SaveRouteRule command, CancellationToken cancel)
    {
        if (command.RuleId is { } id)
            return await db.RouteRules.SingleOrDefaultAsync(r => r.Id == id, cancel);
        var last = await db.RouteRules.MaxAsync(r => (int?)r.SortOrder, cancel) ?? 0;
        var rule = new RouteRule { RouteKey = command.RouteKey, SortOrder = last + 1 };
        db.RouteRules.Add(rule);
        return rule;
    }
}
