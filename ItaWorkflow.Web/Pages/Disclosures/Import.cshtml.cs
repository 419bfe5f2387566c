using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Disclosures;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaWorkflow.Web.Pages.Disclosures;

/// <summary>Takes a table of items in: all of it, or nothing and why.</summary>
[Authorize(Policies.Secretary)]
internal sealed class ImportModel(CurrentPerson person, ImportDisclosuresHandler import) : PageModel
{
    private const int LargestFile = 5 * 1024 * 1024;
    private static readonly Refusal NoFile = new("โปรดเลือกไฟล์ .xlsx หรือ .csv ขนาดไม่เกิน 5 MB", nameof(Table));

    [BindProperty]
    public IFormFile? Table { get; set; }

    public int Year { get; private set; }

    public void OnGet(int year) => Year = year;

    public async Task<IActionResult> OnPostAsync(int year, CancellationToken cancel)
    {
        Year = year;
        ModelState.Clear();
        if (Table is not { Length: > 0 and <= LargestFile })
            ModelState.Refuse(NoFile, "");
        else
            foreach (var refusal in await import.HandleAsync(new(person.Id, year, await ReadAsync(Table, cancel)), cancel))
                ModelState.AddModelError(nameof(Table), refusal.Text);
        if (!ModelState.IsValid)
            return Page();
        TempData["Toast"] = "นำเข้ารายการข้อแล้ว ช่องที่ว่างในไฟล์ไม่ได้แก้สิ่งที่มีอยู่";
        return Redirect($"~/disclosures/{year}?all=true");
    }

    private static async Task<byte[]> ReadAsync(IFormFile file, CancellationToken cancel)
    {
        using var copy = new MemoryStream();
        await file.CopyToAsync(copy, cancel);
        return copy.ToArray();
    }
}
