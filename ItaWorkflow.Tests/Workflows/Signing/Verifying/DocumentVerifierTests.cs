using System.Text;
using ItaWorkflow.Workflows.Signing.Verifying;
using static ItaWorkflow.Tests.Workflows.Signing.TrialPaper;

namespace ItaWorkflow.Tests.Workflows.Signing.Verifying;

public sealed class DocumentVerifierTests : IAsyncLifetime
{
    private List<byte[]> revisions = [];
    private byte[] Whole => revisions[^1];

    public async ValueTask InitializeAsync() => revisions = await TrialPaper.RevisionsAsync();

    [Fact]
    public void Four_signatures_on_an_untouched_paper_are_genuine()
    {
        var verification = Verify(Whole);
        Assert.Equal(VerificationVerdict.Genuine, verification.Verdict);
        Assert.Equal("เอกสารแท้ ไม่มีการแก้ไขหลังลงนาม", verification.Sentence);
        Assert.Equal((Whole.Length, 4), (verification.SignedLength, verification.Fields));
        Assert.DoesNotContain(verification.Findings, f => f.IsBad);
        Assert.Equal(TrialOffice.Officers, verification.Signatures.Select(s => (s.Name, s.Position)));
        var second = verification.Signatures[1];
        Assert.Equal(("step-2", 2, "เห็นชอบ", "B-B"), (second.Field, second.Page, second.Reason, second.Level));
        Assert.Equal(TrialOffice.Start.AddHours(1), second.At);
        Assert.Equal("นายสมมติ ตั้งใจ", second.CertificateSubject);
    }

    [Fact]
    public void A_paper_on_its_way_is_genuine_and_says_how_many_have_signed()
    {
        var verification = Verify(revisions[3]);
        Assert.Equal(VerificationVerdict.Genuine, verification.Verdict);
        Assert.Contains(verification.Findings, f => string.Equals(f.Text, "ลงนามแล้ว 3 จาก 4 ช่อง", StringComparison.Ordinal));
    }

