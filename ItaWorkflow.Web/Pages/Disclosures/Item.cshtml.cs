using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Disclosures;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Disclosures;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Disclosures;

/// <summary>One item of a year: what it asks, where the answer stands, how that was found, and who answers for it.</summary>
internal sealed class ItemModel(
    ItaDbContext db,
    CurrentPerson person,
    Checklist checklist,
    ItemHandlers handlers,
    TimeProvider clock
) : PageModel
{
    [BindProperty]
    public ItemInput Input { get; set; } = new();

    [BindProperty]
    public string? Address { get; set; }

    public ListedItem Listed { get; private set; } = null!;
    public bool MayKeep => person.KeepsItaYear;
    public bool MayWrite => Listed.Row?.IsFor(person.Record) ?? MayKeep;
    public DateOnly Today => clock.Today();
    public IReadOnlyList<SelectListItem> Divisions { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Persons { get; private set; } = [];

    /// <summary>Of the text for the assessment system: every address, a line each, and the explanation.</summary>
    public string Answer => string.Join("\n", Listed.Addresses.Select(a => a.Url).Append(Listed.Row?.Explanation ?? "")).Trim();

    public async Task<IActionResult> OnGetAsync(int year, string code, CancellationToken cancel)
    {
        ModelState.Clear();
        return await ShowAsync(year, code, fill: true, cancel);
    }

    public async Task<IActionResult> OnPostAsync(int year, string code, CancellationToken cancel)
    {
        if (!await MayAsync(year, code, cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return await ShowAsync(year, code, fill: false, cancel);
        var command = new SaveDisclosureItem(person.Id, year, code)
        {
            Wording = Input.Wording ?? "",
            Asks = Input.Asks ?? "",
            Explanation = Input.Explanation ?? "",
            DivisionId = Input.DivisionId,
            OwnerId = Input.OwnerId,
            DueOn = ThaiDayAttribute.Read(Input.DueOn),
            IsContentFound = Input.IsContentFound,
        };
        return await DoneAsync(year, code, await handlers.Save.HandleAsync(command, cancel), "บันทึกแล้ว", cancel);
    }

    public async Task<IActionResult> OnPostGiveAsync(int year, string code, CancellationToken cancel)
    {
        if (!await MayAsync(year, code, cancel))
            return NotFound();
        ModelState.Clear();
        var refusal = await handlers.Give.HandleAsync(new(person.Id, year, code, Address ?? ""), cancel);
        return await DoneAsync(year, code, refusal, "เพิ่มที่อยู่แล้ว ระบบจะตรวจภายในไม่กี่นาที", cancel);
    }

    public async Task<IActionResult> OnPostTakeAsync(int year, string code, long id, CancellationToken cancel)
    {
        if (!await MayAsync(year, code, cancel))
            return NotFound();
        ModelState.Clear();
        return await DoneAsync(
            year,
            code,
            await handlers.Take.HandleAsync(new(person.Id, id), cancel),
            "นำที่อยู่ออกแล้ว",
            cancel
        );
    }

    /// <summary>For anybody else it cannot be written in.</summary>
    private async Task<bool> MayAsync(int year, string code, CancellationToken cancel) =>
        person.KeepsItaYear
        || await db.DisclosureItems.AnyAsync(i => i.FiscalYear == year && i.Code == code && i.OwnerId == person.Id, cancel);

    private async Task<IActionResult> DoneAsync(int year, string code, Refusal? refusal, string words, CancellationToken cancel)
    {
        if (refusal is null)
        {
            TempData["Toast"] = words;
            return Redirect($"~/disclosures/{year}/{code}");
        }

        if (refusal == DisclosureRefusals.NotYours || refusal == DisclosureRefusals.NoItem)
            return NotFound();
        ModelState.Refuse(refusal with { Field = refusal.Field is nameof(GiveAddress.Url) ? null : refusal.Field });
        return await ShowAsync(year, code, fill: false, cancel);
    }

    private async Task<IActionResult> ShowAsync(int year, string code, bool fill, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var listed = (await checklist.ReadAsync(year, cancel)).Items.FirstOrDefault(i => i.Item.Code == code);
        if (listed is null)
            return NotFound();
        Listed = listed;
        if (fill)
            Input = ItemInput.Of(listed.Row);
        if (MayKeep)
            (Divisions, Persons) = (await db.DivisionsAsync(cancel), await db.PersonsAsync(cancel));
        return Page();
    }
}

/// <summary>What may be done to an item.</summary>
internal sealed record ItemHandlers(SaveDisclosureItemHandler Save, GiveAddressHandler Give, TakeAddressHandler Take);

internal sealed class ItemInput
{
    [StringLength(500, ErrorMessage = "ถ้อยคำยาวเกิน 500 ตัวอักษร")]
    public string? Wording { get; set; }

    [StringLength(4000, ErrorMessage = "ข้อความยาวเกิน 4,000 ตัวอักษร")]
    [DataType(DataType.MultilineText)]
    public string? Asks { get; set; }

    [StringLength(4000, ErrorMessage = "คำอธิบายยาวเกิน 4,000 ตัวอักษร")]
    [DataType(DataType.MultilineText)]
    public string? Explanation { get; set; }

    public int? DivisionId { get; set; }
    public int? OwnerId { get; set; }

    [ThaiDay]
    [StringLength(40)]
    public string? DueOn { get; set; }

    public bool IsContentFound { get; set; }

    public static ItemInput Of(DisclosureItem? row) =>
        new()
        {
            Wording = row?.Wording,
            Asks = row?.Asks,
            Explanation = row?.Explanation,
            DivisionId = row?.DivisionId,
            OwnerId = row?.OwnerId,
            DueOn = row?.DueOn is { } due ? ThaiDate.Short(due) : null,
            IsContentFound = row?.ContentFoundAt is not null,
        };
}
