using ItaWorkflow.Workflows.Handbook;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ItaWorkflow.Web.Display;

/// <summary>&lt;help-mark topic="pin" /&gt;: a "?" that opens what the handbook says of it, without script.</summary>
[HtmlTargetElement("help-mark", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class HelpMarkTagHelper : TagHelper
{
    public required string Topic { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var text = HelpTexts.Of(Topic);
        output.TagName = "details";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "help-mark");
        var summary = new TagBuilder("summary");
        summary.Attributes["aria-label"] = $"คำอธิบาย {text.Title}";
        summary.InnerHtml.Append("?");
        var words = new TagBuilder("p");
        words.AddCssClass("sm");
        words.InnerHtml.Append(text.Text);
        output.Content.SetHtmlContent(summary);
        output.Content.AppendHtml(words);
    }
}
