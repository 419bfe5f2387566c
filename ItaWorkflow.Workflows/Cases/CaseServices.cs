using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Bpmn;
using ItaWorkflow.Workflows.Notices;

namespace ItaWorkflow.Workflows.Cases;

/// <summary>The system's own tasks on a memo's route, done in the transaction that reaches them.</summary>
public sealed class CaseServices(ItaDbContext db)
{
    /// <returns>Why it cannot be done, in Thai; null: done.</returns>
    public string? Do(CaseInHand hand, ServiceCalled call) =>
        call.Action switch
        {
            ServiceActions.NotifyDrafter => NotifyDrafter(hand, call),
            ServiceActions.NotifySigners => NotifySigners(hand, call),
            ServiceActions.Publish => Publish(hand),
            _ => $"ระบบไม่รู้จักงาน “{call.Action}”",
        };

    private string? NotifyDrafter(CaseInHand hand, ServiceCalled call)
    {
        var drafter = hand.Memo.DraftedBy!;
        if (!drafter.IsActive)
            return $"{drafter.Name} ผู้จัดทำ พ้นจากหน้าที่แล้ว จึงแจ้งไม่ได้";
        Tell(hand, call, drafter);
        Write(hand, $"ระบบแจ้งผู้จัดทำ {drafter.Name}");
        return null;
    }

    private string? NotifySigners(CaseInHand hand, ServiceCalled call)
    {
        var signers = hand
            .Case.Steps.Where(s => s.State is StepState.Decided && s.Person is { IsActive: true })
            .Select(s => s.Person!)
            .DistinctBy(p => p.Id)
            .ToList();
        foreach (var signer in signers)
            Tell(hand, call, signer);
        Write(
            hand,
            signers.Count == 0
                ? "ยังไม่มีผู้ลงนามที่ต้องแจ้ง"
                : $"ระบบแจ้งผู้ลงนาม {string.Join(' ', signers.Select(s => s.Name))}"
        );
        return null;
    }

    private string? Publish(CaseInHand hand)
    {
        hand.Memo.PublicationAskedAt ??= hand.Now;
        Write(hand, "เส้นทางกำหนดให้เผยแพร่เรื่องนี้ บันทึกไว้รอการเผยแพร่");
        return null;
    }

    private void Tell(CaseInHand hand, ServiceCalled call, Person person) =>
        db.Reminders.AddRange(
            MemoNotices.ByRoute(
                hand.Memo,
                call.TaskId,
                hand.Route.Nodes[call.ElementId].Name,
                person,
                drafter: person.Id == hand.Memo.DraftedById,
                hand.Now
            )
        );

    private void Write(CaseInHand hand, string text) => db.Journal.Write(JournalKind.ServiceDone, hand.Now, text, hand.Memo.Id);
}