    [Fact]
    public void A_prepared_sheet_that_nobody_signed_is_told_apart()
    {
        Assert.Equal(VerificationVerdict.NotSigned, Verify(revisions[0]).Verdict);
        Assert.Equal(VerificationVerdict.NotSigned, Verify(TrialSheet.Pdf).Verdict);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n\r\n")]
    [InlineData("\0\0\0")]
    public void A_copy_with_something_blank_behind_its_end_is_not_called_altered(string tail)
    {
        var verification = Verify([.. Whole, .. Encoding.Latin1.GetBytes(tail)]);

        Assert.Equal(VerificationVerdict.Padded, verification.Verdict);
        Assert.Equal(Whole.Length, verification.SignedLength);
        Assert.DoesNotContain(verification.Findings, f => f.IsBad);
        Assert.Equal(VerificationVerdict.Altered, Verify([.. Whole, .. Encoding.Latin1.GetBytes(tail + "1 0 obj\n")]).Verdict);
    }

    [Fact]
    public void A_byte_order_mark_before_the_header_moves_all_places_and_alters_nothing()
    {
        var verification = Verify([.. "\uFEFF"u8, .. Whole]);

        Assert.Equal((VerificationVerdict.Padded, 3), (verification.Verdict, verification.Start));
        Assert.Equal(VerificationVerdict.Altered, Verify([.. "late"u8, .. Whole]).Verdict);
        Assert.Equal(VerificationVerdict.NotSigned, Verify([.. "\uFEFF"u8, .. revisions[0]]).Verdict);
    }

    [Theory]
    [InlineData("")]
    [InlineData("%PD")]
    [InlineData("PK\u0003\u0004 a document of another kind")]
    public void What_is_no_pdf_is_called_so(string text) =>
        Assert.Equal(VerificationVerdict.NotPdf, Verify(Encoding.Latin1.GetBytes(text)).Verdict);

    [Fact]
    public void One_flipped_byte_anywhere_is_seen()
    {
        // Prime steps walk through pages, fonts, tables, dictionaries and the signatures' holes alike.
        for (var at = 6; at < Whole.Length; at += 3989)
            Assert.NotEqual(VerificationVerdict.Genuine, Verify(Flip(Whole, at)).Verdict);
        foreach (var (start, _) in revisions.Zip(revisions.Skip(1), (a, b) => (a.Length, b.Length)))
            for (var at = start; at < start + 400; at += 29)
                Assert.NotEqual(VerificationVerdict.Genuine, Verify(Flip(Whole, at)).Verdict);
    }

    [Fact]
    public void A_byte_flipped_in_the_text_says_that_the_content_changed()
    {
        var verification = Verify(Flip(Whole, Whole.AsSpan().IndexOf("stream\n"u8) + 40));
        Assert.Equal(VerificationVerdict.Altered, verification.Verdict);
        Assert.Equal(4, verification.Findings.Count(f => f.Kind is VerificationFindingKind.ContentChanged));
        Assert.Contains(
            verification.Findings,
            f => string.Equals(f.Detail, "ลายมือชื่อของ นางจำลอง ตัวอย่าง", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_byte_flipped_inside_a_signature_names_whose_it_is()
    {
        var last = Whole.AsSpan().LastIndexOf("/Contents <"u8) + 11 + 2 * 1300;
        var verification = Verify(Flip(Whole, last));
        Assert.Equal(VerificationVerdict.Altered, verification.Verdict);
        Assert.True(verification.Signatures[0].Stands);
        Assert.False(verification.Signatures[3].Stands);
    }

    [Fact]
    public void Bytes_after_the_last_signature_are_told_with_the_signed_part_kept()
    {
        var verification = Verify([.. Whole, .. "\n% a late note\n"u8]);
        Assert.Equal(VerificationVerdict.Altered, verification.Verdict);
        Assert.Contains(verification.Findings, f => f.Kind is VerificationFindingKind.Appended);
        Assert.Equal(Whole.Length, verification.SignedLength);
        Assert.All(verification.Signatures, s => Assert.True(s.Stands));
    }

    [Fact]
    public void A_later_update_that_replaces_a_page_is_told_although_pdfsig_says_valid()
    {
        var forged = ReplaceFirstPage(Whole);
        using var file = ForeignJudge.File(forged);
        var (_, said) = ForeignJudge.Ask("pdfsig", "-nocert", file.Path);
        Assert.Equal(4, said.Split("Signature Validation: Signature is Valid.").Length - 1);

        var verification = Verify(forged);
        Assert.Equal(VerificationVerdict.Altered, verification.Verdict);
        Assert.Contains(verification.Findings, f => f.Kind is VerificationFindingKind.Appended);
        Assert.Equal(Whole.Length, verification.SignedLength);
    }

    [Fact]
    public void The_last_signature_cut_off_leaves_an_earlier_revision()
    {
        var verification = Verify(Whole[..revisions[3].Length]);
        Assert.Equal(VerificationVerdict.Genuine, verification.Verdict);
        Assert.Equal((3, 4), (verification.Signatures.Count, verification.Fields));
    }

    [Fact]
    public void Two_revisions_swapped_are_told()
    {
        var (a, b, c) = (revisions[1].Length, revisions[2].Length, revisions[3].Length);
        byte[] swapped = [.. Whole[..a], .. Whole[b..c], .. Whole[a..b], .. Whole[c..]];
        Assert.Equal(VerificationVerdict.Altered, Verify(swapped).Verdict);
    }

    [Theory]
    [InlineData(0, 1)] // does not begin at the file's first byte
    [InlineData(1, -2)] // leaves a gap before the signature
    [InlineData(2, -9)] // overlaps the signature's hole
    [InlineData(2, 2)] // leaves a gap behind the signature
    [InlineData(3, -1)] // leaves out the last byte
    public void Byte_ranges_that_leave_a_gap_or_overlap_are_told(int number, int change)
    {
        var forged = Whole.ToArray();
        var at = forged.AsSpan().LastIndexOf("/ByteRange ["u8) + 12 + 11 * number;
        var old = int.Parse(Encoding.ASCII.GetString(forged, at, 10), System.Globalization.CultureInfo.InvariantCulture);
        Encoding
            .ASCII.GetBytes((old + change).ToString("D10", System.Globalization.CultureInfo.InvariantCulture))
            .CopyTo(forged, at);
        Assert.Equal(VerificationVerdict.Altered, Verify(forged).Verdict);
    }

    [Fact]
    public void The_last_signature_in_place_of_an_earlier_one_is_told()
    {
        byte[] forged = [.. revisions[0], .. Whole[revisions[3].Length..]];
        Assert.NotEqual(VerificationVerdict.Genuine, Verify(forged).Verdict);
    }

    [Fact]
    public async Task A_paper_of_another_office_is_not_ours()
    {
        using var other = new TrialOffice();
        var verification = Verify((await other.CirculateAsync(2))[^1]);
        Assert.Equal(VerificationVerdict.NotOurs, verification.Verdict);
    }

    [Fact]
    public void Other_peoples_pdfs_are_only_not_signed() =>
        Assert.Equal(
            VerificationVerdict.NotSigned,
            Verify("%PDF-1.7\n1 0 obj\n<</Type/ObjStm>>\nendobj\n%%EOF\n"u8.ToArray()).Verdict
        );

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static byte[] Flip(byte[] pdf, int at)
    {
        var copy = pdf.ToArray();
        copy[at] ^= 1;
        return copy;
    }
}
