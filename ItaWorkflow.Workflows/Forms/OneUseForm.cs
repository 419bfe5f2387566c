using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Forms;

/// <summary>The same form, sent before.</summary>
/// <param name="Answer">How it was answered; null: nobody knows any more.</param>
public sealed record EarlierForm(string? Answer);

/// <summary>
/// One request's form, whose key goes with the first save that adds a record, in its transaction: of equal forms one creates something,
/// on whatever node they arrive, and the others are answered as it was. A refusal saves nothing and so uses nothing up.
/// </summary>
public sealed class OneUseForm(ItaDbContext db, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>As long as the first may need from its save to its answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly Guid request = Guid.CreateVersion7(clock.GetUtcNow());
    private byte[] key = [];
    private bool hasJoined;
    private bool hasClashed;

    /// <returns>Not null: it was sent before, and nothing is to be done.</returns>
    public async Task<EarlierForm?> BeginAsync(byte[] form, CancellationToken cancel)
    {
        key = form;
        if (await KeptAsync(cancel) is { } kept)
            return await WaitAsync(kept, cancel);
        db.SavingChanges += Join;
        db.SaveChangesFailed += Notice;
        return null;
    }

    /// <param name="answer">Where the sender is led; null: to nowhere else, so that sending again is a new act.</param>
    /// <returns>Not null: an equal form came first, and its answer counts.</returns>
    public async Task<EarlierForm?> EndAsync(string? answer, CancellationToken cancel)
    {
        db.SavingChanges -= Join;
        db.SaveChangesFailed -= Notice;
        if (await KeptAsync(cancel) is not { } kept)
            return hasClashed ? new(null) : null;
        if (kept.Request != request)
            return await WaitAsync(kept, cancel);
        var own = db.SentForms.Where(f => f.Key == key && f.Request == request);
        if (answer is null)
            await own.ExecuteDeleteAsync(cancel);
        else
            await own.ExecuteUpdateAsync(set => set.SetProperty(f => f.Answer, answer), cancel);
        return null;
    }

    private Task<SentForm?> KeptAsync(CancellationToken cancel) =>
        db.SentForms.AsNoTracking().SingleOrDefaultAsync(f => f.Key == key, cancel);

    private async Task<EarlierForm> WaitAsync(SentForm first, CancellationToken cancel)
    {
        var kept = first;
        while (kept is { Answer: null } && clock.GetUtcNow() - kept.At < Patience)
        {
            await Task.Delay(Pause, cancel);
            kept = await KeptAsync(cancel);
        }

        return new(kept?.Answer);
    }

    private void Join(object? sender, SavingChangesEventArgs saving)
    {
        var entries = db.ChangeTracker.Entries().ToList();
        // The journal also tells of what was refused.
        if (!entries.Exists(e => e is { State: EntityState.Added, Entity: not JournalEntry }))
            return;
        // A second save of the request; or the first one failed as a whole, and is tried anew.
        if (
            entries.Exists(e => e.Entity is SentForm)
            || (hasJoined && db.SentForms.Any(f => f.Key == key && f.Request == request))
        )
            return;
        hasJoined = true;
        db.Add(
            new SentForm
            {
                Key = key,
                Request = request,
                At = clock.GetUtcNow(),
            }
        );
    }

    private void Notice(object? sender, SaveChangesFailedEventArgs failed) =>
        hasClashed |= failed.Exception.IsUniqueClash("sent_forms");
}
