using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

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
    private const string Data = "1.2.840.113549.1.7.1";
    private const string Rsa = "1.2.840.113549.1.1.1";
    private const string EcdsaWithSha256 = "1.2.840.10045.4.3.2";
    private static readonly Asn1Tag First = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag Second = new(TagClass.ContextSpecific, 1, isConstructed: true);

    /// <exception cref="CryptographicException">The bytes are not the ones that we would write.</exception>
    /// <exception cref="AsnContentException">The same.</exception>
    public static CadesMessage Read(ReadOnlyMemory<byte> encoded)
    {
        var whole = new AsnReader(encoded, AsnEncodingRules.DER);
        var message = whole.ReadSequence();
        whole.ThrowIfNotEmpty();
        MustBe(message.ReadObjectIdentifier(), SignedData);
        var explicitly = message.ReadSequence(First);
        message.ThrowIfNotEmpty();
        var data = explicitly.ReadSequence();
        explicitly.ThrowIfNotEmpty();

        MustBe(data.ReadInteger() == 1);
        var digests = data.ReadSetOf();
        MustBe(AlgorithmOf(digests), CadesSignature.Sha256.Value!);
        digests.ThrowIfNotEmpty();
        var content = data.ReadSequence();
        MustBe(content.ReadObjectIdentifier(), Data);
        content.ThrowIfNotEmpty();
        var certificates = data.ReadSetOf(First);
        byte[][] both = [certificates.ReadEncodedValue().ToArray(), certificates.ReadEncodedValue().ToArray()];
        certificates.ThrowIfNotEmpty();
        var signers = data.ReadSetOf();
        data.ThrowIfNotEmpty();
        var signer = signers.ReadSequence();
        signers.ThrowIfNotEmpty();
        return Signer(signer, both);
    }

    /// <summary>Whether the value is the signer's own over the signed attributes.</summary>
    public bool IsSignedBy(X509Certificate2 certificate)
    {
        if (Algorithm is Rsa)
        {
            using var rsa = certificate.GetRSAPublicKey();
            return rsa?.VerifyData(Signed, Value, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1) is true;
        }
        using var ecdsa = certificate.GetECDsaPublicKey();
        return ecdsa?.VerifyData(Signed, Value, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence) is true;
    }

    private static CadesMessage Signer(AsnReader signer, byte[][] certificates)
    {
        MustBe(signer.ReadInteger() == 1);
        var identity = signer.ReadEncodedValue().ToArray();
        var mine = Array.FindIndex(certificates, c => Identity(c).AsSpan().SequenceEqual(identity));
        MustBe(mine >= 0);
        MustBe(AlgorithmOf(signer), CadesSignature.Sha256.Value!);
        // RFC 5652, 5.4: signed is the attributes' own encoding, with the tag of a SET in place of the tag that they carry here.
        var attributes = signer.PeekEncodedValue().ToArray();
        attributes[0] = 0x31;
        var digest = Attributes(signer.ReadSetOf(First), certificates[mine]);
        var algorithm = AlgorithmOf(signer);
        MustBe(algorithm is Rsa or EcdsaWithSha256);
        var value = signer.ReadOctetString();
        var token = signer.HasData ? TokenOf(signer.ReadSetOf(Second)) : null;
        signer.ThrowIfNotEmpty();
        return new(certificates[mine], certificates[1 - mine], digest, attributes, algorithm, value, token);
    }

    /// <summary>IssuerAndSerialNumber of a certificate.</summary>
    private static byte[] Identity(byte[] certificate)
    {
        var body = new AsnReader(certificate, AsnEncodingRules.DER).ReadSequence().ReadSequence();
        if (body.PeekTag().HasSameClassAndValue(First))
            body.ReadEncodedValue();
        var serial = body.ReadIntegerBytes().ToArray();
        body.ReadSequence();
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteEncodedValue(body.ReadEncodedValue().Span);
            writer.WriteInteger(serial);
        }
        return writer.Encode();
    }

    /// <returns>The message digest, the only one of the three that is not told by the certificate.</returns>
    private static byte[] Attributes(AsnReader attributes, byte[] certificate)
    {
        MustBe(Attribute(attributes, CadesSignature.ContentType).ReadObjectIdentifier(), Data);
        var digest = Attribute(attributes, CadesSignature.MessageDigest).ReadOctetString();
        using var read = X509CertificateLoader.LoadCertificate(certificate);
        MustBe(
            Attribute(attributes, CadesSignature.SigningCertificateV2)
                .ReadEncodedValue()
                .Span.SequenceEqual(CadesSignature.SigningCertificate(read))
        );
        attributes.ThrowIfNotEmpty();
        return digest;
    }

    private static byte[] TokenOf(AsnReader attributes)
    {
        var token = Attribute(attributes, CadesSignature.TimestampToken).ReadEncodedValue().ToArray();
        attributes.ThrowIfNotEmpty();
        return token;
    }

    /// <summary>The one value of the next attribute.</summary>
    private static AsnReader Attribute(AsnReader attributes, Oid kind)
    {
        var attribute = attributes.ReadSequence();
        MustBe(attribute.ReadObjectIdentifier(), kind.Value!);
        var values = attribute.ReadSetOf();
        attribute.ThrowIfNotEmpty();
        var value = new AsnReader(values.ReadEncodedValue(), AsnEncodingRules.DER);
        values.ThrowIfNotEmpty();
        return value;
    }

    private static string AlgorithmOf(AsnReader reader)
    {
        var algorithm = reader.ReadSequence();
        var kind = algorithm.ReadObjectIdentifier();
        if (algorithm.HasData)
            algorithm.ReadNull();
        algorithm.ThrowIfNotEmpty();
        return kind;
    }

    private static void MustBe(string found, string ours) => MustBe(string.Equals(found, ours, StringComparison.Ordinal));

    private static void MustBe(bool isOurs)
    {
        if (!isOurs)
            throw new CryptographicException("Not the CMS that we write.");
    }
}
