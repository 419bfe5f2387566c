using System.Buffers.Binary;

namespace ItaWorkflow.Workflows.Files.Pictures;

/// <param name="Across">Samples beside each other, in a unit of the frame.</param>
/// <param name="Down">Samples below each other.</param>
internal sealed record JpegPart(int Id, int Across, int Down, int Table)
{
    /// <summary>Blocks of 8 × 8 in a row, as far as the picture goes.</summary>
    public int Wide { get; init; }
    public int High { get; init; }

    /// <summary>Blocks in a row of whole units.</summary>
    public int Stride { get; init; }

    /// <summary>For each block, which of its 64 numbers a scan before made other than nothing.</summary>
    public ulong[] Known { get; init; } = [];

    public bool IsBegun { get; set; }
}

/// <summary>SOF (ITU-T T.81, B.2.2): baseline, extended or progressive, eight bits, Huffman.</summary>
internal sealed record JpegFrame(int Width, int Height, bool IsProgressive, IReadOnlyList<JpegPart> Parts)
{
    public int UnitsWide { get; private init; }
    public int UnitsHigh { get; private init; }

    /// <returns>null: damaged or of a kind that programs do not draw.</returns>
    public static JpegFrame? Read(ReadOnlySpan<byte> data, int kind)
    {
        if (data.Length < 6 || data[0] != 8 || data[5] is not (1 or 3 or 4) || data.Length != 6 + 3 * data[5])
            return null;
        var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(data[1..]), BinaryPrimitives.ReadUInt16BigEndian(data[3..]));
        var parts = new List<JpegPart>();
        for (var at = 6; at < data.Length; at += 3)
            parts.Add(new(data[at], data[at + 1] >> 4, data[at + 1] & 15, data[at + 2]));
        if (width == 0 || height == 0 || parts.Exists(p => p.Across is < 1 or > 4 || p.Down is < 1 or > 4 || p.Table > 3))
            return null;
        var frame = new JpegFrame(width, height, kind == 0xC2, []);
        return PictureCheck.IsSensible(width, height) ? frame.Measured(parts) : frame;
    }

    private JpegFrame Measured(List<JpegPart> parts)
    {
        var (across, down) = (parts.Max(p => p.Across), parts.Max(p => p.Down));
        var (wide, high) = (Parted(Width, 8 * across), Parted(Height, 8 * down));
        return this with
        {
            UnitsWide = wide,
            UnitsHigh = high,
            Parts =
            [
                .. parts.Select(p =>
                    p with
                    {
                        Wide = Parted(Parted(Width * p.Across, across), 8),
                        High = Parted(Parted(Height * p.Down, down), 8),
                        Stride = wide * p.Across,
                        Known = IsProgressive ? new ulong[wide * p.Across * high * p.Down] : [],
                    }
                ),
            ],
        };
    }

    private static int Parted(int size, int by) => (size + by - 1) / by;
}
