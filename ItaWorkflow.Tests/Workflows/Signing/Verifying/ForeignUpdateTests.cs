using System.Text;
using ItaWorkflow.Workflows.Pdf;
using ItaWorkflow.Workflows.Signing;
using ItaWorkflow.Workflows.Signing.Verifying;

namespace ItaWorkflow.Tests.Workflows.Signing.Verifying;

/// <summary>Models of our own of attacks that were published against other people's verifiers, each told apart in words.</summary>
public sealed class ForeignUpdateTests : IAsyncLifetime
{
    private TrialArchive archive = null!;
    private byte[] sealedOne = [];
    private byte[] whole = [];

    public async ValueTask InitializeAsync()
    {
        archive = await TrialArchive.BeginAsync();
        sealedOne = await archive.SealedAsync();
        whole = await archive.StampedAsync(sealedOne);
    }

    [Fact]
    public void A_shadow_that_replaces_a_page_or_what_it_draws_is_told()
    {
        Told(TrialPaper.ReplaceFirstPage(whole), VerificationVerdict.Altered, "เนื้อหาของหน้าถูกซ่อนหรือถูกแทนที่หลังลงนาม");
        Told(
            Changed(
                whole,
                (file, update) =>
                {
                    var widget = file.Fields[0].Widget.Require<PdfDictionary>("AP").Require<PdfReference>("N");
                    var old = file.Get<PdfStream>(widget);
                    update.Put(widget.Number, new PdfStream(old.Dictionary.With("BBox", new PdfArray([])), old.Data));
                }
            ),
            VerificationVerdict.Altered,
            "ภาพในช่องลงนามหรือส่วนที่หน้าเอกสารใช้แสดงผลถูกเปลี่ยนหลังลงนาม"
        );
    }

    [Fact]
    public void A_shadow_that_shows_what_was_hidden_by_other_pages_or_another_root_is_told()
    {
        var hidden = Changed(
            whole,
            (file, update) =>
            {
                var pages = file.Get<PdfDictionary>(file.Catalog["Pages"]);
                var kids = PageTree.Pages(file);
                var tree = pages.With("Kids", new PdfArray([kids[1]])).With("Count", new PdfNumber(1));
                update.Put(file.Catalog.Require<PdfReference>("Pages").Number, tree);
            }
        );
        Assert.Equal(VerificationVerdict.Altered, archive.Verify(hidden).Verdict);
        Told(
            Changed(
                whole,
                (file, update) =>
                    update.Put(
                        file.Trailer.Require<PdfReference>("Root").Number,
                        file.Catalog.With("OpenAction", new PdfDictionary(("S", new PdfName("Named"))))
                    )
            ),
            VerificationVerdict.Altered,
            "โครงสร้างหลักของเอกสารถูกสลับหลังลงนาม"
        );
    }

    [Fact]
    public void Signatures_taken_out_of_their_fields_are_said_to_be_removed()
    {
        var stripped = Changed(
            whole,
            (file, update) =>
            {
                foreach (var field in file.Fields.Where(f => f.IsSigned))
                    update.Put(field.Number, field.Widget.Without("V", "AP"));
            }
        );
        Told(stripped, VerificationVerdict.SignaturesRemoved, "ลายมือชื่อถูกถอดออกจากเอกสารหลังลงนาม");
        Assert.Equal("ลายมือชื่อถูกนำออกจากเอกสารนี้", archive.Verify(stripped).Sentence);
    }

    [Fact]
    public void A_universal_forgery_that_empties_a_signature_is_told()
    {
        foreach (var key in new[] { "Contents", "ByteRange" })
        {
            var emptied = Changed(
                whole,
                (file, update) =>
                {
                    var value = file.Fields[3].Widget.Require<PdfReference>("V");
                    update.Put(value.Number, file.Get<PdfDictionary>(value).With(key, new PdfNull()));
                }
            );
            Told(emptied, VerificationVerdict.Altered, "ข้อมูลลายมือชื่อถูกเขียนทับหลังลงนาม");
        }
        var zeroes = whole.ToArray();
        var at = zeroes.AsSpan().LastIndexOf("/Contents <"u8) + 11;
        zeroes.AsSpan(at, 3000).Fill((byte)'0');
        Told(zeroes, VerificationVerdict.Altered, "ตราประทับเวลาเก็บรักษาไม่ตรงกับเอกสาร");
    }

