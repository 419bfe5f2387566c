using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Files;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Memos;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Memos;

public sealed class RemoveAttachmentTests(DraftingTown town) : IClassFixture<DraftingTown>
{
    [Fact]
    public async Task A_file_taken_out_keeps_its_bytes_and_the_journal_says_who_took_it_out()
    {
        var (memo, file) = await WithFileAsync();

        Assert.Null(await RemoveAsync(memo, file, town.Town.Officer));

        var kept = await town.Database.ReadAsync(db => db.Attachments.Include(a => a.Bytes).SingleAsync(a => a.Id == file));
        Assert.NotNull(kept.RemovedAt);
        Assert.NotEmpty(kept.Bytes!.Content);
        Assert.True(
            await town.Database.ReadAsync(db =>
                db.Journal.AnyAsync(e =>
                    e.MemoId == memo.Id && e.Kind == JournalKind.AttachmentRemoved && e.Text.Contains("แผน.pdf")
                )
            )
        );
    }

    [Fact]
    public async Task A_file_is_taken_out_once()
    {
        var (memo, file) = await WithFileAsync();
        await RemoveAsync(memo, file, town.Town.Officer);

        Assert.Equal(RemoveAttachmentHandler.NotThere, await RemoveAsync(memo, file, town.Town.Officer));
    }

    [Fact]
    public async Task A_file_of_another_memo_is_not_there()
    {
        var (_, file) = await WithFileAsync();

        Assert.Equal(RemoveAttachmentHandler.NotThere, await RemoveAsync(await town.BeginAsync(), file, town.Town.Officer));
    }

    [Fact]
    public async Task Strangers_and_memos_on_their_way_are_refused()
    {
        var (memo, file) = await WithFileAsync();
        Assert.Equal(SaveDraftHandler.NotFound, await RemoveAsync(memo, file, town.Town.FinanceOfficer));

        await town.Database.ArrangeAsync(db => db.Memos.Single(m => m.Id == memo.Id).Submit(town.Clock.GetUtcNow()));
        Assert.Equal(AttachFileHandler.NotOpen, await RemoveAsync(memo, file, town.Town.Officer));
    }

    private async Task<(Memo, long)> WithFileAsync()
    {
        var memo = await town.BeginAsync();
        using var stream = new MemoryStream(SampleFiles.Pdf());
        var attached = await town.Database.AskAsync<AttachFileHandler, FileAttached>(h =>
            h.HandleAsync(new(memo.Id, town.Town.Officer.Id, "แผน.pdf", stream), default)
        );
        return (memo, attached.AttachmentId);
    }

    private Task<Refusal?> RemoveAsync(Memo memo, long file, Person who) =>
        town.Database.AskAsync<RemoveAttachmentHandler, Refusal?>(h => h.HandleAsync(new(memo.Id, file, who.Id), default));
}
