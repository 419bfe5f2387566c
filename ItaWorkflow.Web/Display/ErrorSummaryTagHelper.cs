using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ItaWorkflow.Web.Display;

/// <summary>
/// &lt;error-summary heading="ยังบันทึกไม่ได้" /&gt;: every refusal in ModelState, each a link to its field; takes the focus. Nothing when
/// all is well.
/// </summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper(IHtmlGenerator generator) : TagHelper
{
    public string Heading { get; set; } = "ยังทำรายการไม่ได้";

    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var refusals = ViewContext
            .ViewData.ModelState.SelectMany(entry => entry.Value!.Errors.Select(error => (entry.Key, error.ErrorMessage)))
            .DistinctBy(refusal => refusal.ErrorMessage, StringComparer.Ordinal)
            .ToList();
        if (refusals.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "notice bad error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("data-error-summary", "");
        output.Content.SetHtmlContent(
            $"<svg class=\"icon\" aria-hidden=\"true\"><use href=\"{Icons.Href(ViewContext.HttpContext, "exclamation-octagon-fill")}\"/></svg>"
        );
        output.Content.AppendHtml(List(refusals));
    }

    private TagBuilder List(List<(string Key, string Text)> refusals)
    {
        var heading = new TagBuilder("h2");
        heading.InnerHtml.Append(refusals.Count == 1 ? Heading : $"{Heading} มี {refusals.Count} ข้อ");
        var list = new TagBuilder("ul");
        foreach (var (key, text) in refusals)
        {
            var item = new TagBuilder("li");
            item.InnerHtml.AppendHtml(key.Length == 0 ? new HtmlContentBuilder().Append(text) : Link(key, text));
            list.InnerHtml.AppendHtml(item);
        }
        var body = new TagBuilder("div");
        body.InnerHtml.AppendHtml(heading).AppendHtml(list);
        return body;
    }

    private TagBuilder Link(string key, string text)
    {
        var link = new TagBuilder("a");
        link.Attributes["href"] = $"#{TagBuilder.CreateSanitizedId(key, generator.IdAttributeDotReplacement)}";
        link.InnerHtml.Append(text);
        return link;
    }
}
