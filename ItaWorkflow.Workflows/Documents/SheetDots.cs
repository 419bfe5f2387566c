using System.Globalization;

namespace ItaWorkflow.Workflows.Documents;

/// <summary>Dotted leaders. One line each: several in one path, or a picture, become thousands of shapes in the PDF.</summary>
internal static class SheetDots
{
    private const double First = 21.5;
    private const double Pitch = 28.16;

    public static string Lines(int count)
    {
        var lines = Enumerable
            .Range(0, count)
            .Select(i =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"<line x2=\"100%\" y1=\"{First + i * Pitch:0.##}\" y2=\"{First + i * Pitch:0.##}\"/>"
                )
            );
        return $"<svg class=\"dots\" aria-hidden=\"true\">{string.Concat(lines)}</svg>";
    }
}
