using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Memos;
using ItaWorkflow.Workflows.Registry;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Register;

/// <summary>ทะเบียนบันทึกข้อความ: is the book whole? Everybody reads of it what they may see.</summary>
internal sealed class IndexModel(ItaDbContext db, CurrentPerson person, RegisterBooks books, TimeProvider clock) : PageModel
{
    public const int PerPage = 50;

    [BindProperty(SupportsGet = true, Name = "")]
    public BookQuery Query { get; set; } = new();

    public RegisterBook Book { get; private set; } = null!;
    public IReadOnlyList<(int Id, string Name)> Divisions { get; private set; } = [];
    public IReadOnlyList<int> Years { get; private set; } = [];
    public bool MayNumber => person.IsRegistrar;
    public int Waiting { get; private set; }
    public int PageNumber { get; private set; }
    public int Pages => Math.Max(1, (Book.Lines.Count + PerPage - 1) / PerPage);
    public IEnumerable<RegisterLine> Shown => Book.Lines.Skip((PageNumber - 1) * PerPage).Take(PerPage);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var thisYear = MemoNumber.YearOf(clock.Today());
        Divisions = await db.DivisionNamesAsync(cancel);
        var visible = db.VisibleMemos(person.Record, clock.Today());
        Book = await books.ReadAsync(visible, Query.Filter(thisYear), Query.Sort, Query.IsDescending, cancel);
        PageNumber = Math.Clamp(Query.P ?? 1, 1, Pages);
        var numbered = await db.Memos.Where(m => m.Number != null).Select(m => m.Number!.Year).Distinct().ToListAsync(cancel);
        Years = [.. numbered.Append(thisYear).Append(Book.Filter.Year).Distinct().OrderDescending()];
        Waiting = MayNumber ? await DeskRow.Waiting(db).CountAsync(cancel) : 0;
    }
}
