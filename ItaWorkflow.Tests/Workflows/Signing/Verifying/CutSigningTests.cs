using System.Text;
using ItaWorkflow.Workflows.Pdf;
using ItaWorkflow.Workflows.Signing.Verifying;
using static ItaWorkflow.Tests.Workflows.Signing.TrialPaper;

namespace ItaWorkflow.Tests.Workflows.Signing.Verifying;

public sealed class CutSigningTests : IAsyncLifetime
{
    private const string Words = "ไฟล์นี้ไม่ครบ ส่วนท้ายของไฟล์ขาดหายไป";
    private List<byte[]> revisions = [];
    private byte[] Whole => revisions[^1];

    public async ValueTask InitializeAsync() => revisions = await RevisionsAsync();

    [Fact]
    public void A_file_cut_anywhere_in_a_signing_is_said_to_be_cut_short()
    {
        foreach (var signed in Enumerable.Range(1, 4))
        foreach (var end in Cuts(revisions[signed - 1].Length, revisions[signed].Length))
        {
            var verification = Verify(Whole[..end]);
            Assert.True((VerificationVerdict.CutShort, Words) == (verification.Verdict, verification.Sentence), $"cut at {end}");
            Assert.DoesNotContain(verification.Findings, f => f.Kind is VerificationFindingKind.Appended);
            Assert.Equal(signed - 1, verification.Signatures.Count);
            Assert.Equal(signed == 1 ? 0 : revisions[signed - 1].Length, verification.SignedLength);
        }
    }

    [Fact]
    public void A_file_cut_before_anybody_signed_is_cut_short_too()
    {
        for (var end = 6; end < revisions[0].Length; end += 1499)
            Assert.Equal(VerificationVerdict.CutShort, Verify(Whole[..end]).Verdict);
    }

    [Fact]
    public void What_was_added_is_no_cut_signing_however_it_ends()
    {
        var added = ReplaceFirstPage(Whole);
        foreach (var end in Cuts(Whole.Length, added.Length).Where(e => e > Whole.Length + 20))
            Assert.Contains(Verify(added[..end]).Findings, f => f.Kind is VerificationFindingKind.Appended);

        var field = PdfFile.Read(revisions[3]).Fields.Single(f => !f.IsSigned && !f.IsHidden);
        string[] tails =
        [
            "\n% a late note\n",
            "xref\n",
            $"{field.Number} 0 obj\n<</Rect [0 0 600 800]>>\nendobj\n9999 0 obj\n<</A",
            $"{field.Number} 0 obj\n(x)\nendobj\n",
            $"{field.Number} 0 obj\n<<\nendobj\n",
        ];
        foreach (var tail in tails)
            Assert.Equal(VerificationVerdict.Altered, Verify([.. revisions[3], .. Encoding.ASCII.GetBytes(tail)]).Verdict);
    }

    [Fact]
    public void A_cut_file_whose_text_was_changed_is_altered()
    {
        var cut = Whole[..(revisions[3].Length + 500)];
        cut[cut.AsSpan().IndexOf("stream\n"u8) + 40] ^= 1;
        Assert.Equal(VerificationVerdict.Altered, Verify(cut).Verdict);
    }

    /// <summary>Every place near either end, where structure stands, and some between.</summary>
    private static IEnumerable<int> Cuts(int start, int end)
    {
        for (var at = start + 1; at < end; at += at < start + 30 || at > end - 60 ? 1 : 997)
            yield return at;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
