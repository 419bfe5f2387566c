using ItaWorkflow.Workflows.Files.Pictures;

namespace ItaWorkflow.Workflows.Signing;

/// <summary>A signature's picture is judged by its content, not by its name: a whole PNG of sensible size that can be drawn.</summary>
internal static class SignaturePng
{
    public const int LargestFile = 200 * 1024;

    /// <returns>What draws of it. null: not a PNG, damaged, or too large to draw.</returns>
    public static byte[]? Clean(byte[] file)
    {
        if (file.Length > LargestFile || !PointPicture.IsPng(file))
            return null;
        using var picture = PointPicture.Open(file);
        return picture is { IsSensible: true } ? picture.Redrawn() : null;
    }
}
