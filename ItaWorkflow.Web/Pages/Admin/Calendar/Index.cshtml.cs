using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Forms;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Calendar;
using ItaWorkflow.Workflows.Calendar.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Admin.Calendar;

internal sealed class IndexModel(
    ItaDbContext db,
    CurrentPerson person,
    SaveHolidayHandler save,
    RemoveHolidayHandler remove,
    FillHolidaysHandler fill,
    WorkHolidayHandler work,
    TimeProvider clock
) : PageModel
{
    /// <summary>Calendar year, Buddhist Era.</summary>
    [BindProperty(SupportsGet = true)]
    [Range(2500, 2700)]
    public int Year { get; set; }

    [BindProperty]
    public HolidayInput Input { get; set; } = new();

    [BindProperty]
    public IFormFile? Days { get; set; }

    [BindProperty]
    [StringLength(200)]
    public string? Source { get; set; }

    /// <summary>Of day and month in the file's figures; null: the file tells it.</summary>
    [BindProperty]
    public DayOrder? Order { get; set; }

    /// <summary>Of words whose ำ is broken; null: to be asked.</summary>
    [BindProperty]
    public BrokenNames? Broken { get; set; }

    /// <summary>What is wrong in the file, row by row.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    public bool IsNextYearEmpty { get; private set; }
    public int ThisYear { get; private set; }
    public IReadOnlyList<Holiday> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Year != 0 && !ModelState.IsValid)
            return NotFound();
        ModelState.Clear();
        await ReadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        ModelState.Remove(nameof(Source));
        if (!ModelState.IsValid)
            return await AgainAsync(null, cancel);
        var day = ThaiDayAttribute.Read(Input.Date)!.Value;
        Year = day.Year + ThaiDate.BuddhistOffset;
        return await save.HandleAsync(new(person.Id, day, Input.Name, Input.Source ?? "", Input.IsLocal), cancel) is { } refusal
            ? await AgainAsync(refusal, cancel)
            : Done($"บันทึกวันหยุด {ThaiDate.Short(day)} แล้ว");
    }

    public async Task<IActionResult> OnPostRemoveAsync(DateOnly date, CancellationToken cancel)
    {
        await remove.HandleAsync(new(person.Id, date), cancel);
        Year = date.Year + ThaiDate.BuddhistOffset;
        return Done($"ยกเลิกวันหยุด {ThaiDate.Short(date)} แล้ว");
    }

    public async Task<IActionResult> OnPostFillAsync(CancellationToken cancel)
    {
        var isYear = ModelState[nameof(Year)]?.Errors.Count == 0;
        ModelState.Clear();
        if (!isYear)
            return NotFound();
        return await fill.HandleAsync(new(person.Id, Year), cancel) is { } refusal
            ? await AgainAsync(refusal, cancel)
            : Done($"เติมวันหยุดของปี {Year} แล้ว โปรดเพิ่มวันพระใหญ่และวันหยุดชดเชย");
    }

    public async Task<IActionResult> OnPostWorkAsync(DateOnly date, bool worked, CancellationToken cancel)
    {
        ModelState.Clear();
        Year = date.Year + ThaiDate.BuddhistOffset;
        return await work.HandleAsync(new(person.Id, date, worked), cancel) is { } refusal ? await AgainAsync(refusal, cancel)
            : worked ? Done($"หน่วยงานเปิดทำการวันที่ {ThaiDate.Short(date)}")
            : Done($"หน่วยงานหยุดวันที่ {ThaiDate.Short(date)} ตามปกติ");
    }

    public async Task<IActionResult> OnPostImportAsync([FromServices] ImportHolidaysHandler import, CancellationToken cancel)
    {
        ModelState.Clear();
        if (Days is null)
            return await AgainAsync(new("โปรดเลือกไฟล์ CSV หรือ ICS", nameof(Days)), cancel);
        var outcome = await import.HandleAsync(
            new(person.Id, await Days.BytesAsync(cancel), Source ?? "", Order, Broken),
            cancel
        );
        Faults = outcome.Faults;
        if (outcome.Refusal is { } refusal)
            return await AgainAsync(refusal, cancel);
        Year = outcome.Year ?? Year;
        return Done(
            $"นำเข้าแล้ว: เพิ่ม {outcome.Added} วัน แก้ไข {outcome.Changed} วัน คงเดิม {outcome.Kept} วัน{(outcome.Cancelled > 0 ? $" ข้ามรายการที่ยกเลิกแล้ว {outcome.Cancelled} รายการ" : "")}"
        );
    }

    private RedirectResult Done(string words)
    {
        TempData["Toast"] = words;
        return Redirect($"~/admin/holidays?year={Year}");
    }

    private async Task<IActionResult> AgainAsync(Refusal? refusal, CancellationToken cancel)
    {
        if (refusal is not null)
            ModelState.Refuse(refusal);
        await ReadAsync(cancel);
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        ThisYear = clock.Today().Year + ThaiDate.BuddhistOffset;
        Year = Year == 0 ? ThisYear : Year;
        var first = new DateOnly(Math.Clamp(Year - ThaiDate.BuddhistOffset, 1000, 9000), 1, 1);
        var next = first.AddYears(1);
        // The cabinet settles next year's days in the autumn: from October their absence is told.
        var nextYear = new DateOnly(clock.Today().Year + 1, 1, 1);
        IsNextYearEmpty =
            clock.Today().Month >= 10
            && !await db.Holidays.AnyAsync(h => h.Date >= nextYear && h.Date < nextYear.AddYears(1), cancel);
        Rows = await db.Holidays.Where(h => h.Date >= first && h.Date < next).OrderBy(h => h.Date).ToListAsync(cancel);
    }
}
