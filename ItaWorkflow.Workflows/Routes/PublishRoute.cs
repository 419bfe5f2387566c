using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Routes;
using ItaWorkflow.Workflows.Administration;
using ItaWorkflow.Workflows.Bpmn;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Routes;

/// <summary>A draft becomes the version in use; the version before it retires, and cases on it stay on it.</summary>
/// <param name="Revision">Of the draft that their page showed.</param>
public sealed record PublishRoute(int PersonId, int RouteId, int Revision);

public sealed class PublishRouteHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly Refusal CannotRun = new("เส้นทางนี้ยังใช้ไม่ได้ โปรดแก้ตามรายการสิ่งที่พบก่อนเผยแพร่");
    public static readonly Refusal NoDraft = new("ร่างนี้เผยแพร่หรือถูกทิ้งไปแล้ว");
    public static readonly Refusal DrawnOver = new("ร่างถูกแก้ไขจากที่อื่น โปรดดูแบบล่าสุดก่อนเผยแพร่");

    public Task<Refusal?> HandleAsync(PublishRoute command, CancellationToken cancel) =>
        db.AdministerAsync(
            command.PersonId,
            clock,
            async act =>
            {
                var draft = await db.ApprovalRoutes.SingleOrDefaultAsync(
                    r => r.Id == command.RouteId && r.State == RouteState.Draft,
                    cancel
                );
                if (draft is null)
                    return NoDraft;
                if (draft.Revision != command.Revision)
                    return DrawnOver;
                if (
                    BpmnReader.Read(draft.Bpmn).Definition is not { } definition
                    || RouteCheck.Check(definition).Any(f => f.IsRefusal)
                )
                    return CannotRun;
                if (await db.SucceedAsync(draft, act.At, cancel) is { } refusal)
                    return refusal;
                act.Record(JournalKind.RoutePublished, $"เผยแพร่เส้นทางเสนอ “{draft.Name}” รุ่นที่ {draft.Version}");
                return null;
            },
            cancel
        );
}
