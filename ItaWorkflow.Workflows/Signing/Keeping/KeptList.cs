using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ItaWorkflow.Workflows.Signing.Keeping;

/// <summary>
/// A CRL (RFC 5280, 5) that was kept: the framework makes such lists, and reads neither their dates nor their signatures.
/// </summary>
/// <param name="At">What it tells is as of then.</param>
/// <param name="Revoked">By serial number in hexadecimal, since when.</param>
internal sealed record KeptList(byte[] Issuer, DateTimeOffset At, IReadOnlyDictionary<string, DateTimeOffset> Revoked)
{
    private const int MostRevoked = 100_000;
    private byte[] Body { get; init; } = [];
    private byte[] Value { get; init; } = [];
    private string Algorithm { get; init; } = "";

    /// <returns>null: it is none that can be read.</returns>
    public static KeptList? TryRead(byte[] der)
    {
        try
        {
            return Read(new AsnReader(der, AsnEncodingRules.DER).ReadSequence());
        }
        catch (Exception e) when (e is AsnContentException or CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Its issuer's own key signed it.</summary>
    public bool IsBy(X509Certificate2 authority)
    {
        if (!authority.SubjectName.RawData.AsSpan().SequenceEqual(Issuer) || Hash() is not { } hash)
            return false;
        try
        {
            using var curve = authority.GetECDsaPublicKey();
            if (curve is not null)
                return curve.VerifyData(Body, Value, hash, DSASignatureFormat.Rfc3279DerSequence);
            using var rsa = authority.GetRSAPublicKey();
            return rsa?.VerifyData(Body, Value, hash, RSASignaturePadding.Pkcs1) is true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private HashAlgorithmName? Hash() =>
        Algorithm switch
        {
            "1.2.840.10045.4.3.2" or "1.2.840.113549.1.1.11" => HashAlgorithmName.SHA256,
            "1.2.840.10045.4.3.3" or "1.2.840.113549.1.1.12" => HashAlgorithmName.SHA384,
            "1.2.840.10045.4.3.4" or "1.2.840.113549.1.1.13" => HashAlgorithmName.SHA512,
            _ => null,
        };

    private static KeptList Read(AsnReader list)
    {
        var body = list.ReadEncodedValue().ToArray();
        var reader = new AsnReader(body, AsnEncodingRules.DER).ReadSequence();
        if (Is(reader, UniversalTagNumber.Integer))
            reader.ReadInteger();
        reader.ReadSequence();
        var issuer = reader.ReadEncodedValue().ToArray();
        var at = Time(reader);
        if (reader.HasData && (Is(reader, UniversalTagNumber.UtcTime) || Is(reader, UniversalTagNumber.GeneralizedTime)))
            Time(reader);
        return new(issuer, at, Entries(reader))
        {
            Body = body,
            Algorithm = list.ReadSequence().ReadObjectIdentifier(),
            Value = list.ReadBitString(out _),
        };
    }

    private static Dictionary<string, DateTimeOffset> Entries(AsnReader reader)
    {
        var revoked = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        if (!reader.HasData || !Is(reader, UniversalTagNumber.Sequence))
            return revoked;
        for (var list = reader.ReadSequence(); list.HasData && revoked.Count < MostRevoked; )
        {
            var entry = list.ReadSequence();
            revoked[Convert.ToHexString(entry.ReadIntegerBytes().Span)] = Time(entry);
        }
        return revoked;
    }

    private static bool Is(AsnReader reader, UniversalTagNumber kind) => reader.PeekTag().HasSameClassAndValue(new(kind));

    private static DateTimeOffset Time(AsnReader reader) =>
        Is(reader, UniversalTagNumber.UtcTime) ? reader.ReadUtcTime() : reader.ReadGeneralizedTime();
}
