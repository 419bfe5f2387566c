using System.Text.Encodings.Web;
using ItaWorkflow.Data.Memos;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ItaWorkflow.Web.Display;

/// <summary>
/// A state as icon and word, never colour alone. &lt;status-chip memo="@state" /&gt;, or any other with tone (ok, wait, bad, live),
/// icon and the word between the tags.
/// </summary>
[HtmlTargetElement("status-chip", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StatusChipTagHelper(HtmlEncoder encoder) : TagHelper
{
    public MemoState? Memo { get; set; }
    public string? Tone { get; set; }
    public string? Icon { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var (tone, icon, word) = Memo is { } state
            ? MemoStates.Look(state)
            : (Tone, Icon ?? "circle", (await output.GetChildContentAsync()).GetContent(encoder).Trim());
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"chip {tone}".TrimEnd());
        output.Content.SetHtmlContent(
            $"<svg class=\"icon\" aria-hidden=\"true\"><use href=\"{Icons.Href(ViewContext.HttpContext, icon)}\"/></svg>"
        );
        if (Memo is null)
            output.Content.AppendHtml(word);
        else
            output.Content.Append(word);
    }
}

public static class MemoStates
{
    public static (string? Tone, string Icon, string Word) Look(MemoState state) =>
        state switch
        {
            MemoState.Draft => (null, "pencil", "ร่าง"),
            MemoState.Circulating => ("live", "hourglass-split", "อยู่ระหว่างเสนอ"),
            MemoState.Returned => ("wait", "arrow-return-left", "ส่งคืน"),
            MemoState.Withdrawn => ("wait", "arrow-counterclockwise", "ถอนเรื่อง"),
            MemoState.Approved => ("ok", "check-circle-fill", "อนุมัติแล้ว"),
            MemoState.Rejected => ("bad", "x-circle-fill", "ไม่อนุมัติ"),
            MemoState.Acknowledged => ("ok", "check-circle-fill", "รับทราบแล้ว"),
            MemoState.Discarded => (null, "trash", "ทิ้งแล้ว"),
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };
}
