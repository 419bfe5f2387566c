using ItaWorkflow.Data.Disclosures;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Tests.Workflows.Documents;
using ItaWorkflow.Workflows.Publishing;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Publishing;

public sealed class PublishMemoTests(PublishingOffice office) : IClassFixture<PublishingOffice>
{
    [Fact]
    public async Task What_is_not_approved_or_not_theirs_or_no_items_or_nothing_is_not_published()
    {
        var open = await office.SubmittedWithFileAsync();

        Assert.Equal(PublicationRefusals.NotEnded, await office.PublishAsync(open));
        Assert.Equal(PublicationRefusals.NotYours, await office.PublishAsync(open, office.Town.FinanceOfficer));
        Assert.Equal(PublicationRefusals.NoItem, await office.PublishAsync(open, item: "o99"));
        Assert.Equal(PublicationRefusals.NotSeen, await office.PublishAsync(open + 1_000));
    }

    [Fact]
    public async Task An_approved_memo_is_shown_with_what_was_chosen_and_its_item_gets_its_address()
    {
        await office.SetAsync(needsReview: false);
        var id = await office.ApprovedAsync();
        var file = await office.Database.ReadAsync(db =>
            db.Attachments.Where(a => a.MemoId == id).Select(a => a.Id).SingleAsync()
        );

        Assert.Equal(PublicationRefusals.NothingShown, await office.PublishAsync(id, shown: new(false, false, [])));
        Assert.Equal(PublicationRefusals.NoSuchFile, await office.PublishAsync(id, shown: new(true, false, [file + 99])));
        Assert.Null(await office.PublishAsync(id, shown: new(true, true, [file])));
        Assert.Equal(PublicationRefusals.IsShown, await office.PublishAsync(id));

        var publication = await office.Database.ReadAsync(db =>
            db.Publications.Include(p => p.Files).ThenInclude(f => f.Bytes).SingleAsync(p => p.MemoId == id)
        );
        Assert.Equal(PublicationState.Published, publication.State);
        Assert.Equal(
            [PublishedKind.Signed, PublishedKind.Reading, PublishedKind.Attachment],
            publication.Files.OrderBy(f => f.Ordinal).Select(f => f.Kind)
        );
        Assert.Contains(
            $"{PublishingOffice.Address}/public/2570/o25",
            await office.Database.ReadAsync(db => db.DisclosureAddresses.Select(a => a.Url).ToListAsync())
        );
        await IsCoveredAsync(id, publication.Files.Single(f => f.Kind is PublishedKind.Reading));
    }

    [Fact]
    public async Task What_holds_personal_data_is_not_published_while_it_is_marked_not_even_by_the_order_itself()
    {
        var id = await office.ApprovedAsync("เรื่องที่มีชื่อคน");
        await office.Database.ReadAsync(db =>
            db.Memos.Where(m => m.Id == id).ExecuteUpdateAsync(set => set.SetProperty(m => m.HasPersonalData, true))
        );

        Assert.Equal(PublicationRefusals.HasPersonalData, await office.PublishAsync(id));
        Assert.False(await office.Database.ReadAsync(db => db.Publications.AnyAsync(p => p.MemoId == id)));
    }

    /// <summary>What is covered is not in the file: neither as words nor as a picture or a field; what it copies is named.</summary>
    private async Task IsCoveredAsync(long id, PublishedFile reading)
    {
        var signed = await office.Database.ReadAsync(db =>
            db.SignedDocuments.Where(d => d.Case!.MemoId == id).OrderByDescending(d => d.Revision).FirstAsync()
        );
        Assert.Contains("๐ ๐๐๐๐ ๐๐๐๐", new PrintedPaper(signed.Bytes).Text, StringComparison.Ordinal);

        var copy = new PrintedPaper(reading.Bytes!.Content);
        var text = string.Concat(copy.Text.Where(c => !char.IsWhiteSpace(c) && c != '\u200b'));
        Assert.DoesNotContain("๐๐๐๐", text, StringComparison.Ordinal);
        Assert.DoesNotContain("๔๕๖๗", text, StringComparison.Ordinal);
        Assert.DoesNotContain("4567", text, StringComparison.Ordinal);
        Assert.Contains("ปิดหมายเลข", text, StringComparison.Ordinal);
        Assert.Contains("ตัวอย่าง", text, StringComparison.Ordinal);
        Assert.Contains(signed.Sha256, text, StringComparison.Ordinal);
        Assert.DoesNotContain("sig.invalid", System.Text.Encoding.Latin1.GetString(copy.Pdf), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_drafter_is_told_when_somebody_else_publishes_it()
    {
        await office.SetAsync(needsReview: false);
        var id = await office.ApprovedAsync("เรื่องของผู้จัดทำ");

        Assert.Null(await office.PublishAsync(id, office.Town.Administrator, "o26"));

        Assert.True(
            await office.Database.ReadAsync(db =>
                db.Reminders.AnyAsync(r => r.RungKind == RungKind.PublicationChanged && r.PersonId == office.Town.Officer.Id)
            )
        );
    }
}
