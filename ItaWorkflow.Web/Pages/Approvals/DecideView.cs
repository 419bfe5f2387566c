using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Privacy;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Pages.Memos;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Approvals;
using ItaWorkflow.Workflows.Cases;
using ItaWorkflow.Workflows.Memos;
using ItaWorkflow.Workflows.MemoSheets;
using ItaWorkflow.Workflows.Opinions;
using ItaWorkflow.Workflows.Privacy;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Approvals;

/// <summary>What an officer reads before deciding.</summary>
internal sealed record DecideView(Memo Memo, ApprovalStep Step, MemoRoad Road)
{
    public bool HasPin { get; init; }
    public NumberingMode Numbering { get; init; }
    public string SinceWords { get; init; } = "";

    /// <summary>What the registrar prepared for it this year; null: nothing.</summary>
    public string? Reserved { get; init; }

    /// <summary>The sheets as they stand, those to be signed last.</summary>
    public IReadOnlyList<MemoSheetLink> Sheets { get; init; } = [];

    /// <summary>Earlier steps to which it may go back, besides its drafter.</summary>
    public IReadOnlyList<ApprovalStep> ReturnSteps { get; init; } = [];

    /// <summary>What changed since this officer decided an earlier edition; null: they did not.</summary>
    public SinceSigned? Since { get; init; }

    /// <summary>Asked of colleagues at any step of this edition.</summary>
    public IReadOnlyList<AskedOpinion> Opinions { get; init; } = [];

    /// <summary>The sheets have no place left for this step: a continuation sheet is begun with its signature.</summary>
    public bool BeginsSheet { get; init; }

    /// <summary>By its approval it is published as the answer to this item; null: it does not ask for it.</summary>
    public string? Wish { get; init; }

    public bool GivesNumber => Memo.Number is null && Numbering is NumberingMode.Register;

    /// <summary>Where each verdict would send it.</summary>
    public Onward WhereTo(Verdict verdict) => Onward.Of(Road, Step, verdict, Memo.DraftedBy!.Name);
}

/// <summary>Reads a memo for the officer whose turn it is.</summary>
internal sealed class DecideReader(ItaDbContext db, CurrentPerson person, MemoRoads roads, MemoLooks looks, TimeProvider clock)
{
    /// <returns>null: it does not wait for this person.</returns>
    public async Task<DecideView?> ReadAsync(long id, CancellationToken cancel)
    {
        var memo = await db.VisibleMemos(person.Record, clock.Today())
            .AsNoTracking()
            .Include(m => m.Division)
            .Include(m => m.DraftedBy)
            .Include(m => m.Attachments.Where(a => a.RemovedAt == null))
            .SingleOrDefaultAsync(m => m.Id == id, cancel);
        if (memo is null)
            return null;
        var road = await roads.ReadAsync(memo, cancel);
        var step = road.Case?.Steps.Where(s => s.State is StepState.Open && s.PersonId == person.Id).MinBy(s => s.Ordinal);
        if (step is null)
            return null;
        await looks.KeepAsync(memo, person.Record, LookedAt.Page, cancel);
        return await ReadAsync(new(memo, step, road), road.Case!, cancel);
    }

    private async Task<DecideView> ReadAsync(DecideView view, ApprovalCase approval, CancellationToken cancel)
    {
        var (memo, step) = (view.Memo, view.Step);
        var signer = await db
            .Organization.Select(o => new
            {
                Numbering = o.Numbering.Mode,
                HasPin = db.SigningKeys.Any(k => k.PersonId == person.Id && k.RevokedAt == null),
                WishedItem = db.PublicationWishes.Where(w => w.MemoId == memo.Id).Select(w => w.ItemCode).FirstOrDefault(),
                WishedYear = db.PublicationWishes.Where(w => w.MemoId == memo.Id).Max(w => (int?)w.FiscalYear),
                LastSheet = db.SignedDocuments.Where(d => d.CaseId == approval.Id).Max(d => (int?)d.Sheet),
            })
            .SingleAsync(cancel);
        return view with
        {
            Reserved = memo.ReservedIn(MemoNumber.YearOf(clock.Today())),
            Sheets = MemoSheets.Of(memo.Id, signer.LastSheet ?? 1),
            Opinions = await db.OpinionsOfAsync(memo.Id, memo.Edition, cancel),
            BeginsSheet = await db.HasNoPlaceAsync(approval, step, cancel),
            ReturnSteps = step.Kind.AllowedAt().Contains(Verdict.Return)
                ? ReturnPlaces.Of(approval, view.Road.Definition!, step)
                : [],
            Since = await SinceSigned.ReadAsync(db, memo, person.Id, cancel),
            HasPin = signer.HasPin,
            Wish = signer.WishedItem is { } item ? $"ข้อ {item} ปี {signer.WishedYear}" : null,
            Numbering = signer.Numbering,
            SinceWords = Waited.Words(step.OpenedAt, clock.GetUtcNow(), await db.WorkingDaysAsync(cancel)),
        };
    }
}
