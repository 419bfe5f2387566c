using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using ItaWorkflow.Workflows.Signing;
using ItaWorkflow.Workflows.Signing.Verifying;
using static ItaWorkflow.Tests.Workflows.Signing.TrialPaper;

namespace ItaWorkflow.Tests.Workflows.Signing;

public sealed class CadesMessageTests
{
    [Theory]
    [InlineData("step-1")]
    [InlineData("step-2")]
    public async Task Not_one_bit_of_a_signature_can_be_another(string field)
    {
        var whole = (await RevisionsAsync())[^1];
        var cms = SignatureParts.Of(whole, field).Cms;
        var authority = CadesMessage.Read(cms).Authority;
        var digest = CadesMessage.Read(cms).Digest;
        Assert.True(Stands(cms, authority, digest));
        // Each of the eight bits in turn, and every byte: seven shares no divisor with eight.
        for (var bit = 0; bit < cms.Length * 8; bit += 7)
            Assert.False(Stands(Flip(cms, bit), authority, digest), $"bit {bit}");
    }

    /// <summary>Random with a fixed seed: a red run can be repeated.</summary>
    [Fact]
    public async Task A_flipped_bit_anywhere_is_told_in_words_and_never_genuine()
    {
        var one = (await RevisionsAsync())[1];
        var random = new Random(2569);
        var (start, end) = (one.AsSpan().LastIndexOf("/Contents <"u8), one.Length);
        var (prepared, hole) = (TrialOffice.Prepared.Length, start + 11);
        (int From, int To, int Times)[] classes =
        [
            (0, prepared, 80),
            (prepared, start, 80),
            (start, hole + 2 * 1400, 150),
            (hole + 2 * 1400, end - 800, 50),
            (end - 800, end, 80),
        ];
        foreach (var (from, to, times) in classes)
            for (var i = 0; i < times; i++)
            {
                var bit = random.Next(from * 8, to * 8);
                var verdict = Verify(Flip(one, bit)).Verdict;
                Assert.False(verdict is VerificationVerdict.Genuine or VerificationVerdict.Earlier, $"bit {bit}");
            }
    }

    /// <summary>Not of the hexadecimal digits, of the CMS: names, keys, lengths and all.</summary>
    [Fact]
    public async Task A_flipped_bit_of_the_cms_is_told_in_words_and_never_genuine()
    {
        var one = (await RevisionsAsync())[1];
        var cms = SignatureParts.Of(one, "step-1").Cms;
        var hole = one.AsSpan().LastIndexOf("/Contents <"u8) + 11;
        var random = new Random(2570);
        for (var i = 0; i < 150; i++)
        {
            var bit = random.Next(cms.Length * 8);
            var flipped = one.ToArray();
            Encoding.ASCII.GetBytes(Convert.ToHexStringLower(Flip(cms, bit))).CopyTo(flipped, hole);
            var verdict = Verify(flipped).Verdict;
            Assert.True(verdict is VerificationVerdict.Altered or VerificationVerdict.NotOurs, $"bit {bit}: {verdict}");
        }
    }

    private static bool Stands(byte[] cms, byte[] authority, byte[] digest)
    {
        try
        {
            var message = CadesMessage.Read(cms);
            using var certificate = X509CertificateLoader.LoadCertificate(message.Certificate);
            return message.IsSignedBy(certificate)
                && message.Digest.AsSpan().SequenceEqual(digest)
                && message.Authority.AsSpan().SequenceEqual(authority);
        }
        catch (Exception e) when (e is CryptographicException or AsnContentException)
        {
            return false;
        }
    }

    private static byte[] Flip(byte[] bytes, int bit)
    {
        var copy = bytes.ToArray();
        copy[bit / 8] ^= (byte)(1 << bit % 8);
        return copy;
    }
}
