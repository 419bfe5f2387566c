using ItaWorkflow.Workflows.Files.Pictures;

namespace ItaWorkflow.Workflows.Signing;

/// <summary>A signature's picture is judged by its content, not by its name: a whole PNG of sensible size that can be drawn.</summary>
internal static class SignaturePng
{
    public const int LargestFile = 200 * 1024;

    /// <returns>What draws of it. null: not a PNG, damaged, or too large to draw.</returns>
    public static byte[]? Clean(ReadOnlySpan<byte> file) =>
        file.Length <= LargestFile && PngCheck.Read(file) is { } picture && PictureCheck.IsSensible(picture)
            ? picture.Clean
            : null;
}
