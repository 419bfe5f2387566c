using System.Buffers.Binary;

namespace ItaWorkflow.Workflows.Documents.Papers;

/// <summary>Pixels of a PNG or JPEG, from its header.</summary>
internal static class PictureSize
{
    private const int PngWidthAt = 16;

    /// <returns>Null: neither of both, or broken.</returns>
    public static (int Width, int Height)? Of(ReadOnlySpan<byte> picture)
    {
        var size = picture switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] when picture.Length >= PngWidthAt + 8 => (
                BinaryPrimitives.ReadInt32BigEndian(picture[PngWidthAt..]),
                BinaryPrimitives.ReadInt32BigEndian(picture[(PngWidthAt + 4)..])
            ),
            [0xFF, 0xD8, ..] => Jpeg(picture),
            _ => (0, 0),
        };
        return size is (> 0, > 0) ? size : null;
    }

    /// <summary>From the start-of-frame segment (ITU-T T.81, B.2.2).</summary>
    private static (int Width, int Height) Jpeg(ReadOnlySpan<byte> picture)
    {
        for (var at = 2; at + 9 <= picture.Length && picture[at] == 0xFF; )
        {
            var kind = picture[at + 1];
            if (kind is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return (
                    BinaryPrimitives.ReadUInt16BigEndian(picture[(at + 7)..]),
                    BinaryPrimitives.ReadUInt16BigEndian(picture[(at + 5)..])
                );
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(picture[(at + 2)..]);
        }
        return (0, 0);
    }
}
