using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Disclosures;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Settings;
using ItaWorkflow.Workflows.Disclosures;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Public;

/// <summary>Whose pages they are, and whom to ask.</summary>
internal sealed record PublicOffice(string Name, string Phone, string Address, bool IsDemonstration, PublicSettings Settings);

/// <summary>One item with what the public may see of it.</summary>
/// <param name="Publications">Newest first; those that were withdrawn, too.</param>
/// <param name="Elsewhere">Addresses of the item on other pages.</param>
internal sealed record PublicItem(
    int Year,
    AskedItem Item,
    IReadOnlyList<Publication> Publications,
    IReadOnlyList<string> Elsewhere
)
{
    public int Files => Publications.Where(p => p.EndedAt is null).Sum(p => p.Files.Count);
    public int Withdrawn => Publications.Count(p => p.EndedAt is not null);
    public bool IsShown => Publications.Count + Elsewhere.Count > 0;

    public DateTimeOffset? ChangedAt => Publications.Count == 0 ? null : Publications.Max(p => p.EndedAt ?? p.PublishedAt);

    public bool Says(string words) =>
        Item.Name.Contains(words, StringComparison.OrdinalIgnoreCase)
        || Publications.Any(p =>
            p.Title.Contains(words, StringComparison.OrdinalIgnoreCase)
            || p.Memo!.Number?.Text.Contains(words, StringComparison.OrdinalIgnoreCase) is true
        );
}

/// <summary>Who signed a published paper, as what and when.</summary>
internal sealed record PublicSigner(long MemoId, string Position, string Words, DateTimeOffset At);

/// <summary>Reads what everybody may see: what was published, and nothing else.</summary>
internal sealed class PublicReader(ItaDbContext db, YearItems items, TimeProvider clock)
{
    public Task<PublicOffice> OfficeAsync(CancellationToken cancel) =>
        db
            .Organization.AsNoTracking()
            .Select(o => new PublicOffice(o.Name, o.Phone, o.Address, o.IsDemonstration, o.Public))
            .SingleAsync(cancel);

    public Task<string> PublicAddressAsync(CancellationToken cancel) =>
        db.Organization.Select(o => o.Addresses.PublicAddress).SingleAsync(cancel);

    /// <summary>Newest first, with how many items each shows; this year among them.</summary>
    public async Task<IReadOnlyList<(int Year, int Items)>> YearsAsync(CancellationToken cancel)
    {
        var shown = await Shown().Select(p => new { p.FiscalYear, p.ItemCode }).Distinct().ToListAsync(cancel);
        var years = shown.CountBy(p => p.FiscalYear).ToDictionary();
        years.TryAdd(FiscalYear.Of(clock.Today()).BuddhistYear, 0);
        return [.. years.OrderByDescending(y => y.Key).Select(y => (y.Key, y.Value))];
    }

    /// <summary>Every item of the year, those without anything to show, too.</summary>
    public async Task<IReadOnlyList<PublicItem>> ItemsAsync(int year, CancellationToken cancel)
    {
        var asked = await items.ReadAsync(year, cancel);
        var publications = await Shown()
            .AsNoTracking()
            .Include(p => p.Memo)
            .Include(p => p.Files.OrderBy(f => f.Ordinal))
            .Where(p => p.FiscalYear == year)
            .OrderByDescending(p => p.PublishedAt)
            .ToListAsync(cancel);
        var elsewhere = await db
            .DisclosureAddresses.Where(a => a.Item!.FiscalYear == year && a.RemovedAt == null)
            .OrderBy(a => a.Id)
            .Select(a => new { a.Item!.Code, a.Url })
            .ToListAsync(cancel);
        // What was published stays to be found, whatever becomes of the year's list.
        var gone = publications
            .Select(p => p.ItemCode)
            .Except(asked.Select(a => a.Code), StringComparer.Ordinal)
            .Select(code => new AskedItem(code, "", ""));
        return
        [
            .. asked
                .Concat(gone)
                .Select(item => new PublicItem(
                    year,
                    item,
                    [.. publications.Where(p => p.ItemCode == item.Code)],
                    [
                        .. elsewhere
                            .Where(e =>
                                e.Code == item.Code && !e.Url.EndsWith(OwnAddress.Path(year, item.Code), StringComparison.Ordinal)
                            )
                            .Select(e => e.Url),
                    ]
                )),
        ];
    }

    public async Task<IReadOnlyList<PublicSigner>> SignersAsync(IReadOnlyCollection<long> memos, CancellationToken cancel)
    {
        var steps = await db
            .ApprovalSteps.AsNoTracking()
            .Where(s => memos.Contains(s.Case!.MemoId) && s.State == StepState.Decided)
            .Where(s => s.Case!.Edition == s.Case.Memo!.Edition && db.Signatures.Any(g => g.StepId == s.Id))
            .OrderBy(s => s.DecidedAt)
            .Select(s => new
            {
                s.Case!.MemoId,
                s.Position!.Title,
                s.Kind,
                s.Verdict,
                s.DecidedAt,
            })
            .ToListAsync(cancel);
        return
        [
            .. steps.Select(s => new PublicSigner(
                s.MemoId,
                s.Title,
                SignerWords.Of(s.Kind, s.Verdict!.Value),
                s.DecidedAt!.Value
            )),
        ];
    }

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<Publication>> NewestAsync(int most, CancellationToken cancel) =>
        await Shown()
            .AsNoTracking()
            .Include(p => p.Files.OrderBy(f => f.Ordinal))
            .OrderByDescending(p => p.EndedAt ?? p.PublishedAt)
            .Take(most)
            .ToListAsync(cancel);

    /// <summary>With its publication's memo; null: there is none at that address.</summary>
    public Task<PublishedFile?> FileAsync(int year, string code, long id, CancellationToken cancel) =>
        db
            .PublishedFiles.AsNoTracking()
            .Include(f => f.Publication!.Memo)
            .SingleOrDefaultAsync(
                f =>
                    f.Id == id
                    && f.Publication!.FiscalYear == year
                    && f.Publication.ItemCode == code
                    && f.Publication.PublishedAt != null,
                cancel
            );

    public Task<byte[]> BytesAsync(PublishedFile file, CancellationToken cancel) =>
        file.Kind switch
        {
            PublishedKind.Signed => db
                .SignedDocuments.Where(d => d.Id == file.DocumentId)
                .Select(d => d.Bytes)
                .SingleAsync(cancel),
            PublishedKind.Attachment => db
                .AttachmentBytes.Where(b => b.AttachmentId == file.AttachmentId)
                .Select(b => b.Content)
                .SingleAsync(cancel),
            _ => db.ReadingBytes.Where(b => b.FileId == file.Id).Select(b => b.Content).SingleAsync(cancel),
        };

    /// <summary>What was shown once, until it was taken back too.</summary>
    private IQueryable<Publication> Shown() => db.Publications.Where(p => p.PublishedAt != null);
}
