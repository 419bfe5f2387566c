using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Routes;
using ItaWorkflow.Workflows.Administration;
using ItaWorkflow.Workflows.Bpmn;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Routes;

/// <summary>Keeps what somebody drew, whether it runs yet or not.</summary>
/// <param name="Revision">Of the draft that their page showed.</param>
/// <param name="ByHand">They pressed the button: the journal says so. Else the page saved by itself.</param>
public sealed record SaveRouteDraft(int PersonId, int RouteId, int Revision, string Bpmn, bool ByHand = true);

/// <param name="Revision">For the page's next save.</param>
public sealed record RouteDraftSaved(int Revision, DateTimeOffset At, Refusal? Refusal);

public sealed class SaveRouteDraftHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly Refusal Unreadable = new(
        "บันทึกไม่ได้ แผนผังไม่ใช่ BPMN 2.0 ที่อ่านได้ ใหญ่เกิน 5 MB หรือซ้อนกันลึกผิดปกติ"
    );
    public static readonly Refusal NoDraft = new("ร่างนี้เผยแพร่หรือถูกทิ้งไปแล้ว แบบที่วาดยังอยู่ในหน้านี้ เก็บเป็นร่างใหม่ได้");

    public async Task<RouteDraftSaved> HandleAsync(SaveRouteDraft command, CancellationToken cancel)
    {
        if (!BpmnReader.Read(command.Bpmn).IsReadable)
            return new(command.Revision, clock.GetUtcNow(), Unreadable);
        ApprovalRoute? draft = null;
        var refusal = await db.AdministerAsync(
            command.PersonId,
            clock,
            async act =>
            {
                draft = await db
                    .ApprovalRoutes.Include(r => r.DrawnBy)
                    .SingleOrDefaultAsync(r => r.Id == command.RouteId && r.State == RouteState.Draft, cancel);
                return draft is null ? NoDraft : Draw(draft, command, act);
            },
            cancel
        );
        return new(draft?.Revision ?? command.Revision, clock.GetUtcNow(), refusal);
    }

    private static Refusal? Draw(ApprovalRoute draft, SaveRouteDraft command, AdministrativeAct act)
    {
        // Save only over the drawing their page showed: what another administrator drew meanwhile stays.
        if (draft.Revision != command.Revision)
            return DrawnOver(draft);
        var (key, name) = RouteText.Title(command.Bpmn);
        draft.Draw(key, name, command.Bpmn, act.By, act.At);
        if (command.ByHand)
            act.Record(JournalKind.RouteDrawn, $"บันทึกร่างเส้นทางเสนอ “{name}”");
        return null;
    }

    public static Refusal DrawnOver(ApprovalRoute draft) =>
        new(
            $"{draft.DrawnBy?.Name ?? "ผู้ดูแลระบบคนอื่น"} แก้ไขร่างนี้แล้วระหว่างที่ท่านวาด แบบของท่านยังอยู่ในหน้านี้ เก็บเป็นร่างใหม่ได้"
        );
}
