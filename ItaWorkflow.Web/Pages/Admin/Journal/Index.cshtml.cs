using System.Globalization;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Journal;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Admin.Journal;

internal sealed class IndexModel(ItaDbContext db, CurrentPerson me, VerifyJournalHandler verify) : PageModel
{
    private const int PerPage = 50;

    /// <summary>A spreadsheet holds no more than a million; a larger journal is taken in parts, by its filters.</summary>
    private const int MostInFile = 100_000;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Person { get; set; }

    [BindProperty(SupportsGet = true)]
    public JournalKind? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    [ThaiDay]
    public string? Day { get; set; }

    /// <summary>Entries before this one: a page keeps its place while new entries come.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public IReadOnlyList<JournalEntry> Rows { get; private set; } = [];
    public long? Older { get; private set; }

    /// <summary>The line of the latest check of the chain; null: none yet.</summary>
    public JournalEntry? Checked { get; private set; }

    public IReadOnlyList<SelectListItem> Persons { get; private set; } = [];
    public static IEnumerable<SelectListItem> Kinds => JournalWords.Choices();

    public Dictionary<string, string> Filters =>
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["q"] = Search,
            ["person"] = Person?.ToString(CultureInfo.InvariantCulture),
            ["kind"] = Kind?.ToString(),
            ["day"] = Day,
        }
            .Where(f => !string.IsNullOrEmpty(f.Value))
            .ToDictionary(f => f.Key, f => f.Value!, StringComparer.Ordinal);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Persons = await db.PersonsAsync(cancel);
        Checked = await JournalChecks.LatestAsync(db, cancel);
        var found = await Filter(db.Journal.AsNoTracking())
            .Include(e => e.Person)
            .OrderByDescending(e => e.Id)
            .Take(PerPage + 1)
            .ToListAsync(cancel);
        Rows = [.. found.Take(PerPage)];
        Older = found.Count > PerPage ? Rows[^1].Id : null;
    }

    /// <summary>What the filter finds as CSV, the oldest first.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancel)
    {
        Before = null;
        var found = await Filter(db.Journal.AsNoTracking())
            .OrderByDescending(e => e.Id)
            .Take(MostInFile)
            .Select(e => new
            {
                e.Id,
                e.At,
                e.Kind,
                Person = e.Person == null ? "" : e.Person.Name,
                e.MemoId,
                e.Text,
            })
            .ToListAsync(cancel);
        found.Reverse();
        var rows = found.Select(e =>
            new[]
            {
                Invariant(e.Id),
                e.At.ToOffset(ThaiDate.Offset).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                e.Kind.InWords(),
                e.Person,
                e.MemoId is { } memo ? Invariant(memo) : "",
                e.Text,
            }
        );
        string[] heads = ["ลำดับ", "เวลา (ไทย)", "ประเภท", "ผู้ทำ", "เรื่อง", "เหตุการณ์"];
        return File(CsvTable.File(rows.Prepend(heads)), "text/csv; charset=utf-8", "บันทึกเหตุการณ์.csv");
    }

    private static string Invariant(long number) => number.ToString(CultureInfo.InvariantCulture);

    public async Task<IActionResult> OnPostVerifyAsync(CancellationToken cancel)
    {
        var outcome = await verify.HandleAsync(new(me.Id), cancel);
        TempData["Toast"] =
            outcome.Refusal?.Text
            ?? (outcome.Verdict is { Fault: null } ? "ตรวจแล้ว บันทึกเหตุการณ์ครบถ้วน" : "ตรวจแล้ว พบความผิดปกติ");
        return Redirect("~/admin/journal");
    }

    private IQueryable<JournalEntry> Filter(IQueryable<JournalEntry> entries)
    {
        if (Before is { } before)
            entries = entries.Where(e => e.Id < before);
        if (Person is { } person)
            entries = entries.Where(e => e.PersonId == person);
        if (Kind is { } kind)
            entries = entries.Where(e => e.Kind == kind);
        if (Search?.Trim() is { Length: > 0 } text)
            entries = entries.Where(e => e.Text.Contains(text));
        if (ThaiDayAttribute.Read(Day) is not { } day)
            return entries;
        var from = new DateTimeOffset(day, TimeOnly.MinValue, ThaiDate.Offset).ToUniversalTime();
        var next = from.AddDays(1);
        return entries.Where(e => e.At >= from && e.At < next);
    }
}
