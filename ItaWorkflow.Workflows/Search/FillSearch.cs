using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Writing;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Search;

/// <summary>
/// Makes found what is not yet: memos that were stored before they had a search text, and the words of attachments, the newest first. It
/// stops when its time is over and goes on at the next minute; what is signed is only read.
/// </summary>
public sealed class FillSearchHandler(ItaDbContext db, ReadingProcess reading, TimeProvider clock)
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(40);

    /// <summary>Longer than one reading may take: whoever began then, is gone.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(10);
    private const int MostTries = 3;
    private const int MemosAtOnce = 100;

    /// <returns>How many memos and files are found now that were not before.</returns>
    public async Task<int> HandleAsync(CancellationToken cancel)
    {
        var began = clock.GetTimestamp();
        var filled = 0;
        while (clock.GetElapsedTime(began) < Budget && await FillMemosAsync(cancel) is > 0 and var memos)
            filled += memos;
        while (clock.GetElapsedTime(began) < Budget && await NextAsync(cancel) is { } file)
            if (await BeginAsync(file, cancel) is { } words)
            {
                await ReadAsync(file, words, cancel);
                filled++;
            }

        return filled;
    }

    /// <summary>Beside whoever writes meanwhile: their own text is newer.</summary>
    private async Task<int> FillMemosAsync(CancellationToken cancel)
    {
        var memos = await db
            .Memos.AsNoTracking()
            .Where(m => m.SearchText == null)
            .OrderByDescending(m => m.Id)
            .Take(MemosAtOnce)
            .ToListAsync(cancel);
        foreach (var memo in memos)
        {
            var text = MemoText.Folded(memo.Content, memo.Number, memo.Code);
            await db
                .Memos.Where(m => m.Id == memo.Id && m.SearchText == null)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.SearchText, text), cancel);
        }

        return memos.Count;
    }

    private Task<Attachment?> NextAsync(CancellationToken cancel)
    {
        var before = clock.GetUtcNow() - Abandoned;
        return db
            .Attachments.AsNoTracking()
            .Where(a => a.RemovedAt == null)
            .Where(a => a.Words == null || (a.Words.Reading == WordsReading.Begun && a.Words.BegunAt < before))
            .OrderByDescending(a => a.Id)
            .FirstOrDefaultAsync(cancel);
    }

    /// <returns>null: another process has it in hand.</returns>
    private async Task<AttachmentWords?> BeginAsync(Attachment file, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var now = clock.GetUtcNow();
        var words = await db.AttachmentWords.FindAsync([file.Id], cancel);
        if (words is null)
            words = db.AttachmentWords.Add(new() { AttachmentId = file.Id, BegunAt = now }).Entity;
        else
            (words.BegunAt, words.Tries) = (now, words.Tries + 1);
        try
        {
            await db.SaveChangesAsync(cancel);
            return words;
        }
        catch (DbUpdateException clash) when (clash.IsUniqueClash())
        {
            return null;
        }
    }

    private async Task ReadAsync(Attachment file, AttachmentWords words, CancellationToken cancel)
    {
        var text =
            !FileWords.Has(file.ContentType) ? ""
            : words.Tries > MostTries ? null
            : await reading.ReadAsync(file.ContentType, await ContentAsync(file.Id, cancel), cancel);
        words.End($"{FoldedText.Of(file.FileName)}\n{FoldedText.Of(text ?? "")}", text);
        await db.SaveChangesAsync(cancel);
    }

    private Task<byte[]> ContentAsync(long attachment, CancellationToken cancel) =>
        db.AttachmentBytes.Where(b => b.AttachmentId == attachment).Select(b => b.Content).SingleAsync(cancel);
}
