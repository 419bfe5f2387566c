using ItaWorkflow.Workflows.Pdf;
using ItaWorkflow.Workflows.Signing;
using ItaWorkflow.Workflows.Signing.Verifying;
using static ItaWorkflow.Tests.Workflows.Signing.TrialPaper;

namespace ItaWorkflow.Tests.Workflows.Signing;

public sealed class SigningUpdateTests : IAsyncLifetime
{
    private List<byte[]> revisions = [];

    public async ValueTask InitializeAsync() => revisions = await RevisionsAsync();

    [Fact]
    public async Task A_page_replaced_between_two_signatures_is_told_although_the_later_covers_it()
    {
        var forged = await Office.SignAsync(ReplaceFirstPage(revisions[3]), 3);
        var verification = Verify(forged.Bytes);
        Assert.Equal(VerificationVerdict.Altered, verification.Verdict);
    }

    [Fact]
    public Task A_page_replaced_within_a_signing_is_told() =>
        MoreThanSignedAsync(forgery =>
        {
            var page = PageTree.Pages(forgery.Laid)[0];
            forgery.Update.Put(page.Number, forgery.Laid.Get<PdfDictionary>(page).With("Rotate", new PdfNumber(180)));
        });

    [Fact]
    public Task A_hidden_object_within_a_signing_is_told() =>
        MoreThanSignedAsync(forgery => forgery.Update.Add(new PdfName("Hidden")));

    [Fact]
    public Task A_field_moved_by_its_signing_is_told() =>
        MoreThanSignedAsync(forgery =>
        {
            PdfValue[] everywhere = [new PdfNumber(0), new PdfNumber(0), new PdfNumber(600), new PdfNumber(800)];
            forgery.Update.Put(forgery.Field.Number, forgery.Field.Widget.With("Rect", new PdfArray(everywhere)));
        });

    [Fact]
    public Task A_signature_that_says_more_than_ours_do_is_told() =>
        MoreThanSignedAsync(forgery =>
        {
            var ours = SigningLayout.Dictionary(forgery.Request, forgery.Layout.Range, forgery.Layout.Contents);
            var number = forgery.Field.Widget.Require<PdfReference>("V").Number;
            forgery.Update.Put(number, ours.With("Location", new PdfText([])));
        });

    [Fact]
    public void A_signing_written_in_another_hand_is_told()
    {
        var forged = Office.Forge(
            revisions[3],
            3,
            tamper: bytes => bytes[bytes.AsSpan().LastIndexOf("/Type /Sig"u8) + 5] = (byte)'\t'
        );
        Assert.Contains(Verify(forged).Findings, f => f.Kind is VerificationFindingKind.MoreThanSigned);
    }

    private async Task MoreThanSignedAsync(Action<TrialOffice.Forgery> forge)
    {
        var verification = Verify((await Office.SignAsync(revisions[3], 3, forge: forge)).Bytes);
        Assert.Equal(VerificationVerdict.Altered, verification.Verdict);
        Assert.Contains(verification.Findings, f => f.Kind is VerificationFindingKind.MoreThanSigned);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
