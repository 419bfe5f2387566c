using SkiaSharp;

namespace ItaWorkflow.Workflows.Files.Pictures;

/// <summary>A picture turned as the camera was held (EXIF 2.3, Orientation).</summary>
internal static class HeldPicture
{
    public static SKBitmap Upright(SKBitmap points, SKEncodedOrigin held)
    {
        if (Turn(held, points.Width, points.Height) is not { } turn)
            return points.Copy();
        var lies = held >= SKEncodedOrigin.LeftTop;
        var upright = new SKBitmap(lies ? points.Height : points.Width, lies ? points.Width : points.Height);
        using var canvas = new SKCanvas(upright);
        canvas.SetMatrix(turn);
        canvas.DrawBitmap(points, 0, 0, SKSamplingOptions.Default);
        return upright;
    }

    private static SKMatrix? Turn(SKEncodedOrigin held, int width, int height) =>
        held switch
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
}
