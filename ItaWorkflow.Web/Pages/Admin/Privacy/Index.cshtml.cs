using ItaWorkflow.Data.Persistence;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Admin.Privacy;

internal sealed record MarkedMemo(long Id, string Subject, string Division, int Lookers);

/// <summary>What is kept of whom, and which memos hold personal data.</summary>
internal sealed class IndexModel(ItaDbContext db) : PageModel
{
    private const int Most = 500;

    public IReadOnlyList<MarkedMemo> Marked { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) =>
        Marked = await db
            .Memos.Where(m => m.HasPersonalData)
            .OrderByDescending(m => m.Id)
            .Take(Most)
            .Select(m => new MarkedMemo(
                m.Id,
                m.Subject,
                m.Division!.Name,
                db.MemoLooks.Where(l => l.MemoId == m.Id).Select(l => l.PersonId).Distinct().Count()
            ))
            .ToListAsync(cancel);
}
