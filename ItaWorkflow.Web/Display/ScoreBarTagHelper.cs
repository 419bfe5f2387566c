using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ItaWorkflow.Web.Display;

/// <summary>
/// &lt;score-bar value="84.85" pass="85" /&gt;: a score as a drawn bar with the pass line; below it the bar is hatched, so that it reads without
/// colour and on paper. The figure itself stands beside it.
/// </summary>
[HtmlTargetElement("score-bar", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ScoreBarTagHelper : TagHelper
{
    public decimal? Value { get; set; }
    public decimal Pass { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Value < Pass ? "score-bar under" : "score-bar");
        output.Attributes.SetAttribute("aria-hidden", "true");
        var drawing = new StringBuilder("<rect class=\"ground\" width=\"100%\" height=\"14\" rx=\"3\"/>");
        if (Value is { } value)
        {
            var width = value.ToString("0.##", CultureInfo.InvariantCulture);
            drawing.Append(CultureInfo.InvariantCulture, $"<rect class=\"fill\" width=\"{width}%\" height=\"14\" rx=\"3\"/>");
            if (value < Pass)
                drawing.Append(
                    CultureInfo.InvariantCulture,
                    $"<rect class=\"hatch\" width=\"{width}%\" height=\"14\" rx=\"3\"/>"
                );
        }

        var pass = Pass.ToString("0.##", CultureInfo.InvariantCulture);
        drawing.Append(CultureInfo.InvariantCulture, $"<line x1=\"{pass}%\" x2=\"{pass}%\" y1=\"-13\" y2=\"27\"/>");
        output.Content.SetHtmlContent(drawing.ToString());
    }
}
