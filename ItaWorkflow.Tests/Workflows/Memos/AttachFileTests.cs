using System.Security.Cryptography;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Files;
using ItaWorkflow.Workflows.Files;
using ItaWorkflow.Workflows.Memos;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Memos;

public sealed class AttachFileTests(DraftingTown town) : IClassFixture<DraftingTown>
{
    [Fact]
    public async Task A_file_is_kept_with_its_digest_and_the_journal_says_who_attached_it()
    {
        var memo = await town.BeginAsync();
        var pdf = SampleFiles.Pdf("รายงาน");

        var attached = await AttachAsync(memo, "รายงาน.pdf", pdf);

        Assert.Null(attached.Refusal);
        var file = await town.Database.ReadAsync(db =>
            db.Attachments.Include(a => a.Bytes).SingleAsync(a => a.Id == attached.AttachmentId)
        );
        Assert.Equal("application/pdf", file.ContentType);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(pdf)), file.Sha256);
        Assert.Equal(pdf, file.Bytes!.Content);
        Assert.Equal(town.Town.Officer.Id, file.AddedById);
        var entry = await town.Database.ReadAsync(db =>
            db.Journal.SingleAsync(e => e.MemoId == memo.Id && e.Kind == JournalKind.AttachmentAdded)
        );
        Assert.Contains("“รายงาน.pdf”", entry.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attaching_makes_nobody_s_page_stale()
    {
        var memo = await town.BeginAsync();

        await AttachAsync(memo, "ก.pdf", SampleFiles.Pdf("stale"));

        Assert.Equal(memo.Revision, (await town.MemoAsync(memo.Id)).Revision);
    }

    [Fact]
    public async Task A_colleague_of_the_division_may_attach_and_another_division_may_not()
    {
        var memo = await town.BeginAsync();

        Assert.Null((await AttachAsync(memo, "ก.pdf", SampleFiles.Pdf("1"), town.Town.StrategyHead)).Refusal);
        Assert.Equal(
            SaveDraftHandler.NotFound,
            (await AttachAsync(memo, "ข.pdf", SampleFiles.Pdf("2"), town.Town.FinanceOfficer)).Refusal
        );
    }

    [Fact]
    public async Task A_memo_on_its_way_takes_no_file()
    {
        var memo = await town.BeginAsync();
        await town.Database.ArrangeAsync(db => db.Memos.Single(m => m.Id == memo.Id).Submit(town.Clock.GetUtcNow()));

        Assert.Equal(AttachFileHandler.NotOpen, (await AttachAsync(memo, "ก.pdf", SampleFiles.Pdf())).Refusal);
    }

    [Fact]
    public async Task The_content_decides_not_the_name()
    {
        var memo = await town.BeginAsync();

        Assert.Equal(AttachmentKind.Unknown, (await AttachAsync(memo, "แผน.pdf", "MZ..."u8.ToArray())).Refusal);
        Assert.Equal(
            AttachmentName.Contradicts(".docx", AttachmentKind.Pdf),
            (await AttachAsync(memo, "แผน.docx", SampleFiles.Pdf())).Refusal
        );
        Assert.Equal(UploadedFile.Empty, (await AttachAsync(memo, "แผน.pdf", [])).Refusal);
    }

    [Fact]
    public async Task A_file_over_20_megabytes_is_refused_without_being_read_to_its_end()
    {
        var memo = await town.BeginAsync();
        await using var endless = new Endless();

        var refused = await town.Database.AskAsync<AttachFileHandler, FileAttached>(h =>
            h.HandleAsync(new(memo.Id, town.Town.Officer.Id, "ใหญ่.pdf", endless), default)
        );

        Assert.Equal(UploadedFile.TooLarge, refused.Refusal);
    }

    [Fact]
    public async Task A_memo_s_files_together_stay_under_50_megabytes()
    {
        var memo = await town.BeginAsync();
        for (var n = 1; n <= 2; n++)
            Assert.Null((await AttachAsync(memo, $"{n}.pdf", SampleFiles.PdfOf(UploadedFile.Largest, n))).Refusal);

        Assert.Equal(
            AttachFileHandler.MemoTooLarge,
            (await AttachAsync(memo, "3.pdf", SampleFiles.PdfOf(11 * 1024 * 1024, 3))).Refusal
        );
    }

    [Fact]
    public async Task The_same_content_is_attached_once_and_the_same_name_told_apart()
    {
        var memo = await town.BeginAsync();
        await AttachAsync(memo, "แผน.pdf", SampleFiles.Pdf("ก"));

        Assert.Equal(
            AttachFileHandler.AlreadyThere("แผน.pdf"),
            (await AttachAsync(memo, "อื่น.pdf", SampleFiles.Pdf("ก"))).Refusal
        );
        var second = await AttachAsync(memo, "แผน.pdf", SampleFiles.Pdf("ข"));
        Assert.Equal(
            "แผน (2).pdf",
            await town.Database.ReadAsync(db =>
                db.Attachments.Where(a => a.Id == second.AttachmentId).Select(a => a.FileName).SingleAsync()
            )
        );
    }

    [Fact]
    public async Task A_submission_under_way_is_waited_for()
    {
        var memo = await town.BeginAsync();
        await using var db = town.Database.Open();
        Task<FileAttached> attaching = null!;
        await db
            .Database.CreateExecutionStrategy()
            .ExecuteAsync(async () =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync();
                (await db.Memos.SingleAsync(m => m.Id == memo.Id)).Submit(town.Clock.GetUtcNow());
                await db.SaveChangesAsync();

                attaching = AttachAsync(memo, "ก.pdf", SampleFiles.Pdf("race"));
                Assert.NotEqual(attaching, await Task.WhenAny(attaching, Task.Delay(300)));

                await transaction.CommitAsync();
            });

        Assert.Equal(AttachFileHandler.NotOpen, (await attaching).Refusal);
    }

    private async Task<FileAttached> AttachAsync(Memo memo, string name, byte[] content, Person? who = null)
    {
        using var stream = new MemoryStream(content);
        return await town.Database.AskAsync<AttachFileHandler, FileAttached>(h =>
            h.HandleAsync(new(memo.Id, (who ?? town.Town.Officer).Id, name, stream), default)
        );
    }

    /// <summary>Never ends; a reader without a limit would not come back.</summary>
    private sealed class Endless : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count) => count;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            new(buffer.Length);

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
