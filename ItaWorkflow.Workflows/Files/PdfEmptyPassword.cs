using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ItaWorkflow.Workflows.Files;

/// <summary>What a PDF says of its encryption (ISO 32000-2, table 21).</summary>
/// <param name="KeyLength">In bytes.</param>
/// <param name="Id">The first of the file's two.</param>
internal sealed record PdfEncryption(
    int Revision,
    int KeyLength,
    byte[] User,
    byte[] Owner,
    int Rights,
    byte[] Id,
    bool EncryptsMetadata
);

/// <summary>
/// The standard security handler's check of the user's password (ISO 32000-2, 7.6.4.4), for the empty one: with it everybody opens the file, and
/// only its changing is restricted. The old algorithms are the format's, nothing is protected by them here.
/// </summary>
internal static class PdfEmptyPassword
{
    private static readonly byte[] Padding = Convert.FromHexString(
        "28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A"
    );

    public static bool Opens(PdfEncryption file) =>
        file.Revision switch
        {
            2 => Equal(Rc4(Key(file), Padding), file.User, 32),
            3 or 4 => Equal(Round20(Key(file), Digest([.. Padding, .. file.Id])), file.User, 16),
            5 => file.User.Length >= 48 && Equal(SHA256.HashData(file.User.AsSpan(32, 8)), file.User, 32),
            6 => file.User.Length >= 48 && Equal(Hardened(file.User.AsSpan(32, 8)), file.User, 32),
            _ => false,
        };

    private static bool Equal(byte[] computed, byte[] said, int length) =>
        said.Length >= length && computed.AsSpan(0, length).SequenceEqual(said.AsSpan(0, length));

    private static byte[] Key(PdfEncryption file)
    {
        var rights = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(rights, file.Rights);
        byte[] open = file is { Revision: 4, EncryptsMetadata: false } ? [0xFF, 0xFF, 0xFF, 0xFF] : [];
        var length = file.Revision == 2 ? 5 : Math.Clamp(file.KeyLength, 5, 16);
        var key = Digest([.. Padding, .. file.Owner.Take(32), .. rights, .. file.Id, .. open]);
        for (var i = 0; file.Revision > 2 && i < 50; i++)
            key = Digest(key[..length]);
        return key[..length];
    }

    private static byte[] Round20(byte[] key, byte[] text)
    {
        for (byte i = 0; i < 20; i++)
            text = Rc4([.. key.Select(b => (byte)(b ^ i))], text);
        return text;
    }

    /// <summary>Algorithm 2.B.</summary>
    private static byte[] Hardened(ReadOnlySpan<byte> salt)
    {
        var key = SHA256.HashData(salt);
        using var aes = Aes.Create();
        for (var round = 1; ; round++)
        {
            aes.Key = key[..16];
            var text = aes.EncryptCbc([.. Enumerable.Repeat(key, 64).SelectMany(k => k)], key.AsSpan(16, 16), PaddingMode.None);
            key = (text.Take(16).Sum(b => b) % 3) switch
            {
                0 => SHA256.HashData(text),
                1 => SHA384.HashData(text),
                _ => SHA512.HashData(text),
            };
            if (round >= 64 && text[^1] <= round - 32)
                return key[..32];
        }
    }

#pragma warning disable CA5351 // The format's own.
    private static byte[] Digest(byte[] text) => MD5.HashData(text);
#pragma warning restore CA5351

    private static byte[] Rc4(byte[] key, byte[] text)
    {
        var box = Enumerable.Range(0, 256).Select(i => (byte)i).ToArray();
        for (int i = 0, j = 0; i < 256; i++)
        {
            j = (j + box[i] + key[i % key.Length]) & 0xFF;
            (box[i], box[j]) = (box[j], box[i]);
        }

        var coded = new byte[text.Length];
        for (int n = 0, i = 0, j = 0; n < text.Length; n++)
        {
            i = (i + 1) & 0xFF;
            j = (j + box[i]) & 0xFF;
            (box[i], box[j]) = (box[j], box[i]);
            coded[n] = (byte)(text[n] ^ box[(box[i] + box[j]) & 0xFF]);
        }

        return coded;
    }
}
