using System.Buffers.Binary;

namespace ItaWorkflow.Workflows.Files.Pictures;

/// <summary>How often a JPEG goes over its picture: a thousand empty scans would keep whatever draws it busy.</summary>
internal static class JpegScans
{
    /// <summary>A progressive photograph has about ten.</summary>
    private const int Most = 100;

    /// <summary>
    /// From mark to mark (ITU-T T.81, B.1.1) to the picture's own end: of a progressive one every scan may be missing and it is drawn. What a
    /// telephone hangs behind it, a film even, is not looked at.
    /// </summary>
    public static bool AreFew(ReadOnlySpan<byte> jpeg)
    {
        var scans = 0;
        for (var at = 2; at + 1 < jpeg.Length; )
        {
            var mark = jpeg[at + 1];
            if (jpeg[at] != 0xFF || mark == 0xFF)
                at++; // The bits of a scan, or filling.
            else if (mark is 0x00 or (>= 0xD0 and <= 0xD7))
                at += 2;
            else if (mark == 0xD9)
                return scans is > 0 and <= Most;
            else if (at + 3 < jpeg.Length)
            {
                scans += mark == 0xDA ? 1 : 0;
                at += 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]);
            }
            else
                return false;
        }
        return false;
    }
}
