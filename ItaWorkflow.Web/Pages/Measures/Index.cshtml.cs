using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Pages.Shared;
using ItaWorkflow.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Measures;

/// <summary>The adopted measures of a year, as a table or along the year.</summary>
internal sealed class IndexModel(ItaDbContext db, CurrentPerson person, TimeProvider clock) : PageModel
{
    private WorkingDays _days = null!;

    [BindProperty(SupportsGet = true)]
    public MeasureSearch Search { get; set; } = new();

    public DateOnly Today { get; private set; }
    public int ShownYear { get; private set; }
    public IReadOnlyList<YearChip> Years { get; private set; } = [];
    public IReadOnlyList<(int Id, string Name)> Divisions { get; private set; } = [];
    public IReadOnlyList<MeasureRow> Rows { get; private set; } = [];
    public IReadOnlyDictionary<ProgressStatus, int> Counts { get; private set; } = new Dictionary<ProgressStatus, int>();
    public int Drafts { get; private set; }
    public int All => Counts.Values.Sum();
    public bool MayWrite => person.KeepsItaYear;
    public bool IsOver => Today > new FiscalYear(ShownYear).Last;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Today = clock.Today();
        _days = await db.WorkingDaysAsync(cancel);
        ShownYear = Search.Year ?? FiscalYear.Of(Today).BuddhistYear;
        Years = await YearChips.ReadAsync(db, Today, ShownYear, year => $"~/measures?year={year}", cancel);
        Divisions = await db.DivisionNamesAsync(cancel);
        var ofYear = db.Measures.Where(m => m.FiscalYear == ShownYear);
        var adopted = ofYear.Where(m => m.State == MeasureState.Adopted);
        var standing = await ofYear
            .GroupBy(m => new { m.State, m.Status })
            .Select(g => new
            {
                g.Key.State,
                g.Key.Status,
                Count = g.Count(),
            })
            .ToListAsync(cancel);
        Drafts = MayWrite ? standing.Where(s => s.State is MeasureState.Draft).Sum(s => s.Count) : 0;
        Counts = standing.Where(s => s.State is MeasureState.Adopted).ToDictionary(s => s.Status, s => s.Count);
        Rows = await MeasureRow.Of(Search.Narrow(adopted, person.Id, Today)).ToListAsync(cancel);
    }

    /// <summary>The same list in the other view; a link to share.</summary>
    public string Link(bool timeline)
    {
        var query = Request.Query.Where(q => q.Key != "timeline" && q.Value.ToString().Length > 0);
        var pairs = query.Select(q => KeyValuePair.Create(q.Key, (string?)q.Value.ToString()));
        if (timeline)
            pairs = pairs.Append(new("timeline", "true"));
        return QueryHelpers.AddQueryString(Url.Content("~/measures"), pairs);
    }

    /// <summary>As on the measure's own page: what falls on a free day is due on the working day before.</summary>
    public DaysLeft DaysLeft(MeasureRow row) => new(_days.OnOrBefore(row.NextDue).DayNumber - Today.DayNumber);

    public int Count(ProgressStatus status) => Counts.GetValueOrDefault(status);
}
