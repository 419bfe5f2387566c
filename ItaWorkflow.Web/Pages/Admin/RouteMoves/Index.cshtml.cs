using System.Globalization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Routes;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Cases;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Admin.RouteMoves;

/// <summary>Carrying open cases to the version in use: first the dry run, then the ones that are chosen.</summary>
internal sealed class IndexModel(ItaDbContext db, CurrentPerson person, CaseMovePlan plan, MoveCasesHandler move) : PageModel
{
    public const int Most = 200;

    public string Key { get; private set; } = "";
    public IReadOnlyList<MovableVersion> Versions { get; private set; } = [];
    public MovableVersion? From { get; private set; }
    public MovableVersion? To { get; private set; }
    public IReadOnlyList<PlannedMove> Plan { get; private set; } = [];

    /// <summary>After a move.</summary>
    public IReadOnlyList<MoveResult> Results { get; private set; } = [];

    public int Possible => Plan.Count(p => p.IsPossible);

    /// <param name="from">Version; null: the oldest with open cases that is not in use.</param>
    /// <param name="to">Version; null: the one in use.</param>
    /// <param name="tried">Case ids of the move just made.</param>
    public async Task<IActionResult> OnGetAsync(string key, int? from, int? to, string? tried, CancellationToken cancel)
    {
        if (!await ReadAsync(key, from, to, cancel))
            return NotFound();
        if (From is not null && To is not null)
            Plan = await plan.ReadAsync(From.Id, To.Id, Most, cancel);
        if (To is not null && tried is not null)
            Results = await ResultsAsync(tried, cancel);
        return Page();
    }

    /// <param name="chosen">Each as case id and turn: 12:3.</param>
    public async Task<IActionResult> OnPostAsync(string key, int from, int to, string[] chosen, CancellationToken cancel)
    {
        if (!await ReadAsync(key, from, to, cancel) || From is null || To is null)
            return NotFound();
        var cases = chosen.Select(Read).OfType<CaseToMove>().Take(Most).ToList();
        if (cases.Count == 0)
            return Back(
                new
                {
                    key,
                    from,
                    to,
                },
                "ยังไม่ได้เลือกเรื่อง"
            );

        var results = await move.HandleAsync(new(person.Id, From.Id, To.Id, cases), cancel);
        var moved = results.Count(r => r.Refusal is null);
        var refused = results.FirstOrDefault(r => r.Refusal is not null)?.Refusal;
        return Back(
            new
            {
                key,
                from,
                to,
                tried = string.Join('-', cases.Select(c => c.CaseId)),
            },
            refused is null
                ? $"ย้ายแล้ว {moved} เรื่อง"
                : $"ย้ายแล้ว {moved} เรื่อง ไม่ได้ย้าย {results.Count - moved} เรื่อง: {refused.Text}"
        );
    }

    private RedirectResult Back(object route, string words)
    {
        TempData["Toast"] = words;
        return Redirect(Url.Page("Index", route)!);
    }

    private static CaseToMove? Read(string text) =>
        text.Split(':') is [var id, var turn]
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var caseId)
        && int.TryParse(turn, NumberStyles.None, CultureInfo.InvariantCulture, out var shown)
            ? new(caseId, shown)
            : null;

    private async Task<bool> ReadAsync(string key, int? from, int? to, CancellationToken cancel)
    {
        Key = key;
        Versions = await MovableVersion.OfAsync(db, key, cancel);
        To = Versions.FirstOrDefault(v => v.State is RouteState.Published && (to is null || v.Version == to));
        From = from is { } wanted
            ? Versions.FirstOrDefault(v => v.Version == wanted && v != To)
            : Versions.LastOrDefault(v => v.Running > 0 && v != To);
        return Versions.Count > 0;
    }

    private async Task<List<MoveResult>> ResultsAsync(string tried, CancellationToken cancel)
    {
        var ids = tried
            .Split('-')
            .Take(Most)
            .Select(id => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0)
            .ToList();
        var to = To!.Id;
        return await db
            .ApprovalCases.Where(c => ids.Contains(c.Id))
            .OrderBy(c => c.Id)
            .Select(c => new MoveResult(c.MemoId, c.Memo!.Subject, c.RouteId == to))
            .ToListAsync(cancel);
    }
}
