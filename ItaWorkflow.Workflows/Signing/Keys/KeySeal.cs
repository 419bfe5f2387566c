using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ItaWorkflow.Workflows.Signing.Keys;

/// <summary>
/// A private key locked by a PIN: PBKDF2-HMAC-SHA256 makes the key of AES-256-GCM, and the certificate's digest is bound in, so that a
/// sealed key opens only beside its own certificate. Layout: version, iterations, salt, nonce, tag, ciphertext.
/// </summary>
internal static class KeySeal
{
    private const byte Version = 1;
    private const int SaltLength = 16;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int HeadLength = 1 + sizeof(int) + SaltLength + NonceLength + TagLength;

    public static byte[] Lock(ReadOnlySpan<byte> secret, string pin, byte[] certificate, PinRounds rounds)
    {
        var result = new byte[HeadLength + secret.Length];
        var (salt, nonce, tag, sealedSecret) = Split(result);
        result[0] = Version;
        BinaryPrimitives.WriteInt32BigEndian(result.AsSpan(1), rounds.Count);
        RandomNumberGenerator.Fill(salt.Span);
        RandomNumberGenerator.Fill(nonce.Span);
        using var cipher = Cipher(pin, salt.Span, rounds.Count);
        cipher.Encrypt(nonce.Span, secret, sealedSecret.Span, tag.Span, SHA256.HashData(certificate));
        return result;
    }

    /// <returns>null: another PIN, or another certificate.</returns>
    public static byte[]? Unlock(byte[] locked, string pin, byte[] certificate)
    {
        if (locked.Length < HeadLength || locked[0] != Version)
            throw new CryptographicException("The sealed key is of no known form.");
        var (salt, nonce, tag, sealedSecret) = Split(locked);
        using var cipher = Cipher(pin, salt.Span, BinaryPrimitives.ReadInt32BigEndian(locked.AsSpan(1)));
        var secret = new byte[sealedSecret.Length];
        try
        {
            cipher.Decrypt(nonce.Span, sealedSecret.Span, tag.Span, secret, SHA256.HashData(certificate));
            return secret;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private static AesGcm Cipher(string pin, ReadOnlySpan<byte> salt, int iterations)
    {
        var key = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(pin), salt, iterations, HashAlgorithmName.SHA256, 32);
        try
        {
            return new(key, TagLength);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    private static (Memory<byte> Salt, Memory<byte> Nonce, Memory<byte> Tag, Memory<byte> Secret) Split(byte[] all)
    {
        var rest = all.AsMemory(1 + sizeof(int));
        return (
            rest[..SaltLength],
            rest.Slice(SaltLength, NonceLength),
            rest.Slice(SaltLength + NonceLength, TagLength),
            rest[(SaltLength + NonceLength + TagLength)..]
        );
    }
}
