using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using static ItaWorkflow.Workflows.Signing.OwnDer;

namespace ItaWorkflow.Workflows.Signing;

/// <summary>
/// The CMS that <see cref="CadesSignature"/> writes (RFC 5652), read so strictly that its bytes could be no others: whatever is not a
/// certificate, the digest, the signature's value or the time-stamp is compared with what we always write.
/// </summary>
/// <param name="Certificate">The signer's, DER.</param>
/// <param name="Authority">The one that came with it, DER.</param>
/// <param name="Digest">SHA-256 of the signed content, as the signer says.</param>
/// <param name="Signed">What the value signs: the signed attributes, DER.</param>
/// <param name="Token">The unsigned attribute with a time-stamp; null: none.</param>
internal sealed record CadesMessage(
    byte[] Certificate,
    byte[] Authority,
    byte[] Digest,
    byte[] Signed,
    string Algorithm,
    byte[] Value,
    byte[]? Token
)
{
    private const string SignedData = "1.2.840.113549.1.7.2";

    /// <exception cref="CryptographicException">The bytes are not the ones that we would write.</exception>
    /// <exception cref="AsnContentException">The same.</exception>
    public static CadesMessage Read(ReadOnlyMemory<byte> encoded)
    {
        var message = Only(new AsnReader(encoded, AsnEncodingRules.DER), whole => whole.ReadSequence());
        MustBe(message.ReadObjectIdentifier(), SignedData);
        var data = Only(Only(message, m => m.ReadSequence(First)), content => content.ReadSequence());
        MustBe(data.ReadInteger() == 1);
        MustBe(Only(data.ReadSetOf(), OwnDer.Algorithm), CadesSignature.Sha256.Value!);
        MustBe(Only(data.ReadSequence(), content => content.ReadObjectIdentifier()), CadesSignature.Data);
        var certificates = Only(data.ReadSetOf(First), Two);
        var signer = Only(Only(data, d => d.ReadSetOf()), signers => signers.ReadSequence());
        return Only(signer, s => CadesSigner.Read(s, certificates));
    }

    /// <summary>Whether the value is the signer's own over the signed attributes.</summary>
    public bool IsSignedBy(X509Certificate2 certificate)
    {
        if (Algorithm is CadesSigner.Rsa)
        {
            using var rsa = certificate.GetRSAPublicKey();
            return rsa?.VerifyData(Signed, Value, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1) is true;
        }
        using var ecdsa = certificate.GetECDsaPublicKey();
        return ecdsa?.VerifyData(Signed, Value, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence) is true;
    }

    private static byte[][] Two(AsnReader certificates) =>
        [certificates.ReadEncodedValue().ToArray(), certificates.ReadEncodedValue().ToArray()];
}
