using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Pages.Admin;
using ItaWorkflow.Web.Security;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Memos;

/// <summary>What the draft page shows besides the form.</summary>
internal sealed record DraftView(
    long MemoId,
    MemoState State,
    string Division,
    string NumberPrefix,
    string? Number,
    IReadOnlyList<DraftFile> Files,
    IReadOnlyList<string> Officials,
    IReadOnlyList<RouteOption> Routes,
    int Versions,
    DateTimeOffset SavedAt,
    DraftReturn? Return,
    IReadOnlyList<RoadStop> Road,
    MemoRoad Way,
    IReadOnlyList<AwayOfficer> Away,
    IReadOnlyList<SelectListItem> Positions
)
{
    /// <summary>The fiscal year whose measures go with it; null: none do.</summary>
    public int? MeasuresOf { get; init; }

    /// <summary>They were changed after its table was made.</summary>
    public bool MeasuresHaveMoved { get; init; }

    public static async Task<(Memo, DraftView)?> ReadAsync(
        ItaDbContext db,
        CurrentPerson person,
        TimeProvider clock,
        MemoRoads roads,
        long id,
        CancellationToken cancel
    )
    {
        var memo = await db.VisibleMemos(person, clock)
            .AsNoTracking()
            .Include(m => m.Division)
            .SingleOrDefaultAsync(m => m.Id == id && (m.DraftedById == person.Id || m.DivisionId == person.DivisionId), cancel);
        if (memo is null)
            return null;
        var road = await roads.ReadAsync(memo, cancel);
        var view = new DraftView(
            memo.Id,
            memo.State,
            memo.Division!.Name,
            memo.Division.NumberPrefix,
            memo.Number?.Text,
            await FilesAsync(db, id, cancel),
            await OfficialsAsync(db, cancel),
            await db.PublishedRoutesAsync(cancel),
            await db.MemoVersions.CountAsync(v => v.MemoId == id, cancel),
            memo.WrittenAt ?? memo.CreatedAt,
            memo.State is MemoState.Returned ? await ReturnAsync(db, id, cancel) : null,
            Display.Road.Of(road.Plan, []),
            road,
            await db.AwayAsync([.. road.Plan.Select(p => p.Seat?.Person?.Id).OfType<int>()], clock.Today(), cancel),
            road.TakesExtraOpinions ? await db.PositionsAsync(cancel) : []
        );
        if (await Measures.AdoptionModel.OfMemoAsync(db, id, cancel) is { } adoption)
            view = view with
            {
                MeasuresOf = adoption.FiscalYear,
                MeasuresHaveMoved = Measures.AdoptionModel.Stale(adoption).Count > 0,
            };
        return (memo, view);
    }

    private static Task<List<DraftFile>> FilesAsync(ItaDbContext db, long id, CancellationToken cancel) =>
        db
            .Attachments.Where(a => a.MemoId == id && a.RemovedAt == null)
            .OrderBy(a => a.Id)
            .Select(a => new DraftFile(a.Id, a.FileName, a.ContentType, a.Size))
            .ToListAsync(cancel);

    private static Task<List<string>> OfficialsAsync(ItaDbContext db, CancellationToken cancel) =>
        db
            .Positions.Where(p => p.IsActive && p.Post != Post.Officer)
            .OrderByDescending(p => p.Post == Post.Mayor)
            .ThenByDescending(p => p.Post == Post.Clerk)
            .ThenBy(p => p.SortOrder)
            .Select(p => p.Title)
            .ToListAsync(cancel);

    private static Task<DraftReturn?> ReturnAsync(ItaDbContext db, long id, CancellationToken cancel) =>
        db
            .ApprovalSteps.Where(s => s.Case!.MemoId == id && s.Verdict == Data.Approvals.Verdict.Return)
            .OrderByDescending(s => s.DecidedAt)
            .Select(s => new DraftReturn(s.Person!.Name, s.DecidedAt!.Value, s.Opinion))
            .FirstOrDefaultAsync(cancel);
}

internal sealed record DraftFile(long Id, string Name, string ContentType, long Size)
{
    public string Icon =>
        ContentType switch
        {
            "application/pdf" => "file-earmark-pdf",
            var type when type.StartsWith("image/", StringComparison.Ordinal) => "file-earmark-image",
            var type when type.Contains("sheet", StringComparison.Ordinal) => "file-earmark-spreadsheet",
            _ => "file-earmark-text",
        };
}

/// <summary>Why it came back.</summary>
internal sealed record DraftReturn(string By, DateTimeOffset At, string Reason);
