using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ItaWorkflow.Web.Forms;

/// <summary>
/// Gives every form that is posted a key of its own, new whenever the page is made. Not one marked <c>data-anew</c>: what it makes is shown
/// on its answer and never again, so that the last of several answers must be a whole one; and not of one whom nobody knows.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class OneUseTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext? View { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (View?.HttpContext.User.Identity?.IsAuthenticated == true && !context.AllAttributes.ContainsName("data-anew"))
            output.PostContent.AppendHtml(
                $"<input type=\"hidden\" name=\"{OneUseKey.Field}\" value=\"{RandomNumberGenerator.GetHexString(32)}\">"
            );
    }
}
