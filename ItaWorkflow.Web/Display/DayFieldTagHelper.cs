using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ItaWorkflow.Web.Display;

/// <summary>A field that holds a <see cref="ThaiDayAttribute"/> says so: the page's script puts a calendar beside it.</summary>
[HtmlTargetElement("input", Attributes = "asp-for")]
public sealed class DayFieldTagHelper : TagHelper
{
    [HtmlAttributeName("asp-for")]
    public required ModelExpression For { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (For.Metadata.ValidatorMetadata.OfType<ThaiDayAttribute>().Any())
            output.Attributes.SetAttribute("data-day", "");
    }
}
