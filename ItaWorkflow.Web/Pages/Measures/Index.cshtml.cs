using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Measures;

internal enum DueFilter
{
    Late,
    Month,
    Mine,
}

internal sealed class IndexModel(ItaDbContext db, CurrentPerson person, TimeProvider clock) : PageModel
{
    private WorkingDays _days = null!;

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Division { get; set; }

    [BindProperty(SupportsGet = true)]
    public ProgressStatus? Status { get; set; }

    [BindProperty(SupportsGet = true)]
    public DueFilter? Due { get; set; }

    [BindProperty(SupportsGet = true)]
    public MeasureKind? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>เส้นเวลา instead of the table.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Timeline { get; set; }

    public DateOnly Today { get; private set; }
    public int ShownYear { get; private set; }
    public IReadOnlyList<int> Years { get; private set; } = [];
    public IReadOnlyList<(int Id, string Name)> Divisions { get; private set; } = [];
    public IReadOnlyList<MeasureRow> Rows { get; private set; } = [];
    public IReadOnlyDictionary<ProgressStatus, int> Counts { get; private set; } = new Dictionary<ProgressStatus, int>();
    public int Drafts { get; private set; }
    public int All => Counts.Values.Sum();
    public bool IsFiltered =>
        Division is not null || Status is not null || Due is not null || Kind is not null || !string.IsNullOrWhiteSpace(Q);
    public bool MayWrite => person.KeepsItaYear;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Today = clock.Today();
        _days = await db.WorkingDaysAsync(cancel);
        var current = FiscalYear.Of(Today).BuddhistYear;
        ShownYear = Year ?? current;
        Years =
        [
            .. (await db.Measures.Select(m => m.FiscalYear).Distinct().ToListAsync(cancel))
                .Append(current)
                .Distinct()
                .OrderDescending(),
        ];
        Divisions =
        [
            .. (await db.Divisions.Where(d => d.IsActive).OrderBy(d => d.SortOrder).ToListAsync(cancel)).Select(d =>
                (d.Id, d.Name)
            ),
        ];
        var ofYear = db.Measures.Where(m => m.FiscalYear == ShownYear && m.State == MeasureState.Adopted);
        if (MayWrite)
            Drafts = await db.Measures.CountAsync(m => m.FiscalYear == ShownYear && m.State == MeasureState.Draft, cancel);
        Counts = await ofYear
            .GroupBy(m => m.Status)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        Rows = await Filter(ofYear)
            .OrderBy(m => m.DueOn)
            .ThenBy(m => m.Id)
            .Select(m => new MeasureRow(
                m.Id,
                m.Title,
                m.Divisions.OrderBy(d => d.SortOrder).Select(d => d.Name).ToList(),
                m.Owners.OrderBy(o => o.Id).Select(o => o.Name).ToList(),
                m.DueOn,
                m.Status,
                m.Reports.Max(r => (DateTimeOffset?)r.At)
            )
            {
                DueForm = m.DueForm,
                DueFrom = m.DueFrom,
                DueText = m.DueText,
                Kind = m.Kind,
                IsForAllDivisions = m.IsForAllDivisions,
                Parts = m
                    .Occurrences.Where(o => o.DroppedAt == null)
                    .OrderBy(o => o.DueOn)
                    .Select(o => new PartRow(o.DueOn, o.ReportId != null))
                    .ToList(),
            })
            .AsSplitQuery()
            .ToListAsync(cancel);
    }

    /// <summary>The same list in the other view; a link to share.</summary>
    public string Link(bool timeline)
    {
        var query = Request.Query.Where(q => q.Key != "timeline" && q.Value.ToString().Length > 0);
        var pairs = query.Select(q => KeyValuePair.Create(q.Key, (string?)q.Value.ToString()));
        if (timeline)
            pairs = pairs.Append(new("timeline", "true"));
        return Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(Url.Content("~/measures"), pairs);
    }

    /// <summary>As on the measure's own page: what falls on a free day is due on the working day before.</summary>
    public DaysLeft DaysLeft(MeasureRow row) => new(_days.OnOrBefore(row.NextDue).DayNumber - Today.DayNumber);

    public int Count(ProgressStatus status) => Counts.GetValueOrDefault(status);

    private IQueryable<Measure> Filter(IQueryable<Measure> measures)
    {
        if (Division is { } division)
            measures = measures.Where(m => m.Divisions.Any(d => d.Id == division));
        if (Status is { } status)
            measures = measures.Where(m => m.Status == status);
        if (Q?.Trim() is { Length: > 0 } words)
        {
            var like = $"%{words.Replace("%", "\\%", StringComparison.Ordinal)}%";
            measures = measures.Where(m => EF.Functions.ILike(m.Title, like) || EF.Functions.ILike(m.Issue, like));
        }
        if (Kind is { } kind)
            measures = measures.Where(m => m.Kind == kind);
        var month = Today.AddDays(30);
        return Due switch
        {
            DueFilter.Late => measures.Where(Measure.IsLateOn(Today)),
            DueFilter.Month => measures.Where(Measure.OwesBetween(Today, month)),
            DueFilter.Mine => measures.Where(m => m.Owners.Any(o => o.Id == person.Id)),
            _ => measures,
        };
    }
}

internal sealed record PartRow(DateOnly DueOn, bool IsReported);

internal sealed record MeasureRow(
    int Id,
    string Title,
    IReadOnlyList<string> Divisions,
    IReadOnlyList<string> Owners,
    DateOnly DueOn,
    ProgressStatus Status,
    DateTimeOffset? ReportedAt
)
{
    public DueForm DueForm { get; init; }
    public DateOnly? DueFrom { get; init; }
    public string DueText { get; init; } = "";
    public MeasureKind Kind { get; init; }
    public bool IsForAllDivisions { get; init; }
    public IReadOnlyList<PartRow> Parts { get; init; } = [];

    /// <summary>What is due next: a part of one that repeats, or the whole.</summary>
    public DateOnly NextDue => Parts.FirstOrDefault(p => !p.IsReported)?.DueOn ?? DueOn;
    public string DueWords => DueText.Length > 0 ? DueText : ThaiDate.Short(DueOn);

    /// <summary>1 October … 12 September.</summary>
    public static int Month(DateOnly day) => (day.Month + 2) % 12 + 1;
}
