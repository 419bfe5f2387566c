using System.Buffers.Binary;
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

    /// <summary>A progressive photograph has about ten; a thousand empty ones would keep whatever draws it busy.</summary>
    private const int MostScans = 100;
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
        (IsPng(file) ? HasEnd(file) : IsJpeg(file) && IsOfFewScans(file)) && SKCodec.Create(new MemoryStream(file)) is { } codec
            ? new(codec)
            : null;

    /// <summary>Drawn anew, upright, and in its own format: nothing else that the file carried (place, time, what hangs behind it) is left.</summary>
    /// <returns>null: damaged.</returns>
    public byte[]? Redrawn()
    {
        using var points = Drawn();
        if (points is null)
            return null;
        using var upright = Upright(points);
        using var file = upright.Encode(_codec.EncodedFormat, JpegQuality);
        return file.ToArray();
    }

    private static bool HasEnd(ReadOnlySpan<byte> png) => png.LastIndexOf("IEND"u8) > 0;

    /// <summary>
    /// From mark to mark (ITU-T T.81, B.1.1) to the picture's own end: of a progressive one every scan may be missing and it is drawn. What a
    /// telephone hangs behind it, a film even, is not looked at.
    /// </summary>
    private static bool IsOfFewScans(ReadOnlySpan<byte> jpeg)
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
                return scans is > 0 and <= MostScans;
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

    /// <summary>As the camera was held (EXIF 2.3, Orientation).</summary>
    private SKBitmap Upright(SKBitmap points)
    {
        var (width, height) = (points.Width, points.Height);
        SKMatrix? turn = _codec.EncodedOrigin switch
        {
            SKEncodedOrigin.TopRight => new(-1, 0, width, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new(-1, 0, width, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new(1, 0, 0, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new(0, -1, height, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new(0, -1, height, -1, 0, width, 0, 0, 1),
            SKEncodedOrigin.LeftBottom => new(0, 1, 0, -1, 0, width, 0, 0, 1),
            _ => null,
        };
        if (turn is not { } matrix)
            return points.Copy();
        var lies = _codec.EncodedOrigin >= SKEncodedOrigin.LeftTop;
        var upright = new SKBitmap(lies ? height : width, lies ? width : height);
        using var canvas = new SKCanvas(upright);
        canvas.SetMatrix(matrix);
        canvas.DrawBitmap(points, 0, 0, SKSamplingOptions.Default);
        return upright;
    }
}
