using System.Globalization;
using AngleSharp.Dom;
using ItaWorkflow.Workflows.Files.Pictures;
using SkiaSharp;

namespace ItaWorkflow.Workflows.Documents.Body;

/// <summary>
/// Pictures in a body: PNG and JPEG, carried in the text itself, so that the signatures cover them. A pasted one is drawn anew, no finer
/// than a sheet can show, without place, time or anything else that the file carried.
/// </summary>
internal sealed class BodyPictures(BodyLosses losses, bool isPaste)
{
    /// <summary>Characters of the pictures of one memo in base64: a megabyte.</summary>
    public const int MostLength = 1_400_000;

    /// <summary>From margin to margin.</summary>
    private const int Widest = 604;

    /// <summary>Points from margin to margin, 190 to the inch.</summary>
    private const int MostPoints = 1_200;

    private const int LargestPng = 400_000;
    private const int JpegQuality = 85;
    private const string Png = "data:image/png;base64,";
    private const string Jpeg = "data:image/jpeg;base64,";
    private const string Attach = "แปลงเป็น PNG หรือ JPEG แล้ววางใหม่ หรือแนบเป็นไฟล์";

    private int length;

    public static byte[] Content(string source) =>
        Convert.FromBase64String(source[(source.IndexOf(',', StringComparison.Ordinal) + 1)..]);

    /// <returns>null: it cannot be kept, and is told.</returns>
    public BodyPicture? Read(IElement image)
    {
        var source = image.GetAttribute("src")?.Trim() ?? "";
        if (!source.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            losses.Picture(Elsewhere(source), "โปรแกรมต้นทางไม่ได้ส่งรูปมาด้วย คัดลอกทีละรูปแล้ววาง หรือแนบเป็นไฟล์");
            return null;
        }
        if (Points(source) is not { } content || Kept(content) is not { } kept)
        {
            losses.Picture(Kind(source), Attach);
            return null;
        }
        if ((length += kept.Source.Length) > MostLength)
        {
            losses.Picture("ใหญ่เกินไป", "รูปในบันทึกรวมกันได้ไม่เกิน 1 MB โปรดย่อรูปหรือแนบเป็นไฟล์");
            return null;
        }
        return kept with { Width = Width(image, kept.Width), Words = CleanText.Of(image.GetAttribute("alt") ?? "").Trim() };
    }

    private static byte[]? Points(string source)
    {
        if (
            !source.StartsWith(Png, StringComparison.OrdinalIgnoreCase)
            && !source.StartsWith(Jpeg, StringComparison.OrdinalIgnoreCase)
        )
            return null;
        var content = new byte[source.Length];
        return Convert.TryFromBase64String(
            source[(source.IndexOf(',', StringComparison.Ordinal) + 1)..],
            content,
            out var written
        )
            ? content[..written]
            : null;
    }

    private BodyPicture? Kept(byte[] content)
    {
        using var points = PointPicture.Open(content);
        if (points is not { IsSensible: true })
            return null;
        if (!isPaste)
            return new((PointPicture.IsPng(content) ? Png : Jpeg) + Convert.ToBase64String(content), points.Size.Width, "");
        return points.Redrawn() is { } upright ? Redrawn(upright) : null;
    }

    private static BodyPicture Redrawn(byte[] upright)
    {
        using var turned = SKBitmap.Decode(upright);
        var scale = Math.Min(1.0, (double)MostPoints / Math.Max(turned.Width, turned.Height));
        using var small = turned.Resize(
            new SKSizeI(Math.Max(1, (int)(turned.Width * scale)), Math.Max(1, (int)(turned.Height * scale))),
            new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear)
        );
        using var png = small.Encode(SKEncodedImageFormat.Png, 100);
        if (png.Size <= LargestPng)
            return new(Png + Convert.ToBase64String(png.ToArray()), turned.Width, "");
        using var white = OnWhite(small);
        using var jpeg = white.Encode(SKEncodedImageFormat.Jpeg, JpegQuality);
        return new(Jpeg + Convert.ToBase64String(jpeg.ToArray()), turned.Width, "");
    }

    private static SKBitmap OnWhite(SKBitmap picture)
    {
        var white = new SKBitmap(picture.Width, picture.Height, isOpaque: true);
        using var canvas = new SKCanvas(white);
        canvas.Clear(SKColors.White);
        canvas.DrawBitmap(picture, 0, 0, SKSamplingOptions.Default);
        return white;
    }

    private static int Width(IElement image, int own)
    {
        var css = BodyStyles.Points(BodyStyles.Value(BodyStyles.Css(image), "width"));
        var asked = (css > 0 ? css : BodyStyles.Points(image.GetAttribute("width") ?? "")) / 0.75;
        return (int)Math.Clamp(Math.Round(asked > 0 ? asked : own), 8, Widest);
    }

    private static string Elsewhere(string source) =>
        source.Split('/', '\\')[^1].Split('?')[0] is { Length: > 0 and <= 60 } name ? name : "ไม่มีชื่อ";

    /// <summary>EMF, SVG …</summary>
    private static string Kind(string source)
    {
        var type = source["data:".Length..].Split(';', ',')[0].Split('/')[^1];
        return
            type.Replace("x-", "", StringComparison.OrdinalIgnoreCase).ToUpper(CultureInfo.InvariantCulture)
                is { Length: > 0 and <= 12 } kind
            ? kind
            : "ไม่ทราบชนิด";
    }
}
