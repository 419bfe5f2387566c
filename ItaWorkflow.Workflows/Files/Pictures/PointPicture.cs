using SkiaSharp;

namespace ItaWorkflow.Workflows.Files.Pictures;

/// <summary>
/// A stranger's PNG or JPEG, by its content: whole only when Skia draws its last row. The size is known, and bounded, before a point is
/// unpacked, and so is the number of scans that a JPEG goes through.
/// </summary>
internal sealed class PointPicture : IDisposable
{
    public const int LongestSide = 4_000;
    public const int MostPoints = 8_000_000;

    /// <summary>A photograph of 64 million points unpacks to 200 MB at the most: a progressive JPEG keeps all of it until its end.</summary>
    public const int MostPointsOfPhotograph = 64_000_000;

    private const int JpegQuality = 95;

    private static readonly Lock OneAtATime = new();
    private readonly SKCodec _codec;

    private PointPicture(SKCodec codec) => _codec = codec;

    public SKSizeI Size => _codec.Info.Size;

    public bool IsSensible => Size is { Width: <= LongestSide, Height: <= LongestSide } && Points <= MostPoints;

    public bool IsPhotograph => Points <= MostPointsOfPhotograph;

    private long Points => (long)Size.Width * Size.Height;

    public static bool IsPng(ReadOnlySpan<byte> file) => file.StartsWith((ReadOnlySpan<byte>)[0x89, .. "PNG\r\n\x1a\n"u8]);

    public static bool IsJpeg(ReadOnlySpan<byte> file) => file is [0xFF, 0xD8, 0xFF, ..];

    /// <returns>null: neither, cut short, or so damaged that not even its size can be told.</returns>
    public static PointPicture? Open(byte[] file) =>
        (IsPng(file) ? HasEnd(file) : IsJpeg(file) && JpegScans.AreFew(file))
        && SKCodec.Create(new MemoryStream(file)) is { } codec
            ? new(codec)
            : null;

    /// <summary>Drawn anew, upright, and in its own format: nothing else that the file carried (place, time, what hangs behind it) is left.</summary>
    /// <returns>null: damaged.</returns>
    public byte[]? Redrawn()
    {
        using var points = Drawn();
        if (points is null)
            return null;
        using var upright = HeldPicture.Upright(points, _codec.EncodedOrigin);
        using var file = upright.Encode(_codec.EncodedFormat, JpegQuality);
        return file.ToArray();
    }

    private static bool HasEnd(ReadOnlySpan<byte> png) => png.LastIndexOf("IEND"u8) > 0;

    /// <summary>Row by row, keeping none.</summary>
    public bool IsWhole()
    {
        var info = _codec.Info.WithColorType(SKColorType.Rgba8888);
        if (_codec.StartScanlineDecode(info) != SKCodecResult.Success)
        {
            // An interlaced PNG has no rows: all of it stands in memory, one at a time.
            lock (OneAtATime)
            {
                using var points = Drawn();
                return points is not null;
            }
        }
        using var row = new SKBitmap(info.WithSize(info.Width, 1));
        for (var y = 0; y < info.Height; y++)
            if (_codec.GetScanlines(row.GetPixels(), 1, row.RowBytes) != 1)
                return false;
        return true;
    }

    /// <returns>null: damaged.</returns>
    private SKBitmap? Drawn()
    {
        var points = new SKBitmap(new SKImageInfo(Size.Width, Size.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        if (_codec.GetPixels(points.Info, points.GetPixels()) == SKCodecResult.Success)
            return points;
        points.Dispose();
        return null;
    }

    public void Dispose() => _codec.Dispose();
}
