using System.Security.Cryptography;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ItaWorkflow.Web.Forms;

/// <summary>
/// Gives every form that is posted a key of its own, new whenever the page is made. Not one marked <c>data-anew</c>: what it makes is shown
/// on its answer and never again, so that the last of several answers must be a whole one.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class OneUseTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!context.AllAttributes.ContainsName("data-anew"))
            output.PostContent.AppendHtml(
                $"<input type=\"hidden\" name=\"{OneUseKey.Field}\" value=\"{RandomNumberGenerator.GetHexString(32)}\">"
            );
    }
}
