using System.Buffers.Binary;
using System.IO.Compression;

namespace ItaWorkflow.Workflows.Files.Pictures;

/// <summary>
/// A PNG (ISO/IEC 15948) that any program draws: every chunk whole and in its place, the points unpacked to the last row. Only the chunks
/// that draw are kept; what cameras and programs write beside them (place, time, author) is left out.
/// </summary>
internal static class PngCheck
{
    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a];

    public static bool IsNamed(ReadOnlySpan<byte> file) => file.StartsWith(Signature);

    /// <returns>null: damaged.</returns>
    public static CheckedPicture? Read(ReadOnlySpan<byte> file)
    {
        if (!IsNamed(file))
            return null;
        var clean = new List<byte>(file.Length);
        clean.AddRange(Signature);
        using var points = new MemoryStream();
        PngHeader? header = null;
        var hasPalette = false;
        var isPastPoints = false;
        for (var rest = file[Signature.Length..]; ; )
        {
            if (Chunk(rest) is not { } length)
                return null;
            var kind = rest[4..8];
            var data = rest[8..(length - 4)];
            if ((header is null) != kind.SequenceEqual("IHDR"u8))
                return null;
            if (header is null && (header = PngHeader.Read(data)) is null)
                return null;
            if (header.IsTooLarge)
                return new(header.Width, header.Height, []);
            if (kind.SequenceEqual("PLTE"u8))
                hasPalette |= points.Length == 0 && data.Length is > 0 and <= 768 && data.Length % 3 == 0;
            var isPoints = kind.SequenceEqual("IDAT"u8);
            if (isPoints && isPastPoints)
                return null;
            if (isPoints)
                points.Write(data);
            isPastPoints |= points.Length > 0 && !isPoints;
            if (isPoints || IsKept(kind))
                clean.AddRange(rest[..length]);
            else if ((kind[0] & 0x20) == 0)
                return null; // A chunk without which the picture cannot be drawn, and which the standard does not know.
            rest = rest[length..];
            if (!kind.SequenceEqual("IEND"u8))
                continue;
            points.Position = 0;
            return rest.Length == 0 && (hasPalette || !header.NeedsPalette) && Unpacks(points, header)
                ? new(header.Width, header.Height, [.. clean])
                : null;
        }
    }

    private static bool IsKept(ReadOnlySpan<byte> kind) =>
        kind.SequenceEqual("IHDR"u8)
        || kind.SequenceEqual("PLTE"u8)
        || kind.SequenceEqual("tRNS"u8)
        || kind.SequenceEqual("IEND"u8);

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

    /// <summary>As many rows as the header says, each with a filter that there is, and the stream's own checksum.</summary>
    private static bool Unpacks(Stream points, PngHeader header)
    {
        try
        {
            using var unpacked = new ZLibStream(points, CompressionMode.Decompress);
            var row = new byte[header.RowLength(header.Width)];
            foreach (var (width, height) in header.Passes())
            {
                var length = header.RowLength(width);
                for (var y = 0; y < height; y++)
                    if (unpacked.ReadAtLeast(row.AsSpan(0, length), length, throwOnEndOfStream: false) < length || row[0] > 4)
                        return false;
            }
            return unpacked.ReadByte() < 0;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
            crc = (crc >> 8) ^ CrcOf[(byte)(crc ^ b)];
        return ~crc;
    }

    private static readonly uint[] CrcOf =
    [
        .. Enumerable
            .Range(0, 256)
            .Select(n =>
                Enumerable.Range(0, 8).Aggregate((uint)n, (crc, _) => (crc & 1) == 1 ? (crc >> 1) ^ 0xedb88320 : crc >> 1)
            ),
    ];
}
