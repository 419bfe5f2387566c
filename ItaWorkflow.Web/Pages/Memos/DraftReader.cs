using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Privacy;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Adoption;
using ItaWorkflow.Workflows.Approvals;
using ItaWorkflow.Workflows.Memos;
using ItaWorkflow.Workflows.Privacy;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Memos;

/// <summary>Reads a draft for those who may write in it.</summary>
internal sealed class DraftReader(ItaDbContext db, CurrentPerson person, MemoRoads roads, MemoLooks looks, TimeProvider clock)
{
    /// <summary>They may write in it while it is open for drafting.</summary>
    public Task<bool> IsTheirsAsync(long id, CancellationToken cancel) => Theirs(id).AnyAsync(cancel);

    /// <returns>null: there is none that this person may see.</returns>
    public async Task<(Memo, DraftView)?> ReadAsync(long id, CancellationToken cancel)
    {
        var memo = await Theirs(id)
            .AsNoTracking()
            .Include(m => m.Division)
            .Include(m => m.Attachments.Where(a => a.RemovedAt == null))
            .SingleOrDefaultAsync(cancel);
        if (memo is null)
            return null;
        await looks.KeepAsync(memo, person.Record, LookedAt.Page, cancel);
        return (memo, await ViewAsync(memo, await roads.ReadAsync(memo, cancel), cancel));
    }

    /// <summary>The road of a draft as it was just saved.</summary>
    public async Task<MemoRoad> RoadAsync(long id, CancellationToken cancel)
    {
        var memo = await db.Memos.AsNoTracking().Include(m => m.Division).SingleAsync(m => m.Id == id, cancel);
        return await roads.ReadAsync(memo, cancel);
    }

    private IQueryable<Memo> Theirs(long id)
    {
        var (me, division) = (person.Id, person.DivisionId);
        return db.VisibleMemos(person.Record, clock.Today())
            .Where(m => m.Id == id && (m.DraftedById == me || m.DivisionId == division));
    }

    private async Task<DraftView> ViewAsync(Memo memo, MemoRoad road, CancellationToken cancel)
    {
        var adoption = await db.AdoptionOfMemoAsync(memo.Id, cancel);
        return new(memo.Id, memo.State, memo.Division!.Name, memo.Division.NumberPrefix, memo.Number?.Text)
        {
            Files = [.. memo.Attachments.OrderBy(a => a.Id).Select(a => new DraftFile(a.Id, a.FileName, a.ContentType, a.Size))],
            Officials = await OfficialsAsync(cancel),
            Routes = await db.PublishedRoutesAsync(cancel),
            Versions = await db.MemoVersions.CountAsync(v => v.MemoId == memo.Id, cancel),
            SavedAt = memo.WrittenAt ?? memo.CreatedAt,
            Return = memo.State is MemoState.Returned ? await ReturnAsync(memo.Id, cancel) : null,
            Road = Road.Of(road.Plan, []),
            Way = road,
            Away = await db.AwayAsync([.. road.Plan.Select(p => p.Seat?.Person?.Id).OfType<int>()], clock.Today(), cancel),
            Positions = road.TakesExtraOpinions ? await db.PositionsAsync(cancel) : [],
            MayDiscard = memo is { State: MemoState.Draft, Edition: 0 } && memo.DraftedById == person.Id && adoption is null,
            MeasuresOf = adoption?.FiscalYear,
            MeasuresHaveMoved = adoption?.Stale().Count > 0,
        };
    }

    private Task<List<string>> OfficialsAsync(CancellationToken cancel) =>
        db
            .Positions.Where(p => p.IsActive && p.Post != Post.Officer)
            .OrderByDescending(p => p.Post == Post.Mayor)
            .ThenByDescending(p => p.Post == Post.Clerk)
            .ThenBy(p => p.SortOrder)
            .Select(p => p.Title)
            .ToListAsync(cancel);

    private Task<DraftReturn?> ReturnAsync(long id, CancellationToken cancel) =>
        db
            .ApprovalSteps.Where(s => s.Case!.MemoId == id && s.Verdict == Verdict.Return)
            .OrderByDescending(s => s.DecidedAt)
            .Select(s => new DraftReturn(s.Person!.Name, s.DecidedAt!.Value, s.Opinion))
            .FirstOrDefaultAsync(cancel);
}
