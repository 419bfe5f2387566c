using ItaWorkflow.Data.Circulars;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Circulars;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Circulars;

public sealed class NoteCircularTests(Chain chain) : IClassFixture<Chain>
{
    [Fact]
    public async Task The_first_note_counts_and_nobody_notes_what_was_not_sent_to_them()
    {
        var id = await chain.SubmittedAsync();
        await chain.Database.ArrangeAsync(db =>
        {
            var circular = new Circular
            {
                MemoId = id,
                SentById = chain.Town.Officer.Id,
                SentAt = chain.Database.Clock.GetUtcNow(),
                To = "ทุกคนในหน่วยงาน",
                DueOn = new(2026, 12, 31),
            };
            circular.Recipients.Add(new() { MemoId = id, PersonId = chain.Town.Mayor.Id });
            db.Circulars.Add(circular);
        });

        Assert.Equal(NoteCircularHandler.NotYours, await NoteAsync(id, chain.Town.Officer));
        Assert.Null(await NoteAsync(id, chain.Town.Mayor));
        var first = await NotedAsync(id);
        chain.Database.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Null(await NoteAsync(id, chain.Town.Mayor));

        Assert.NotNull(first);
        Assert.Equal(first, await NotedAsync(id));
        Assert.Equal(1, await chain.Database.ReadAsync(db => db.Journal.CountAsync(e => e.Kind == JournalKind.CircularNoted)));
    }

    private Task<Refusal?> NoteAsync(long id, Person by) =>
        chain.AsAsync<NoteCircularHandler, Refusal?>((h, _) => h.HandleAsync(new(id, by.Id), default));

    private Task<DateTimeOffset?> NotedAsync(long id) =>
        chain.Database.ReadAsync(db => db.CircularRecipients.Where(r => r.MemoId == id).Select(r => r.NotedAt).SingleAsync());
}
