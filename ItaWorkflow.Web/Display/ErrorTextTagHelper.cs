using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ItaWorkflow.Web.Display;

/// <summary>&lt;error-text for="Input.Subject" /&gt;: the refusal under a field, with id "(field)-error" for aria-describedby.</summary>
[HtmlTargetElement("error-text", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorTextTagHelper(IHtmlGenerator generator) : TagHelper
{
    public required ModelExpression For { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = FullName(For.Name);
        if (!ViewContext.ViewData.ModelState.TryGetValue(name, out var entry) || entry.Errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "invalid-feedback");
        output.Attributes.SetAttribute("id", $"{TagBuilder.CreateSanitizedId(name, generator.IdAttributeDotReplacement)}-error");
        output.Content.SetHtmlContent(
            $"<svg class=\"icon\" aria-hidden=\"true\"><use href=\"{Icons.Href(ViewContext.HttpContext, "exclamation-octagon-fill")}\"/></svg>"
        );
        var words = new TagBuilder("span");
        words.InnerHtml.Append(entry.Errors[0].ErrorMessage);
        output.Content.AppendHtml(words);
    }

    private string FullName(string expression) => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(expression);
}
