using System.Globalization;
using System.Text;

namespace ItaWorkflow.Workflows.Documents.Papers;

/// <summary>One bar as SVG, in pixels around the middle of its row. Hatching is drawn line by line: a pattern would become a bitmap.</summary>
internal static class ChartBar
{
    private const double Pitch = 6;

    public static readonly string PassedKey = Key(
        "<rect x=\".5\" y=\".5\" width=\"23\" height=\"12\" fill=\"#8c8c8c\" stroke=\"#000\"/>"
    );
    public static readonly string FailedKey = Key(
        Hatch(24, 13, 0)
            + "<rect x=\".8\" y=\".8\" width=\"22.4\" height=\"11.4\" fill=\"none\" stroke=\"#000\" stroke-width=\"1.6\"/>"
    );
    public static readonly string BeforeKey = Key(
        "<rect x=\".5\" y=\"4\" width=\"23\" height=\"5\" fill=\"#fff\" stroke=\"#000\"/>"
    );

    public static void Append(StringBuilder html, double width, double? before, bool isFailed, bool two)
    {
        var (top, height) = two ? (-10.0, 13.0) : (-8.5, 17.0);
        html.Append("<svg y=\"50%\" overflow=\"visible\">");
        if (isFailed)
            html.Append(Hatch(width, height, top))
                .Append(
                    CultureInfo.InvariantCulture,
                    $"<rect y=\"{top}\" width=\"{width:0.#}\" height=\"{height}\" fill=\"none\" stroke=\"#000\" stroke-width=\"1.6\"/>"
                );
        else
            html.Append(
                CultureInfo.InvariantCulture,
                $"<rect y=\"{top}\" width=\"{width:0.#}\" height=\"{height}\" fill=\"#8c8c8c\" stroke=\"#000\"/>"
            );
        if (before is { } was)
            html.Append(
                CultureInfo.InvariantCulture,
                $"<rect y=\"4.5\" width=\"{was:0.#}\" height=\"5\" fill=\"#fff\" stroke=\"#000\"/>"
            );
        html.Append("</svg><line y2=\"100%\" stroke=\"#000\"/>");
    }

    /// <summary>A dashed line on a white halo, through the whole height of the row.</summary>
    public static void AppendMark(StringBuilder html, double x) =>
        html.Append(
            CultureInfo.InvariantCulture,
            $"<line x1=\"{x:0.#}\" x2=\"{x:0.#}\" y2=\"100%\" stroke=\"#fff\" stroke-width=\"4\"/><line x1=\"{x:0.#}\" x2=\"{x:0.#}\" y2=\"100%\" stroke=\"#000\" stroke-width=\"2\" stroke-dasharray=\"7 4\"/>"
        );

    private static string Key(string inside) => $"<svg viewBox=\"0 0 24 13\" aria-hidden=\"true\">{inside}</svg>";

    private static string Hatch(double width, double height, double top)
    {
        var path = new StringBuilder();
        for (var shift = Pitch - height; shift < width; shift += Pitch)
        {
            var (from, to) = (Math.Max(shift, 0), Math.Min(shift + height, width));
            if (to > from)
                path.Append(
                    CultureInfo.InvariantCulture,
                    $"M{from:0.#} {top + height - (from - shift):0.#}L{to:0.#} {top + height - (to - shift):0.#}"
                );
        }
        return $"<path d=\"{path}\" stroke=\"#000\" stroke-width=\".8\" fill=\"none\"/>";
    }
}