    [Fact]
    public void A_wrapped_signature_whose_range_leaps_over_something_is_told()
    {
        var wrapped = whole.ToArray();
        var at = wrapped.AsSpan().LastIndexOf("/ByteRange ["u8) + 12 + 22;
        Encoding.ASCII.GetBytes("0000000001").CopyTo(wrapped, at);
        var said = archive.Verify(wrapped);
        Assert.Equal(VerificationVerdict.Altered, said.Verdict);
        Assert.Contains(said.Findings, f => f.IsBad);
    }

    [Fact]
    public void Incremental_saves_without_a_table_or_with_half_of_one_are_told()
    {
        foreach (var tail in new[] { "4 0 obj\n<</Type/Page>>\nendobj\n", "4 0 obj\n<</Type/Page>>\nendobj\nxref\n0 1\n%%EOF\n" })
            Told(
                [.. whole, .. Encoding.ASCII.GetBytes(tail)],
                VerificationVerdict.Altered,
                "มีการเพิ่มหรือเปลี่ยนเนื้อหาหลังลายมือชื่อสุดท้าย"
            );
    }

    [Fact]
    public async Task A_store_that_shrinks_or_a_stamp_that_brings_more_is_told()
    {
        var emptied = Changed(
            whole,
            (file, update) => update.Put(file.Catalog.Require<PdfReference>("DSS").Number, SecurityStore.Empty)
        );
        Assert.Equal(VerificationVerdict.Altered, archive.Verify(emptied).Verdict);
        Assert.Equal(VerificationVerdict.Altered, archive.Verify(await archive.StampAsync(emptied)).Verdict);
        var page = TrialPaper.ReplaceFirstPage(whole);
        Told(await archive.StampAsync(page), VerificationVerdict.Altered, "เนื้อหาของหน้าถูกซ่อนหรือถูกแทนที่หลังลงนาม");
    }

    [Fact]
    public async Task A_seal_by_an_officers_key_is_no_seal_of_the_office()
    {
        var signed = (await archive.Office.SignAsync(TrialOffice.Prepared, 0)).Bytes;
        var forged = await archive.Office.SignAsync(
            signed,
            1,
            forge: f =>
            {
                var seal = f.Laid.Fields.Single(x => x.Name == HiddenFields.Seal);
                f.Update.Put(seal.Number, seal.Widget.With("V", f.Field.Widget["V"]!));
            }
        );
        Assert.Equal(VerificationVerdict.Altered, archive.Verify(forged.Bytes).Verdict);
    }

    [Fact]
    public void A_file_cut_between_evidence_and_stamp_or_within_either_is_cut_short_and_not_altered()
    {
        for (var end = sealedOne.Length + 1; end < whole.Length; end += end < sealedOne.Length + 400 ? 13 : 997)
            Assert.True(archive.Verify(whole[..end]).Verdict is VerificationVerdict.CutShort, $"cut at {end}");
        Assert.Equal(VerificationVerdict.Genuine, archive.Verify(whole[..sealedOne.Length]).Verdict);
    }

    [Fact]
    public void One_flipped_byte_of_what_keeps_the_paper_is_seen()
    {
        // In the hole of a stamp stand certificates that nobody signs there: bytes of which the office's record alone tells.
        var hole = whole.AsSpan().LastIndexOf("/Contents <"u8);
        for (var at = sealedOne.Length; at < hole; at += 173)
        {
            var copy = whole.ToArray();
            copy[at] ^= 1;
            Assert.True(archive.Verify(copy).Verdict is not VerificationVerdict.Genuine, $"flipped at {at}");
        }
    }

    [Fact]
    public void The_mark_of_a_paper_outlives_its_signatures()
    {
        var mark = PaperMark.Find(TrialOffice.Prepared);
        Assert.NotNull(mark);
        Assert.Equal(mark, PaperMark.Find(whole));
        using var file = ForeignJudge.File(whole);
        using var written = ForeignJudge.File([], "written.pdf");
        ForeignJudge.Run("qpdf", "--object-streams=generate", file.Path, written.Path);
        Assert.Equal(mark, PaperMark.Find(File.ReadAllBytes(written.Path)));
        Assert.Null(PaperMark.Find("%PDF-1.4 /ID [<00>] /ID"u8.ToArray()));
    }

    private void Told(byte[] pdf, VerificationVerdict verdict, string words)
    {
        var said = archive.Verify(pdf);
        Assert.Equal(verdict, said.Verdict);
        Assert.Contains(words, said.Findings.Select(f => f.Text));
    }

    private static byte[] Changed(byte[] pdf, Action<PdfFile, PdfUpdate> change)
    {
        var file = PdfFile.Read(pdf);
        var update = new PdfUpdate(file);
        change(file, update);
        return update.ToBytes();
    }

    public ValueTask DisposeAsync() => archive.DisposeAsync();
}
