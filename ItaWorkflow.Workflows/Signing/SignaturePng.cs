using System.Buffers.Binary;
using System.Text;

namespace ItaWorkflow.Workflows.Signing;

/// <summary>
/// A signature's picture is judged by its content, not by its name: a whole PNG of sensible size. Only the chunks that draw are kept;
/// what cameras and programs write beside them (place, time, author) is left out.
/// </summary>
internal static class SignaturePng
{
    public const int LargestFile = 200 * 1024;
    private const int LongestSide = 4000;
    private static readonly byte[] Head = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a];
    private static readonly string[] Drawing = ["IHDR", "PLTE", "tRNS", "IDAT", "IEND"];

    /// <returns>null: not a PNG, damaged, or too large to draw.</returns>
    public static byte[]? Clean(ReadOnlySpan<byte> file)
    {
        if (file.Length > LargestFile || !file.StartsWith(Head))
            return null;
        var clean = new List<byte>(Head);
        var rest = file[Head.Length..];
        for (var first = true; ; first = false)
        {
            if (Chunk(rest) is not { } length)
                return null;
            var kind = Encoding.ASCII.GetString(rest.Slice(4, 4));
            if (first != (kind == "IHDR") || (first && !IsSensible(rest)))
                return null;
            if (Drawing.Contains(kind, StringComparer.Ordinal))
                clean.AddRange(rest[..length]);
            if (kind == "IEND")
                return rest.Length == length ? [.. clean] : null;
            rest = rest[length..];
        }
    }

    /// <summary>Length, kind, data and checksum of the chunk that stands first.</summary>
    private static int? Chunk(ReadOnlySpan<byte> rest)
    {
        if (rest.Length < 12)
            return null;
        var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
        if (length > rest.Length - 12)
            return null;
        var checksum = BinaryPrimitives.ReadUInt32BigEndian(rest[(int)(8 + length)..]);
        return Crc(rest.Slice(4, (int)length + 4)) == checksum ? (int)length + 12 : null;
    }

    private static bool IsSensible(ReadOnlySpan<byte> header) =>
        BinaryPrimitives.ReadUInt32BigEndian(header) == 13
        && BinaryPrimitives.ReadUInt32BigEndian(header[8..]) is >= 1 and <= LongestSide
        && BinaryPrimitives.ReadUInt32BigEndian(header[12..]) is >= 1 and <= LongestSide;

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xedb88320 : crc >> 1;
        }
        return ~crc;
    }
}
