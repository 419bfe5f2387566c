using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace ItaWorkflow.Data.Persistence.Sealing;

/// <summary>Seals what is secret in an element of the key ring under the office's key.</summary>
internal sealed class KeyFileEncryptor(OfficeKeyFile file) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var key = file.Current();
        var secret = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        return new(
            new XElement(
                KeyRingXml.Sealed,
                new XAttribute(KeyRingXml.ByKey, key.Fingerprint),
                Convert.ToBase64String(key.Seal(secret))
            ),
            typeof(KeyFileDecryptor)
        );
    }
}
