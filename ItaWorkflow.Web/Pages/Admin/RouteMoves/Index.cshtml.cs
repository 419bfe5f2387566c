using System.Globalization;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Routes;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Cases;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Admin.RouteMoves;

/// <param name="Running">Open cases on it.</param>
internal sealed record MovableVersion(int Id, int Version, string Name, RouteState State, int Running);

/// <summary>What came of one case: it moved, or why not.</summary>
internal sealed record MoveResult(long MemoId, string Subject, bool HasMoved);

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
        {
            TempData["Toast"] = "ยังไม่ได้เลือกเรื่อง";
            return Redirect(
                Url.Page(
                    "Index",
                    new
                    {
                        key,
                        from,
                        to,
                    }
                )!
            );
        }

        var results = await move.HandleAsync(new(person.Id, From.Id, To.Id, cases), cancel);
        var (moved, refused) = (
            results.Count(r => r.Refusal is null),
            results.FirstOrDefault(r => r.Refusal is not null)?.Refusal
        );
        TempData["Toast"] = refused is null
            ? $"ย้ายแล้ว {moved} เรื่อง"
            : $"ย้ายแล้ว {moved} เรื่อง ไม่ได้ย้าย {results.Count - moved} เรื่อง: {refused.Text}";
        return Redirect(
            Url.Page(
                "Index",
                new
                {
                    key,
                    from,
                    to,
                    tried = string.Join('-', cases.Select(c => c.CaseId)),
                }
            )!
        );
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
        Versions = await db
            .ApprovalRoutes.Where(r => r.Key == key && r.State != RouteState.Draft)
            .OrderByDescending(r => r.Version)
            .Select(r => new MovableVersion(
                r.Id,
                r.Version,
                r.Name,
                r.State,
                db.ApprovalCases.Count(c => c.RouteId == r.Id && c.State == CaseState.Open)
            ))
            .ToListAsync(cancel);
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
