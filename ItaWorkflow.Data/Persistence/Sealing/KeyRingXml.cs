using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace ItaWorkflow.Data.Persistence.Sealing;

/// <summary>How the framework writes an element of the key ring: which part is secret, and what stands in its place once it is sealed.</summary>
internal static class KeyRingXml
{
    public static readonly XName Sealed = "sealed";
    public static readonly XName ByKey = "key";
    private static readonly XNamespace Framework = "http://schemas.asp.net/2015/03/dataProtection";
    private static readonly XName IsSecret = Framework + "requiresEncryption";
    private static readonly XName Secret = Framework + "encryptedSecret";
    private static readonly XName Decryptor = "decryptorType";

    /// <summary>The fingerprints of the office's keys that the element cannot be opened without.</summary>
    public static IEnumerable<string> KeysOf(XElement element) =>
        element.DescendantsAndSelf(Sealed).Select(part => (string?)part.Attribute(ByKey)).OfType<string>();

    /// <summary>Something secret in it lies open.</summary>
    public static bool IsOpen(XElement element) => element.DescendantsAndSelf().Any(MustBeSealed);

    /// <summary>The same with every secret sealed.</summary>
    public static XElement Seal(XElement element, IXmlEncryptor encryptor)
    {
        var copy = new XElement(element);
        while (copy.DescendantsAndSelf().FirstOrDefault(MustBeSealed) is { } secret)
        {
            var info = encryptor.Encrypt(new(secret));
            secret.ReplaceWith(
                new XElement(
                    Secret,
                    new XAttribute(Decryptor, info.DecryptorType.AssemblyQualifiedName!),
                    new XElement(info.EncryptedElement)
                )
            );
        }

        return copy;
    }

    /// <summary>The same with every secret of ours open; what another way sealed stays.</summary>
    public static XElement Open(XElement element, IXmlDecryptor decryptor)
    {
        var copy = new XElement(element);
        foreach (var part in copy.Descendants(Sealed).ToList())
            part.Parent!.ReplaceWith(decryptor.Decrypt(part));
        return copy;
    }

    private static bool MustBeSealed(XElement element) => (bool?)element.Attribute(IsSecret) is true;
}
