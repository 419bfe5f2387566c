using System.Globalization;
using ItaWorkflow.Data.Calendar;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ItaWorkflow.Web.Display;

public enum ThaiDateForm
{
    /// <summary>20 พ.ย. 2569</summary>
    Short,

    /// <summary>20 พฤศจิกายน 2569</summary>
    Long,

    /// <summary>วันศุกร์ที่ 20 พ.ย. 2569</summary>
    Weekday,

    /// <summary>20 พ.ย. 2569 14:20 น.</summary>
    Time,
}

/// <summary>
/// &lt;thai-date day="…" /&gt; or &lt;thai-date at="…" /&gt; (an instant, shown in Bangkok time); form: Short, Long, Weekday, Time.
/// </summary>
[HtmlTargetElement("thai-date", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ThaiDateTagHelper : TagHelper
{
    public DateOnly? Day { get; set; }
    public DateTimeOffset? At { get; set; }
    public ThaiDateForm? Form { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Day is null && At is null)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"nb {output.Attributes["class"]?.Value}".TrimEnd());
        output.Attributes.SetAttribute("datetime", Machine());
        output.Content.SetContent(Words());
    }

    private string Machine() =>
        At is { } at
            ? at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            : Day!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Words()
    {
        var day = Day ?? ThaiDate.DayOf(At!.Value);
        return (Form ?? (At is null ? ThaiDateForm.Short : ThaiDateForm.Time)) switch
        {
            ThaiDateForm.Long => ThaiDate.Long(day),
            ThaiDateForm.Weekday => ThaiDate.WithWeekday(day),
            ThaiDateForm.Time when At is { } at => ThaiDate.ShortWithTime(at),
            _ => ThaiDate.Short(day),
        };
    }
}
