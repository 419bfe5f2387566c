using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using static ItaWorkflow.Workflows.Signing.OwnDer;

namespace ItaWorkflow.Workflows.Signing;

/// <summary>The one signer of a CMS (RFC 5652, 5.3).</summary>
internal static class CadesSigner
{
    public const string Rsa = "1.2.840.113549.1.1.1";
    private const string EcdsaWithSha256 = "1.2.840.10045.4.3.2";
    private const byte Set = 0x31;

    /// <param name="certificates">The signer's and the authority's, in either order.</param>
    public static CadesMessage Read(AsnReader signer, byte[][] certificates)
    {
        MustBe(signer.ReadInteger() == 1);
        var identity = signer.ReadEncodedValue().ToArray();
        var mine = Array.FindIndex(certificates, c => Identity(c).AsSpan().SequenceEqual(identity));
        MustBe(mine >= 0);
        MustBe(Algorithm(signer), CadesSignature.Sha256.Value!);
        // RFC 5652, 5.4: signed is the attributes' own encoding, with the tag of a SET in place of the tag that they carry here.
        var attributes = signer.PeekEncodedValue().ToArray();
        attributes[0] = Set;
        var digest = Only(signer.ReadSetOf(First), read => Digest(read, certificates[mine]));
        var algorithm = Algorithm(signer);
        MustBe(algorithm is Rsa or EcdsaWithSha256);
        var value = signer.ReadOctetString();
        var token = signer.HasData ? Only(signer.ReadSetOf(Second), Token) : null;
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

    /// <summary>Of the three signed attributes the message digest is the only one that is not told by the certificate.</summary>
    private static byte[] Digest(AsnReader attributes, byte[] certificate)
    {
        MustBe(Attribute(attributes, CadesSignature.ContentType).ReadObjectIdentifier(), CadesSignature.Data);
        var digest = Attribute(attributes, CadesSignature.MessageDigest).ReadOctetString();
        using var read = X509CertificateLoader.LoadCertificate(certificate);
        var named = Attribute(attributes, CadesSignature.SigningCertificateV2).ReadEncodedValue();
        MustBe(named.Span.SequenceEqual(CadesSignature.SigningCertificate(read)));
        return digest;
    }

    private static byte[] Token(AsnReader attributes) =>
        Attribute(attributes, CadesSignature.TimestampToken).ReadEncodedValue().ToArray();
}
