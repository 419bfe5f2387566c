using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Circulars;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Privacy;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Circulars;
using ItaWorkflow.Workflows.Memos;
using ItaWorkflow.Workflows.Privacy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Circulars;

/// <summary>เวียนเพื่อทราบ: who shall take note of a memo, who did and when; for whom it was sent, the button that says so.</summary>
internal sealed class ShowModel(
    ItaDbContext db,
    CurrentPerson person,
    CirculateMemoHandler circulate,
    NoteCircularHandler note,
    MemoLooks looks,
    TimeProvider clock
) : PageModel
{
    [BindProperty]
    public CircularInput Input { get; set; } = new();

    public Memo Memo { get; private set; } = null!;
    public IReadOnlyList<Circular> Circulars { get; private set; } = [];
    public IReadOnlyList<(int Id, string Name)> Divisions { get; private set; } = [];

    public IEnumerable<CircularRecipient> Recipients =>
        Circulars
            .SelectMany(c => c.Recipients)
            .OrderBy(r => r.NotedAt is not null)
            .ThenBy(r => r.NotedAt)
            .ThenBy(r => r.PersonId);

    public int Noted => Recipients.Count(r => r.NotedAt is not null);
    public CircularRecipient? Mine => Recipients.SingleOrDefault(r => r.PersonId == person.Id);
    public bool IsEnded => CirculateMemoHandler.IsEnded(Memo);
    public bool MaySend => IsEnded && CirculateMemoHandler.May(person.Record, Memo);
    public DateOnly Today => clock.Today();

    public Circular Of(CircularRecipient recipient) => Circulars.Single(c => c.Id == recipient.CircularId);

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        ModelState.Clear();
        Input.DueOn = ThaiDate.Short(Today.AddDays(CirculateMemoHandler.Days));
        return await ReadAsync(id, cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancel)
    {
        if (!await ReadAsync(id, cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var command = new CirculateMemo(person.Id, id, Input.ToAll, Input.Divisions, ThaiDayAttribute.Read(Input.DueOn));
        return await DoneAsync(
            id,
            await circulate.HandleAsync(command, cancel),
            "เวียนแล้ว ระบบแจ้งทุกคนและเตือนผู้ที่ยังไม่รับทราบ",
            cancel
        );
    }

    /// <summary>รับทราบ</summary>
    public async Task<IActionResult> OnPostNoteAsync(long id, CancellationToken cancel)
    {
        if (!await ReadAsync(id, cancel))
            return NotFound();
        ModelState.Clear();
        return await DoneAsync(id, await note.HandleAsync(new(id, person.Id), cancel), "บันทึกว่าท่านรับทราบแล้ว", cancel);
    }

    private async Task<IActionResult> DoneAsync(long id, Refusal? refusal, string words, CancellationToken cancel)
    {
        if (refusal is null)
        {
            TempData["Toast"] = words;
            return Redirect($"~/memos/{id}/circular");
        }

        ModelState.Refuse(refusal, nameof(Input));
        return await ReadAsync(id, cancel) ? Page() : NotFound();
    }

    private async Task<bool> ReadAsync(long id, CancellationToken cancel)
    {
        var found = await db.VisibleMemos(person.Record, Today).AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, cancel);
        if (found is null)
            return false;
        Memo = found;
        await looks.KeepAsync(Memo, person.Record, LookedAt.Page, cancel);
        Circulars = await db.CircularsOfAsync(id, cancel);
        if (MaySend)
            Divisions = await db.DivisionNamesAsync(cancel);
        return true;
    }
}

internal sealed class CircularInput
{
    public bool ToAll { get; set; }
    public IReadOnlyList<int> Divisions { get; set; } = [];

    [ThaiDay]
    [StringLength(40)]
    public string? DueOn { get; set; }
}
