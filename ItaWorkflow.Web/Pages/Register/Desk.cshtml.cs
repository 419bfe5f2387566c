using System.ComponentModel.DataAnnotations;
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

namespace ItaWorkflow.Web.Pages.Register;

/// <summary>โต๊ะธุรการ: what waits for a number, and for which papers come by hand. The oldest first.</summary>
[Authorize(Policies.Registrar)]
internal sealed class DeskModel(
    ItaDbContext db,
    CurrentPerson person,
    NumberRegisters registers,
    NumberMemoHandler number,
    TimeProvider clock
) : PageModel
{
    [BindProperty]
    public GivenNumberInput Input { get; set; } = new();

    public IReadOnlyList<DeskRow> Waiting { get; private set; } = [];

    /// <summary>With enclosures on paper that must come along by hand.</summary>
    public IReadOnlyList<DeskRow> ByHand { get; private set; } = [];
    public IReadOnlyList<RegisterView> Books { get; private set; } = [];
    public bool IsCounter { get; private set; }

    /// <summary>An administrator looks on; the numbers are the registrar's.</summary>
    public bool MayNumber => person.IsRegistrar;

    public async Task OnGetAsync(CancellationToken cancel) => await ReadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (
            ModelState.IsValid
            && await number.HandleAsync(new(Input.MemoId, person.Id, Input.Number ?? ""), cancel) is var refusal
        )
        {
            if (refusal is null)
            {
                TempData["Toast"] = "เตรียมเลขแล้ว เลขลงในช่อง “ที่” เมื่อหัวหน้าลงนาม";
                return Redirect("~/register/desk");
            }
            ModelState.Refuse(refusal);
        }
        await ReadAsync(cancel);
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        var year = MemoNumber.YearOf(clock.Today());
        IsCounter = await db.Organization.AnyAsync(o => o.Numbering.Mode == NumberingMode.Counter, cancel);
        Books = [.. (await registers.ReadAsync(year, cancel)).Where(r => r.Divisions.Count > 0)];
        // A number that the counter gives comes by itself: nobody waits for the registrar.
        Waiting = IsCounter ? [] : Numbered(await DeskRow.Of(DeskRow.Waiting(db)).ToListAsync(cancel));
        var circulating = await db
            .Memos.AsNoTracking()
            .Where(m => m.State == MemoState.Circulating)
            .Select(m => new { m.Id, m.Content })
            .ToListAsync(cancel);
        var withPaper = circulating.Where(m => m.Content.Enclosures.Count > 0).Select(m => m.Id).ToList();
        ByHand = withPaper.Count == 0 ? [] : await DeskRow.Of(db.Memos.Where(m => withPaper.Contains(m.Id))).ToListAsync(cancel);
    }

    private List<DeskRow> Numbered(List<DeskRow> rows)
    {
        var next = Books.ToDictionary(b => b.Key, b => b.Next, StringComparer.Ordinal);
        var numbered = new List<DeskRow>();
        foreach (var row in rows)
        {
            var key = NumberRegister.KeyOf(row.Prefix);
            var running = next.GetValueOrDefault(key, 1);
            next[key] = running + 1;
            numbered.Add(row with { Next = ThaiNumerals.ToThai($"{running}") });
        }
        return numbered;
    }
}

internal sealed class GivenNumberInput
{
    public long MemoId { get; set; }

    [StringLength(60, ErrorMessage = "เลขที่บันทึกยาวเกิน 60 ตัวอักษร")]
    public string? Number { get; set; }
}
