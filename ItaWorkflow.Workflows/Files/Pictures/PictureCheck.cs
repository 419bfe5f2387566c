namespace ItaWorkflow.Workflows.Files.Pictures;

/// <summary>A picture that was read to its end.</summary>
/// <param name="Clean">The file as it is kept; empty: too large to be read at all.</param>
internal sealed record CheckedPicture(int Width, int Height, byte[] Clean);

/// <summary>A stranger's picture is taken only when it really can be drawn, within bounds.</summary>
internal static class PictureCheck
{
    public const int LongestSide = 4_000;
    public const int MostPoints = 8_000_000;

    public static bool IsSensible(int width, int height) =>
        width is > 0 and <= LongestSide && height is > 0 and <= LongestSide && (long)width * height <= MostPoints;

    public static bool IsSensible(CheckedPicture picture) => IsSensible(picture.Width, picture.Height);
}
