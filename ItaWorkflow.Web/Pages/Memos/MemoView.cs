using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Privacy;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Approvals;
using ItaWorkflow.Workflows.Memos;
using ItaWorkflow.Workflows.Opinions;
using ItaWorkflow.Workflows.Privacy;
using ItaWorkflow.Workflows.Signing.Verifying;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Memos;

/// <summary>A memo as its page shows it.</summary>
internal sealed record MemoView(Memo Memo, MemoRoad Road)
{
    public IReadOnlyList<Whereabouts> Where { get; init; } = [];
    public string SinceWords { get; init; } = "";
    public DateOnly Today { get; init; }
    public WorkingDays Calendar { get; init; } = null!;
    public IReadOnlyList<AwayOfficer> Away { get; init; } = [];
    public IReadOnlyList<AskedOpinion> Opinions { get; init; } = [];
    public IReadOnlyList<MemoSheetLink> Sheets { get; init; } = [];
    public SheetChecks Checks { get; init; } = SheetChecks.None;
    public IReadOnlyList<HistoryLine> History { get; init; } = [];
    public IReadOnlyList<EarlierEdition> Earlier { get; init; } = [];

    /// <summary>This person says whether it holds personal data, and reads who looked at it.</summary>
    public bool MayMark { get; init; }
    public IReadOnlyList<MemoLooker> Lookers { get; init; } = [];

    public bool IsTurnOf(int personId) =>
        Road.Case?.Steps.Exists(s => s.State is StepState.Open && s.PersonId == personId) is true;
}

/// <summary>Reads a memo for whoever may see it.</summary>
internal sealed class MemoReader(
    ItaDbContext db,
    CurrentPerson person,
    MemoRoads roads,
    VerifyDocumentHandler verify,
    MemoLooks looks,
    TimeProvider clock
)
{
    /// <returns>null: there is none that this person may see.</returns>
    public async Task<MemoView?> ReadAsync(long id, CancellationToken cancel)
    {
        var memo = await db.VisibleMemos(person.Record, clock.Today())
            .AsNoTracking()
            .Include(m => m.Division)
            .Include(m => m.DraftedBy!.Position)
            .Include(m => m.Attachments.Where(a => a.RemovedAt == null))
            .SingleOrDefaultAsync(m => m.Id == id, cancel);
        if (memo is null)
            return null;
        await looks.KeepAsync(memo, person.Record, LookedAt.Page, cancel);
        return await ReadAsync(memo, await roads.ReadAsync(memo, cancel), cancel);
    }

    private bool MayMark(Memo memo) => MarkPersonalDataHandler.May(person.Record, memo);

    private async Task<MemoView> ReadAsync(Memo memo, MemoRoad road, CancellationToken cancel)
    {
        var (now, calendar) = (clock.GetUtcNow(), await db.WorkingDaysAsync(cancel));
        var where = road.Case is null ? [] : Whereabouts.Of(road.Case);
        var checks = road.Case is null ? SheetChecks.None : await SheetChecks.ReadAsync(db, verify, road.Case.Id, cancel);
        return new(memo, road)
        {
            Where = where,
            SinceWords = where is [var here, ..] ? Waited.Words(here.Since, now, calendar) : "",
            Today = ThaiDate.DayOf(now),
            Calendar = calendar,
            Away = await db.AwayAsync([.. where.Select(w => w.PersonId).OfType<int>()], ThaiDate.DayOf(now), cancel),
            Opinions = await db.OpinionsOfAsync(memo.Id, memo.Edition, cancel),
            Sheets = MemoSheets.Of(memo.Id, checks.Places.Values.Select(p => p.Sheet).Append(1).Max()),
            Checks = checks,
            History = await db.HistoryAsync(memo.Id, cancel),
            Lookers = memo.HasPersonalData && MayMark(memo) ? await looks.OfAsync(memo.Id, cancel) : [],
            MayMark = MayMark(memo),
            Earlier = await db.EarlierEditionsAsync(memo.Id, memo.Edition, cancel),
        };
    }
}
