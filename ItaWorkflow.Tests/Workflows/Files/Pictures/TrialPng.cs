using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ItaWorkflow.Tests.Workflows.Files.Pictures;

/// <summary>PNGs made piece by piece, right or wrong.</summary>
internal static class TrialPng
{
    public static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a];

    /// <summary>Grey.</summary>
    public static byte[] Of(int width, int height) => Of(Header(width, height, 8, 0), new byte[height * (1 + width)]);

    public static byte[] Of(byte[] header, byte[] points, params byte[][] before) =>
        [.. Signature, .. Chunk("IHDR", header), .. before.SelectMany(b => b), .. Chunk("IDAT", Packed(points)), .. End];

    public static byte[] End => Chunk("IEND", []);

    public static byte[] Header(int width, int height, byte depth, byte colour, byte interlaced = 0)
    {
        byte[] header = [0, 0, 0, 0, 0, 0, 0, 0, depth, colour, 0, 0, interlaced];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        return header;
    }

    public static byte[] Packed(byte[] points)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(points);
        return packed.ToArray();
    }

    public static byte[] Chunk(string kind, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(kind), .. data];
        var chunk = new byte[body.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        body.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(body.Length + 4), Crc(body));
        return chunk;
    }

    private static uint Crc(byte[] bytes)
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
