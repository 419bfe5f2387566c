using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Operations;

/// <summary>How the office's memos flow: what waits longest and with whom, what is stuck and the way on, how long routes take.</summary>
[Authorize(Policies.Oversight)]
internal sealed class IndexModel(ItaDbContext db, CurrentPerson person, OperationsReader operations, RetryCaseHandler retry)
    : PageModel
{
    [BindProperty(SupportsGet = true)]
    public OperationsFilter Filter { get; set; } = new();

    public OperationsChoices Choices { get; private set; } = null!;
    public OperationsView View { get; private set; } = null!;
    public string? PersonName { get; private set; }

    /// <summary>Others see the memos' names here, but open only those on which they stand.</summary>
    public bool MayOpenAll => person.Registers;

    public bool MayAdminister => person.Administers;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Filter.Mend();
        ModelState.Clear();
        Choices = await OperationsChoices.ReadAsync(db, cancel);
        if (Filter.Person is { } wanted)
            PersonName = await db.Persons.Where(p => p.Id == wanted).Select(p => p.Name).SingleOrDefaultAsync(cancel);
        View = await operations.ReadAsync(Filter.Flow, Filter.Page, cancel);
    }

    /// <summary>ลองเดินต่อ</summary>
    public async Task<IActionResult> OnPostRetryAsync(long id, CancellationToken cancel)
    {
        if (await retry.HandleAsync(new(person.Id, id), cancel) is { } refusal)
            TempData["Toast"] = refusal.Text;
        else
            TempData["Toast"] = await db.ApprovalCases.AnyAsync(c => c.Id == id && c.StuckSince != null, cancel)
                ? "ลองแล้ว ยังเดินต่อไม่ได้ด้วยเหตุเดิม"
                : "เรื่องเดินต่อแล้ว";
        Filter.Mend();
        return Redirect(Filter.With());
    }
}
