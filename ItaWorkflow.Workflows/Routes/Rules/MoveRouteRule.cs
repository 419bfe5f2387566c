using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Routes.Rules;

/// <summary>A rule goes before or behind its neighbour: the first that holds wins.</summary>
public sealed record MoveRouteRule(int PersonId, int RuleId, bool Up);

public sealed class MoveRouteRuleHandler(ItaDbContext db, TimeProvider clock)
{
    public Task<Refusal?> HandleAsync(MoveRouteRule command, CancellationToken cancel) =>
        db.AdministerAsync(
            command.PersonId,
            clock,
            async act =>
            {
                var rules = await db.RouteRules.OrderBy(r => r.SortOrder).ThenBy(r => r.Id).ToListAsync(cancel);
                var from = rules.FindIndex(r => r.Id == command.RuleId);
                if (from < 0)
                    return SaveRouteRuleHandler.Gone;
                var to = Math.Clamp(from + (command.Up ? -1 : 1), 0, rules.Count - 1);
                (rules[from], rules[to]) = (rules[to], rules[from]);
                for (var i = 0; i < rules.Count; i++)
                    rules[i].SortOrder = i + 1;
                if (from != to)
                    act.Record(JournalKind.RouteRuleChanged, $"เลื่อนกฎเลือกเส้นทางจากข้อที่ {from + 1} เป็นข้อที่ {to + 1}");
                return null;
            },
            cancel
        );
}
