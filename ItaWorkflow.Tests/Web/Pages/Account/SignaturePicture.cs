using System.Buffers.Binary;
using System.IO.Compression;

namespace ItaWorkflow.Tests.Web.Pages.Account;

/// <summary>A blue wave on nothing, 240 × 80.</summary>
internal static class SignaturePicture
{
    private const int Width = 240;
    private const int Height = 80;

    public static byte[] Png { get; } = Draw();

    private static byte[] Draw()
    {
        using var rows = new MemoryStream();
        using (var packed = new ZLibStream(rows, CompressionLevel.Optimal, leaveOpen: true))
            for (var y = 0; y < Height; y++)
            {
                packed.WriteByte(0);
                for (var x = 0; x < Width; x++)
                    packed.Write(
                        Math.Abs(y - 40 - 28 * Math.Sin(x / 11.0) * Math.Exp(-x / 160.0)) < 1.6
                            ? [27, 42, 107, 255]
                            : [0, 0, 0, 0]
                    );
            }
        byte[] header = [0, 0, 0, Width, 0, 0, 0, Height, 8, 6, 0, 0, 0];
        return
        [
            0x89,
            (byte)'P',
            (byte)'N',
            (byte)'G',
            0x0d,
            0x0a,
            0x1a,
            0x0a,
            .. Chunk("IHDR", header),
            .. Chunk("IDAT", rows.ToArray()),
            .. Chunk("IEND", []),
        ];
    }

    private static byte[] Chunk(string kind, byte[] data)
    {
        byte[] body = [.. System.Text.Encoding.ASCII.GetBytes(kind), .. data];
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
