using ItaWorkflow.Tests.Workflows.Files.Pictures;

namespace ItaWorkflow.Tests.Web.Pages.Account;

/// <summary>A blue wave on nothing, 240 × 80.</summary>
internal static class SignaturePicture
{
    private const int Width = 240;
    private const int Height = 80;

    public static byte[] Png { get; } = Draw();

    private static byte[] Draw()
    {
        using var rows = new MemoryStream();
        for (var y = 0; y < Height; y++)
        {
            rows.WriteByte(0);
            for (var x = 0; x < Width; x++)
                rows.Write(
                    Math.Abs(y - 40 - 28 * Math.Sin(x / 11.0) * Math.Exp(-x / 160.0)) < 1.6 ? [27, 42, 107, 255] : [0, 0, 0, 0]
                );
        }
        return TrialPng.Of(TrialPng.Header(Width, Height, 8, 6), rows.ToArray());
    }
}
