using System.Formats.Asn1;
using System.Security.Cryptography;

namespace ItaWorkflow.Workflows.Signing;

/// <summary>DER (ITU-T X.690) read so strictly that nothing may stand beside what is expected.</summary>
internal static class OwnDer
{
    /// <summary>[0] and [1] of the structure around them.</summary>
    public static readonly Asn1Tag First = new(TagClass.ContextSpecific, 0, isConstructed: true);
    public static readonly Asn1Tag Second = new(TagClass.ContextSpecific, 1, isConstructed: true);

    /// <summary>What is read must be all that is left.</summary>
    public static T Only<T>(AsnReader reader, Func<AsnReader, T> read)
    {
        var value = read(reader);
        reader.ThrowIfNotEmpty();
        return value;
    }

    /// <summary>An algorithm without parameters, or with NULL for them.</summary>
    public static string Algorithm(AsnReader reader)
    {
        var algorithm = reader.ReadSequence();
        var kind = algorithm.ReadObjectIdentifier();
        if (algorithm.HasData)
            algorithm.ReadNull();
        algorithm.ThrowIfNotEmpty();
        return kind;
    }

    /// <summary>The one value of the next attribute.</summary>
    public static AsnReader Attribute(AsnReader attributes, Oid kind)
    {
        var attribute = attributes.ReadSequence();
        MustBe(attribute.ReadObjectIdentifier(), kind.Value!);
        var value = Only(Only(attribute, a => a.ReadSetOf()), values => values.ReadEncodedValue());
        return new(value, AsnEncodingRules.DER);
    }

    public static void MustBe(string found, string ours) => MustBe(string.Equals(found, ours, StringComparison.Ordinal));

    public static void MustBe(bool isOurs)
    {
        if (!isOurs)
            throw new CryptographicException("Not the CMS that we write.");
    }
}
