using System.ComponentModel.DataAnnotations;
using System.Globalization;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Memos;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Numbers;

/// <summary>Where each register stands, and where the registrar tells the last number used on paper.</summary>
[Authorize(Policies.Registrar)]
internal sealed class IndexModel(
    ItaDbContext db,
    CurrentPerson person,
    NumberRegisters registers,
    SetLastOnPaperHandler set,
    TimeProvider clock
) : PageModel
{
    /// <summary>A register kept badly has hundreds of gaps; so many are told, the others counted.</summary>
    private const int MostGaps = 12;

    /// <summary>Calendar year, Buddhist Era; 0: this one.</summary>
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    /// <summary>The one whose row was chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Register { get; set; }

    [BindProperty]
    public LastOnPaperInput Input { get; set; } = new();

    public int ThisYear { get; private set; }
    public bool IsCounter { get; private set; }
    public bool MayAdminister => person.Administers;
    public IReadOnlyList<RegisterView> Rows { get; private set; } = [];

    /// <summary>A year that is over has no next number.</summary>
    public bool MaySet => Year >= ThisYear;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        Input.Register = Register;
        return await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return await ShowAsync(cancel);
        Year = Year == 0 ? MemoNumber.YearOf(clock.Today()) : Year;
        if (await set.HandleAsync(new(person.Id, Input.Register ?? "", Year, Input.Last ?? ""), cancel) is not { } refusal)
            return await DoneAsync(cancel);
        ModelState.Refuse(refusal);
        return await ShowAsync(cancel);
    }

    /// <summary>As it stands on paper.</summary>
    public static string Whole(RegisterView row, int running) => RunningNumber.Of(row.Prefix, running).Text;

    /// <summary>๑๒-๑๔, ๑๘</summary>
    public static string Gaps(RegisterView row)
    {
        var told = row.Gaps.Take(MostGaps).Select(g => g.From == g.To ? $"{g.From}" : $"{g.From}–{g.To}");
        var rest = row.Gaps.Skip(MostGaps).Sum(g => g.To - g.From + 1);
        return ThaiNumerals.ToThai(string.Join(", ", told))
            + (rest > 0 ? $" และอีก {rest.ToString("#,0", CultureInfo.InvariantCulture)} เลข" : "");
    }

    private async Task<RedirectResult> DoneAsync(CancellationToken cancel)
    {
        var key = NumberRegister.KeyOf(Input.Register ?? "");
        var row = (await registers.ReadAsync(Year, cancel)).First(r => r.Key == key);
        TempData["Toast"] = $"บันทึกแล้ว เลขถัดไปที่ระบบจะออกคือ {Whole(row, row.Next)}";
        return Redirect($"~/admin/numbers?year={Year}");
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        ThisYear = MemoNumber.YearOf(clock.Today());
        Year = Year == 0 ? ThisYear : Year;
        if (Year < ThisYear - 1 || Year > ThisYear + 1)
            return NotFound();
        Rows = await registers.ReadAsync(Year, cancel);
        IsCounter = await db.Organization.AnyAsync(o => o.Numbering.Mode == NumberingMode.Counter, cancel);
        return Page();
    }
}

internal sealed class LastOnPaperInput
{
    [StringLength(60, ErrorMessage = "ไม่มีสำนักหรือกองใดใช้เลขนำนี้")]
    public string? Register { get; set; }

    [Required(ErrorMessage = "โปรดกรอกเลขลำดับสุดท้ายในสมุดทะเบียน ถ้ายังไม่ได้ออกเลขในสมุดให้กรอก 0")]
    [StringLength(10, ErrorMessage = "เลขลำดับยาวเกินไป")]
    public string? Last { get; set; }
}
