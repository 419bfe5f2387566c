using System.Security.Cryptography;

namespace ItaWorkflow.Data.Persistence.Sealing;

/// <summary>กุญแจของหน่วยงาน: 32 random bytes that seal the key ring (AES-256-GCM). It lies in a file beside the database, never in it.</summary>
public sealed class OfficeKey
{
    private const string Mark = "itaworkflow-key-1:";
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private readonly byte[] bytes;

    private OfficeKey(byte[] bytes)
    {
        this.bytes = bytes;
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData([.. "ItaWorkflow key 1"u8, .. bytes])[..8]);
    }

    /// <summary>By what it is known without being shown: 16 hexadecimal digits.</summary>
    public string Fingerprint { get; }

    public static OfficeKey Make() => new(RandomNumberGenerator.GetBytes(32));

    /// <returns>null: the line holds no key.</returns>
    public static OfficeKey? Read(string line) =>
        line.Trim() is { Length: 62 } text
        && text.StartsWith(Mark, StringComparison.Ordinal)
        && Convert.FromBase64String(text[Mark.Length..]) is { Length: 32 } bytes
            ? new(bytes)
            : null;

    /// <summary>As a line of the key file, short enough to be written on paper.</summary>
    public string Write() => Mark + Convert.ToBase64String(bytes);

    public byte[] Seal(byte[] plain)
    {
        var sealedBytes = new byte[NonceLength + TagLength + plain.Length];
        var nonce = sealedBytes.AsSpan(0, NonceLength);
        var tag = sealedBytes.AsSpan(NonceLength, TagLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(bytes, TagLength);
        aes.Encrypt(nonce, plain, sealedBytes.AsSpan(NonceLength + TagLength), tag);
        return sealedBytes;
    }

    /// <exception cref="CryptographicException">Sealed by another key, or altered.</exception>
    public byte[] Open(byte[] sealedBytes)
    {
        if (sealedBytes.Length < NonceLength + TagLength)
            throw new CryptographicException("What was sealed was cut off.");
        var plain = new byte[sealedBytes.Length - NonceLength - TagLength];
        using var aes = new AesGcm(bytes, TagLength);
        aes.Decrypt(
            sealedBytes.AsSpan(0, NonceLength),
            sealedBytes.AsSpan(NonceLength + TagLength),
            sealedBytes.AsSpan(NonceLength, TagLength),
            plain
        );
        return plain;
    }
}
