using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace ItaWorkflow.Data.Persistence.Sealing;

/// <summary>Opens what <see cref="KeyFileEncryptor"/> sealed. Its full name stands in every key ring: it is not to be changed.</summary>
public sealed class KeyFileDecryptor : IXmlDecryptor
{
    private readonly OfficeKeyFile file;

    /// <summary>As the framework makes it.</summary>
    public KeyFileDecryptor(IServiceProvider services)
        : this(services.GetRequiredService<OfficeKeyFile>()) { }

    internal KeyFileDecryptor(OfficeKeyFile file) => this.file = file;

    /// <exception cref="CryptographicException">The file does not hold its key.</exception>
    public XElement Decrypt(XElement encryptedElement)
    {
        ArgumentNullException.ThrowIfNull(encryptedElement);

        var wanted = (string?)encryptedElement.Attribute(KeyRingXml.ByKey);
        var key =
            file.Read().FirstOrDefault(k => string.Equals(k.Fingerprint, wanted, StringComparison.Ordinal))
            ?? throw new CryptographicException($"The key {wanted} is not in {file.Path}.");
        return XElement.Parse(Encoding.UTF8.GetString(key.Open(Convert.FromBase64String(encryptedElement.Value))));
    }
}
