using System.Buffers.Binary;

namespace ItaWorkflow.Workflows.Files.Pictures;

/// <summary>IHDR (ISO/IEC 15948, 11.2.1).</summary>
/// <param name="Bits">Of one point, all its channels together.</param>
internal sealed record PngHeader(int Width, int Height, int Bits, bool NeedsPalette, bool IsInterlaced)
{
    /// <summary>Adam7: where each pass begins and how far its points are apart.</summary>
    private static readonly (int X, int Y, int StepX, int StepY)[] Adam7 =
    [
        (0, 0, 8, 8),
        (4, 0, 8, 8),
        (0, 4, 4, 8),
        (2, 0, 4, 4),
        (0, 2, 2, 4),
        (1, 0, 2, 2),
        (0, 1, 1, 2),
    ];

    public bool IsTooLarge => !PictureCheck.IsSensible(Width, Height);

    /// <returns>null: no combination that the standard knows.</returns>
    public static PngHeader? Read(ReadOnlySpan<byte> data)
    {
        if (data is not [.., var depth, var colour, 0, 0, var interlaced and <= 1] || data.Length != 13)
            return null;
        var channels = (colour, depth) switch
        {
            (0, 1 or 2 or 4 or 8 or 16) => 1,
            (2, 8 or 16) => 3,
            (3, 1 or 2 or 4 or 8) => 1,
            (4, 8 or 16) => 2,
            (6, 8 or 16) => 4,
            _ => 0,
        };
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(data), BinaryPrimitives.ReadInt32BigEndian(data[4..]));
        return channels > 0 && width > 0 && height > 0
            ? new(width, height, channels * depth, colour == 3, interlaced == 1)
            : null;
    }

    /// <summary>Bytes of a row, its filter before it.</summary>
    public int RowLength(int width) => 1 + (int)(((long)width * Bits + 7) / 8);

    public IEnumerable<(int Width, int Height)> Passes() =>
        IsInterlaced
            ? Adam7
                .Select(p => (Width: Count(Width, p.X, p.StepX), Height: Count(Height, p.Y, p.StepY)))
                .Where(p => p is { Width: > 0, Height: > 0 })
            : [(Width, Height)];

    private static int Count(int size, int first, int step) => (size - first + step - 1) / step;
}
