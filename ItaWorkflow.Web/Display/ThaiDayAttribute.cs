using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Calendar;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ItaWorkflow.Web.Display;

/// <summary>A text field that holds a day as people write it: 1 ต.ค. 2569, 1/10/2569, ๑ ตุลาคม ๒๕๖๙. Empty is for [Required] to refuse.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ThaiDayAttribute : ValidationAttribute
{
    public ThaiDayAttribute() => ErrorMessage = "ไม่รู้จักวันที่นี้ โปรดกรอกเช่น 1 ต.ค. 2569 หรือ 1/10/2569";

    public override bool IsValid(object? value) =>
        value is not string text || string.IsNullOrWhiteSpace(text) || ThaiDate.TryParse(text, out _);

    /// <summary>The day of a field that was valid.</summary>
    public static DateOnly? Read(string? text) => ThaiDate.TryParse(text, out var day) ? day : null;
}

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
