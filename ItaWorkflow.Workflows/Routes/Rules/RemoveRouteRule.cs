using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Routes.Rules;

/// <summary>A rule is taken off the list; memos on their way are not touched.</summary>
public sealed record RemoveRouteRule(int PersonId, int RuleId);

public sealed class RemoveRouteRuleHandler(ItaDbContext db, TimeProvider clock)
{
    public Task<Refusal?> HandleAsync(RemoveRouteRule command, CancellationToken cancel) =>
        db.AdministerAsync(
            command.PersonId,
            clock,
            async act =>
            {
                var rules = await db.RouteRules.Include(r => r.Division).OrderBy(r => r.SortOrder).ToListAsync(cancel);
                if (rules.Find(r => r.Id == command.RuleId) is not { } rule)
                    return SaveRouteRuleHandler.Gone;
                act.Record(
                    JournalKind.RouteRuleChanged,
                    $"ลบกฎเลือกเส้นทางข้อที่ {rule.SortOrder}: เมื่อ{rule.Words(rule.Division?.Name)} ใช้เส้นทาง {rule.RouteKey}"
                );
                rules.Remove(rule);
                db.RouteRules.Remove(rule);
                for (var i = 0; i < rules.Count; i++)
                    rules[i].SortOrder = i + 1;
                return null;
            },
            cancel
        );
}
