using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Search;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Memos;

internal sealed class MemoSearch
{
    /// <summary>Words of number, code, subject, body, persons' names, names of files and what stands in them.</summary>
    public string? Q { get; set; }

    public MemoState? State { get; set; }

    /// <summary>Calendar year, Buddhist Era.</summary>
    public int? Year { get; set; }

    public bool Mine { get; set; }
    public int P { get; set; } = 1;

    public bool IsEmpty => string.IsNullOrWhiteSpace(Q) && State is null && Year is null && !Mine;

    public object Route(int page) =>
        new
        {
            q = string.IsNullOrWhiteSpace(Q) ? null : Q,
            state = State,
            year = Year,
            mine = Mine ? "true" : null,
            p = page > 1 ? page : (int?)null,
        };

    public async Task<MemoPage> FindAsync(ItaDbContext db, IQueryable<Memo> visible, int person, CancellationToken cancel)
    {
        var words = await SearchedWords.ReadAsync(db, Q, cancel);
        var found = words.Narrow(Narrow(visible, person));
        var total = await found.CountAsync(cancel);
        var page = Math.Clamp(P, 1, Math.Max(1, (total + MemoPage.Size - 1) / MemoPage.Size));
        var latest = found.OrderByDescending(m => m.ChangedAt).ThenByDescending(m => m.Id);
        var rows = await MemoRow.Of(latest.Skip((page - 1) * MemoPage.Size).Take(MemoPage.Size)).ToListAsync(cancel);
        return new(rows, await db.FindsAsync(words, [.. rows.Select(r => r.Id)], cancel), total, page);
    }

    private IQueryable<Memo> Narrow(IQueryable<Memo> memos, int person)
    {
        if (State is { } state)
            memos = memos.Where(m => m.State == state);
        if (Mine)
            memos = memos.Where(m => m.DraftedById == person);
        if (Year is { } year)
        {
            var (from, to) = YearOf(year);
            memos = memos.Where(m => m.Number == null ? m.CreatedAt >= from && m.CreatedAt < to : m.Number.Year == year);
        }
        return memos;
    }

    private static (DateTimeOffset From, DateTimeOffset To) YearOf(int year)
    {
        var first = Math.Clamp(year - ThaiDate.BuddhistOffset, 1900, 2400);
        return (
            new DateTimeOffset(first, 1, 1, 0, 0, 0, ThaiDate.Offset).ToUniversalTime(),
            new DateTimeOffset(first + 1, 1, 1, 0, 0, 0, ThaiDate.Offset).ToUniversalTime()
        );
    }
}
