using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using ItaWorkflow.Workflows.Signing.Verifying;
using static ItaWorkflow.Tests.Workflows.Signing.TrialPaper;

namespace ItaWorkflow.Tests.Workflows.Signing.Verifying;

public sealed class SignatureCheckTests : IAsyncLifetime
{
    private List<byte[]> revisions = [];
    private byte[] Whole => revisions[^1];

    public async ValueTask InitializeAsync() => revisions = await RevisionsAsync();

    [Theory]
    [InlineData(1, -2)]
    [InlineData(2, -9)]
    [InlineData(2, 2)]
    [InlineData(3, -1)]
    public void Ranges_that_a_key_holder_wrote_wrongly_are_told(int number, int change)
    {
        var forged = Office.Forge(revisions[3], 3, range: numbers => [.. numbers.Select((n, i) => i == number ? n + change : n)]);
        var verification = Verify(forged);
        Assert.Equal(VerificationVerdict.Altered, verification.Verdict);
        Assert.Equal(revisions[3].Length, verification.SignedLength);
    }

    [Fact]
    public void A_key_holders_own_program_is_no_signer_of_ours()
    {
        Assert.Equal(VerificationVerdict.Genuine, Verify(Office.Forge(revisions[3], 3)).Verdict);
        byte[][] forgeries =
        [
            Office.Forge(revisions[3], 3, padding: 7),
            Office.Forge(
                revisions[3],
                3,
                attributes: s =>
                    s.SignedAttributes.Add(new Pkcs9SigningTime(new DateTime(2026, 11, 20, 0, 0, 0, DateTimeKind.Utc)))
            ),
            Office.Forge(revisions[3], 3, attributes: s => s.DigestAlgorithm = new Oid("2.16.840.1.101.3.4.2.3")),
            Office.Forge(revisions[3], 3, attributes: s => s.Certificates.RemoveAt(1)),
        ];
        Assert.All(forgeries, forged => Assert.Equal(VerificationVerdict.Altered, Verify(forged).Verdict));
    }

    [Fact]
    public async Task A_strangers_signature_among_ours_is_told()
    {
        using var other = new TrialOffice();
        var verification = Verify((await other.SignAsync(revisions[3], 3)).Bytes);
        Assert.Equal(VerificationVerdict.Altered, verification.Verdict);
        Assert.Contains(verification.Findings, f => f.Kind is VerificationFindingKind.CertificateForeign);
    }

    [Fact]
    public void A_strangers_certificate_beside_our_authoritys_is_told()
    {
        using var other = new TrialOffice();
        var forged = other.Forge(
            revisions[3],
            3,
            attributes: s =>
            {
                s.Certificates.RemoveAt(1);
                s.Certificates.Add(Office.Authority);
            }
        );
        Assert.Contains(Verify(forged).Findings, f => f.Kind is VerificationFindingKind.CertificateForeign);
    }

    [Fact]
    public void An_officers_certificate_without_the_officers_key_is_told()
    {
        // The CMS ends with the signature's value: another number there is what somebody without the key can offer.
        var forged = Whole.ToArray();
        var last = forged.AsSpan().LastIndexOf("/Contents <"u8) + 11 + 2 * SignatureParts.Of(Whole, "step-4").Cms.Length - 1;
        forged[last] = (byte)(forged[last] == '0' ? '1' : '0');
        var verification = Verify(forged);
        Assert.Equal(VerificationVerdict.Altered, verification.Verdict);
        Assert.Equal(VerificationFindingKind.SignatureBroken, Assert.Single(verification.Signatures[3].Faults).Kind);
    }

    [Fact]
    public async Task A_certificate_out_of_its_time_is_told()
    {
        var late = await Office.SignAsync(revisions[3], 3, at: TrialOffice.Start.AddYears(3));
        Assert.Contains(Verify(late.Bytes).Findings, f => f.Kind is VerificationFindingKind.CertificateOutOfTime);
        var early = await Office.SignAsync(revisions[3], 3, at: TrialOffice.Start.AddYears(-1));
        Assert.Contains(Verify(early.Bytes).Findings, f => f.Kind is VerificationFindingKind.CertificateOutOfTime);
    }

    [Fact]
    public async Task A_signature_earlier_than_the_one_below_it_is_a_wrong_clock_and_no_alteration()
    {
        var said = Verify((await Office.SignAsync(revisions[3], 3, at: TrialOffice.Start.AddHours(-1))).Bytes);
        Assert.Equal(VerificationVerdict.TimeUnproved, said.Verdict);
        Assert.Equal("เอกสารแท้ ไม่มีการแก้ไขหลังลงนาม แต่เวลาลงนามบางรายการยืนยันไม่ได้", said.Sentence);
        Assert.Equal(
            "นางจำลอง ตัวอย่าง ลงนามต่อจาก นายทดสอบ แบบอย่าง แต่เวลาที่บันทึกไว้มาก่อน",
            Assert.Single(said.Findings, f => f.Kind is VerificationFindingKind.TimeBackwards).Detail
        );
        Assert.DoesNotContain(said.Findings, f => f.IsBad);

        // Altered as well: that is said, and first.
        var forged = Verify([.. (await Office.SignAsync(revisions[3], 3, at: TrialOffice.Start)).Bytes, .. "more"u8]);
        Assert.Equal(VerificationVerdict.Altered, forged.Verdict);
    }

    [Theory]
    [InlineData(-1, VerificationVerdict.Genuine)]
    [InlineData(-5, VerificationVerdict.Genuine)]
    [InlineData(-6, VerificationVerdict.TimeUnproved)]
    public async Task Clocks_of_two_machines_may_differ_by_seconds(int seconds, VerificationVerdict verdict)
    {
        var third = TrialOffice.Start.AddHours(2);
        Assert.Equal(verdict, Verify((await Office.SignAsync(revisions[3], 3, at: third.AddSeconds(seconds))).Bytes).Verdict);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
