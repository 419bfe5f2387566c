using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Disclosures;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Disclosures;
using ItaWorkflow.Workflows.Memos;
using ItaWorkflow.Workflows.Publishing;
using ItaWorkflow.Workflows.Seats;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Memos;

/// <summary>What may be done to publish a memo.</summary>
internal sealed record PublishHandlers(
    PublishMemoHandler Publish,
    ReviewPublicationHandler Review,
    WithdrawPublicationHandler Withdraw,
    WishPublicationHandler Wish
);

/// <summary>A memo as its page of publishing shows it.</summary>
/// <param name="Publications">Newest first.</param>
/// <param name="Items">Of the chosen year.</param>
internal sealed record PublishView(Memo Memo, IReadOnlyList<Publication> Publications, int Year, IReadOnlyList<AskedItem> Items)
{
    public PublicationWish? Wish { get; init; }
    public IReadOnlyList<int> Years { get; init; } = [];
    public bool IsReviewed { get; init; }
    public bool MayReview { get; init; }
    public bool MayWish { get; init; }

    /// <summary>Empty: the office's public address is not known.</summary>
    public string PublicAddress { get; init; } = "";

    public bool IsEnded => Memo.State is MemoState.Approved or MemoState.Acknowledged;
}

internal sealed class PublishReader(
    ItaDbContext db,
    CurrentPerson person,
    YearItems items,
    SeatResolver seats,
    TimeProvider clock
)
{
    private const int YearsBack = 3;

    /// <returns>null: there is none that this person may see.</returns>
    public async Task<PublishView?> ReadAsync(long id, int? year, CancellationToken cancel)
    {
        var today = clock.Today();
        var memo = await db.PublishableBy(person.Record, today)
            .AsNoTracking()
            .Include(m => m.Attachments.Where(a => a.RemovedAt == null))
            .SingleOrDefaultAsync(m => m.Id == id, cancel);
        if (memo is null)
            return null;
        var wish = await db.PublicationWishes.AsNoTracking().SingleOrDefaultAsync(w => w.MemoId == id, cancel);
        var now = FiscalYear.Of(today).BuddhistYear;
        var chosen = year ?? wish?.FiscalYear ?? now;
        var office = await db
            .Organization.Select(o => new { o.Public.NeedsReview, o.Addresses.PublicAddress })
            .SingleAsync(cancel);
        return new(memo, await PublicationsAsync(id, cancel), chosen, await items.ReadAsync(chosen, cancel))
        {
            Wish = wish,
            Years = [.. Enumerable.Range(0, YearsBack + 2).Select(back => now + 1 - back)],
            IsReviewed = office.NeedsReview,
            PublicAddress = office.PublicAddress,
            MayReview = person.KeepsItaYear || await seats.OverseesAsync(person.Record, today, cancel),
            MayWish = person.MayDraft(memo),
        };
    }

    private async Task<IReadOnlyList<Publication>> PublicationsAsync(long memoId, CancellationToken cancel) =>
        await db
            .Publications.AsNoTracking()
            .Include(p => p.Files.OrderBy(f => f.Ordinal))
            .Include(p => p.AskedBy)
            .Include(p => p.ReviewedBy)
            .Include(p => p.EndedBy)
            .Where(p => p.MemoId == memoId)
            .OrderByDescending(p => p.Id)
            .ToListAsync(cancel);
}

internal sealed class PublishInput
{
    public int Year { get; set; }

    [StringLength(10)]
    public string? Item { get; set; }

    [StringLength(500)]
    public string? Title { get; set; }

    public bool Signed { get; set; }
    public bool Reading { get; set; }
    public bool WithAttachments { get; set; }
    public IReadOnlyList<long> Attachments { get; set; } = [];

    /// <summary>Only names the field that a refusal of what is shown is about.</summary>
    public string? Shown { get; set; }

    public static PublishInput Of(PublishView view) =>
        new()
        {
            Year = view.Year,
            Item = view.Wish?.ItemCode,
            Title = view.Memo.Subject,
            Signed = view.Wish?.ShowsSigned ?? true,
            Reading = view.Wish?.ShowsReading ?? false,
            WithAttachments = view.Wish?.ShowsAttachments ?? true,
            Attachments = [.. view.Memo.Attachments.Select(a => a.Id)],
        };

    public static string? FieldOf(string? field) => field is nameof(PublishMemo.ItemCode) ? nameof(Item) : field;
}
