using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ItaWorkflow.Workflows.Backups;

/// <summary>
/// A file under a passphrase: a mark, a salt (16 bytes), then blocks of at most 1 MiB, each its length (4 bytes, big-endian), tag (16) and
/// AES-256-GCM ciphertext. The key is PBKDF2-SHA256 of the passphrase with 600,000 rounds; a block's nonce is its number, and its associated
/// data says whether it is the last, so that nothing can be cut off, left out or put elsewhere.
/// </summary>
public static class SealedFile
{
    private const int Block = 1 << 20;
    private const int Rounds = 600_000;
    private static readonly byte[] Mark = "ITAWORKFLOW SEALED 1\n"u8.ToArray();

    public static bool IsSealed(string file)
    {
        using var stream = File.OpenRead(file);
        Span<byte> begins = stackalloc byte[Mark.Length];
        return stream.ReadAtLeast(begins, begins.Length, throwOnEndOfStream: false) == begins.Length
            && begins.SequenceEqual(Mark);
    }

    public static async Task SealAsync(string from, string to, string passphrase, CancellationToken cancel)
    {
        await using var input = File.OpenRead(from);
        await using var output = new FileStream(to, FileMode.CreateNew, FileAccess.Write);
        var salt = RandomNumberGenerator.GetBytes(16);
        await output.WriteAsync(Mark, cancel);
        await output.WriteAsync(salt, cancel);
        using var aes = Open(passphrase, salt);
        var plain = new byte[Block];
        for (var number = 0L; ; number++)
        {
            var length = await input.ReadAtLeastAsync(plain, Block, throwOnEndOfStream: false, cancel);
            var isLast = input.Position == input.Length;
            await WriteAsync(output, aes, plain.AsMemory(0, length), number, isLast, cancel);
            if (isLast)
                break;
        }

        output.Flush(flushToDisk: true);
    }

    /// <exception cref="CryptographicException">Another passphrase, or not the whole file as it was sealed.</exception>
    public static async Task UnsealAsync(string from, string to, string passphrase, CancellationToken cancel)
    {
        await using var input = File.OpenRead(from);
        input.Seek(Mark.Length, SeekOrigin.Begin);
        var salt = new byte[16];
        await input.ReadExactlyAsync(salt, cancel);
        using var aes = Open(passphrase, salt);
        await using var output = new FileStream(to, FileMode.CreateNew, FileAccess.Write);
        for (var number = 0L; ; number++)
        {
            var (plain, isLast) = await ReadAsync(input, aes, number, cancel);
            await output.WriteAsync(plain, cancel);
            if (isLast)
                break;
        }
    }

    private static async Task WriteAsync(
        Stream output,
        AesGcm aes,
        ReadOnlyMemory<byte> plain,
        long number,
        bool isLast,
        CancellationToken cancel
    )
    {
        var block = new byte[4 + 16 + plain.Length];
        BinaryPrimitives.WriteInt32BigEndian(block, plain.Length);
        aes.Encrypt(Nonce(number), plain.Span, block.AsSpan(20), block.AsSpan(4, 16), [isLast ? (byte)1 : (byte)0]);
        await output.WriteAsync(block, cancel);
    }

    private static async Task<(byte[] Plain, bool IsLast)> ReadAsync(
        FileStream input,
        AesGcm aes,
        long number,
        CancellationToken cancel
    )
    {
        var head = new byte[20];
        if (await input.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel) < head.Length)
            throw new CryptographicException("The sealed file was cut off.");
        var length = BinaryPrimitives.ReadInt32BigEndian(head);
        if (length is < 0 or > Block || length > input.Length - input.Position)
            throw new CryptographicException("The sealed file is not whole.");
        var cipher = new byte[length];
        await input.ReadExactlyAsync(cipher, cancel);
        var isLast = input.Position == input.Length;
        var plain = new byte[length];
        aes.Decrypt(Nonce(number), cipher, head.AsSpan(4, 16), plain, [isLast ? (byte)1 : (byte)0]);
        return (plain, isLast);
    }

    private static AesGcm Open(string passphrase, byte[] salt) =>
        new(Rfc2898DeriveBytes.Pbkdf2(passphrase, salt, Rounds, HashAlgorithmName.SHA256, 32), 16);

    private static byte[] Nonce(long number)
    {
        var nonce = new byte[12];
        BinaryPrimitives.WriteInt64BigEndian(nonce.AsSpan(4), number);
        return nonce;
    }
}
