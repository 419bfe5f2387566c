using ItaWorkflow.Data.Disclosures;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Publishing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaWorkflow.Web.Pages.Memos;

/// <summary>Publishing a memo that is approved; of a draft, asking that its approval publish it.</summary>
internal sealed class PublishModel(PublishReader reader, PublishHandlers handlers, CurrentPerson person) : PageModel
{
    [BindProperty]
    public PublishInput Input { get; set; } = new();

    [BindProperty]
    public string? Reason { get; set; }

    public PublishView View { get; private set; } = null!;
    public Memo Memo => View.Memo;
    public bool MayPublish => person.KeepsItaYear;

    public bool MayReview(Publication publication) => View.MayReview && publication.AskedById != person.Id;

    public async Task<IActionResult> OnGetAsync(long id, int? year, CancellationToken cancel)
    {
        ModelState.Clear();
        if (await reader.ReadAsync(id, year, cancel) is not { } view)
            return NotFound();
        View = view;
        Input = PublishInput.Of(view);
        return Page();
    }

    [OnlyFor(Policies.Secretary)]
    public Task<IActionResult> OnPostAsync(long id, CancellationToken cancel) =>
        DoAsync(
            id,
            () =>
                handlers.Publish.HandleAsync(
                    new(
                        person.Id,
                        id,
                        Input.Year,
                        Input.Item ?? "",
                        Input.Title ?? "",
                        new(Input.Signed, Input.Reading, Input.Attachments)
                    ),
                    cancel
                ),
            "ดำเนินการแล้ว ดูสถานะการเผยแพร่ด้านล่าง",
            cancel
        );

    public Task<IActionResult> OnPostWishAsync(long id, bool none, CancellationToken cancel) =>
        DoAsync(
            id,
            () =>
                handlers.Wish.HandleAsync(
                    new(
                        person.Id,
                        id,
                        none ? null : new(Input.Year, Input.Item ?? "", Input.Signed, Input.Reading, Input.WithAttachments)
                    ),
                    cancel
                ),
            none ? "ยกเลิกการขอเผยแพร่แล้ว" : "บันทึกแล้ว เมื่อเรื่องอนุมัติ ระบบจะเผยแพร่ให้เอง",
            cancel
        );

    public Task<IActionResult> OnPostReviewAsync(long id, long publication, bool shown, CancellationToken cancel) =>
        DoAsync(
            id,
            () => handlers.Review.HandleAsync(new(person.Id, publication, shown, Reason ?? ""), cancel),
            shown ? "เผยแพร่แล้ว" : "ไม่ให้เผยแพร่ และแจ้งผู้ขอแล้ว",
            cancel
        );

    [OnlyFor(Policies.Secretary)]
    public Task<IActionResult> OnPostWithdrawAsync(long id, long publication, CancellationToken cancel) =>
        DoAsync(
            id,
            () => handlers.Withdraw.HandleAsync(new(person.Id, publication, Reason ?? ""), cancel),
            "ถอนแล้ว ที่อยู่ของเอกสารบอกว่าถอนและเพราะอะไร",
            cancel
        );

    private async Task<IActionResult> DoAsync(long id, Func<Task<Refusal?>> act, string words, CancellationToken cancel)
    {
        // Whoever may not see the memo learns nothing of it.
        if (await reader.ReadAsync(id, Input.Year > 0 ? Input.Year : null, cancel) is not { } view)
            return NotFound();
        ModelState.Clear();
        if (await act() is not { } refusal)
        {
            TempData["Toast"] = words;
            return Redirect($"~/memos/{id}/publish");
        }

        View = await reader.ReadAsync(id, Input.Year > 0 ? Input.Year : null, cancel) ?? view;
        ModelState.Refuse(
            refusal with
            {
                Field = PublishInput.FieldOf(refusal.Field),
            },
            refusal.Field is "Reason" ? "" : nameof(Input)
        );
        return Page();
    }
}
