using System.Formats.Asn1;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ItaWorkflow.Workflows.Pdf;

namespace ItaWorkflow.Workflows.Signing.Verifying;

/// <summary>What stands in a signature's dictionary, and the digest of all that it covers.</summary>
internal sealed class SignatureEntries(SetSignature set)
{
    private const int LongestSignature = 64 * 1024;
    private const int LongestWords = 8 * 1024;

    /// <exception cref="MalformedPdfException">They are none of ours.</exception>
    public string Words(string key) =>
        set.Dictionary.Require<PdfText>(key).Short(LongestWords) is [0xfe, 0xff, .. var text]
            ? Encoding.BigEndianUnicode.GetString(text)
            : throw new MalformedPdfException("Words are UTF-16.");

    /// <summary>As the signer's side said.</summary>
    public DateTimeOffset ClaimedTime()
    {
        var text = Encoding
            .ASCII.GetString(set.Dictionary.Require<PdfText>("M").Short(LongestWords))
            .Replace('\'', ':')
            .TrimEnd(':');
        return DateTimeOffset.TryParseExact(
            text,
            "'D:'yyyyMMddHHmmsszzz",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var claimed
        )
            ? claimed
            : throw new MalformedPdfException("The claimed time is none.");
    }

    /// <exception cref="CryptographicException">More stands in the hole than the CMS.</exception>
    public CadesMessage Message()
    {
        var hole = set.Dictionary.Require<PdfText>("Contents").Short(LongestSignature);
        AsnDecoder.ReadEncodedValue(hole, AsnEncodingRules.DER, out _, out _, out var length);
        if (hole.AsSpan(length).ContainsAnyExcept((byte)0))
            throw new CryptographicException("Something stands behind the signature.");
        return CadesMessage.Read(hole.AsMemory(0, length));
    }

    /// <summary>SHA-256 of the file without the hole where the signature stands.</summary>
    public byte[] ContentDigest()
    {
        var (file, hole) = (set.After, set.Dictionary.Require<PdfText>("Contents").Span);
        file.Budget.LookThrough(file.Bytes.Length);
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        digest.AppendData(file.Bytes.Span[..hole.Start]);
        digest.AppendData(file.Bytes.Span[hole.End..]);
        return digest.GetHashAndReset();
    }
}
