using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Disclosures;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Disclosures;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Disclosures;

/// <summary>Every OIT item of a year: its addresses, how they stand, who answers for it, and what is still to be published.</summary>
internal sealed class IndexModel(
    ItaDbContext db,
    CurrentPerson person,
    Checklist checklist,
    SetDisclosureYearHandler set,
    CopyDisclosuresHandler copy,
    TimeProvider clock
) : PageModel
{
    private const int Oldest = 2560;
    private const int YearsAhead = 1;

    [BindProperty]
    public YearDaysInput Input { get; set; } = new();

    /// <summary>Every item, not only those that need somebody.</summary>
    [BindProperty(SupportsGet = true)]
    public bool All { get; set; }

    public ChecklistView View { get; private set; } = null!;
    public int Year => View.FiscalYear;
    public DateOnly Today { get; private set; }
    public bool MayKeep => person.KeepsItaYear;
    public IReadOnlyList<ListedItem> Shown => All ? View.Items : Needing;

    /// <summary>What does not open comes before what has no address yet.</summary>
    public IReadOnlyList<ListedItem> Needing => [.. View.Items.Where(i => !i.IsReady).OrderBy(i => i.Health is null)];

    /// <summary>What waits for its second person, and what memos ask to be published.</summary>
    public IReadOnlyList<WaitingPublication> Waiting { get; private set; } = [];

    public int Count(params LinkHealth?[] healths) => View.Items.Count(i => healths.Contains(i.Health));

    public async Task<IActionResult> OnGetAsync(int? year, CancellationToken cancel)
    {
        if (year is null)
            return Redirect($"~/disclosures/{FiscalYear.Of(clock.Today())}");
        ModelState.Clear();
        return await ShowAsync(year.Value, cancel);
    }

    [OnlyFor(Policies.Secretary)]
    public async Task<IActionResult> OnPostDaysAsync(int year, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return await ShowAsync(year, cancel);
        var refusal = await set.HandleAsync(
            new(person.Id, year, ThaiDayAttribute.Read(Input.OpensOn), ThaiDayAttribute.Read(Input.DueOn)),
            cancel
        );
        return await DoneAsync(year, refusal, "ตั้งกำหนดแล้ว ระบบจะเตือนผู้รับผิดชอบให้เอง", cancel);
    }

    [OnlyFor(Policies.Secretary)]
    public async Task<IActionResult> OnPostCopyAsync(int year, CancellationToken cancel)
    {
        ModelState.Clear();
        var refusal = await copy.HandleAsync(new(person.Id, year - 1, year), cancel);
        return await DoneAsync(year, refusal, $"คัดลอกจากปี {year - 1} แล้ว สิ่งที่มีอยู่ในปีนี้ไม่ถูกแก้", cancel);
    }

    private async Task<IActionResult> DoneAsync(int year, Refusal? refusal, string words, CancellationToken cancel)
    {
        if (refusal is null)
        {
            TempData["Toast"] = words;
            return Redirect($"~/disclosures/{year}");
        }

        ModelState.Refuse(refusal);
        return await ShowAsync(year, cancel);
    }

    private async Task<IActionResult> ShowAsync(int year, CancellationToken cancel)
    {
        Today = clock.Today();
        if (year < Oldest || year > FiscalYear.Of(Today).BuddhistYear + YearsAhead)
            return NotFound();
        View = await checklist.ReadAsync(year, cancel);
        if (View.Year is { } days)
        {
            Input.OpensOn ??= days.OpensOn is { } opens ? ThaiDate.Short(opens) : null;
            Input.DueOn ??= days.DueOn is { } due ? ThaiDate.Short(due) : null;
        }

        if (MayKeep)
            Waiting = await WaitingPublication.ReadAsync(db, cancel);
        return Page();
    }
}

internal sealed class YearDaysInput
{
    [ThaiDay]
    [StringLength(40)]
    public string? OpensOn { get; set; }

    [ThaiDay]
    [StringLength(40)]
    public string? DueOn { get; set; }
}

/// <summary>A memo that somebody has to publish, or to look at before it is.</summary>
internal sealed record WaitingPublication(long MemoId, string Subject, string Words)
{
    public static async Task<IReadOnlyList<WaitingPublication>> ReadAsync(ItaDbContext db, CancellationToken cancel)
    {
        var reviews = await db
            .Publications.Where(p => p.State == PublicationState.AwaitingReview)
            .OrderBy(p => p.AskedAt)
            .Select(p => new WaitingPublication(p.MemoId, p.Memo!.Subject, "รอผู้ตรวจก่อนเผยแพร่"))
            .ToListAsync(cancel);
        var asked = await db
            .Memos.Where(m =>
                m.PublicationAskedAt != null
                && (m.State == MemoState.Approved || m.State == MemoState.Acknowledged)
                && !db.Publications.Any(p => p.MemoId == m.Id)
            )
            .OrderBy(m => m.PublicationAskedAt)
            .Select(m => new WaitingPublication(m.Id, m.Subject, "เส้นทางกำหนดให้เผยแพร่"))
            .ToListAsync(cancel);
        return [.. reviews, .. asked];
    }
}
