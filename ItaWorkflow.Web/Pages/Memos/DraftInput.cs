using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Workflows.Memos;

namespace ItaWorkflow.Web.Pages.Memos;

/// <summary>The draft as its form posts it.</summary>
internal sealed class DraftInput
{
    public string? Subject { get; set; }
    public string? Addressee { get; set; }
    public string? Through { get; set; }

    /// <summary>A line each.</summary>
    public string? References { get; set; }

    /// <summary>A line each.</summary>
    public string? Enclosures { get; set; }

    public Urgency Urgency { get; set; }
    public BodyForm Form { get; set; }

    [MaxLength(10)]
    public List<DraftPart> Parts { get; set; } = [];

    public string? Closing { get; set; }
    public bool ThaiNumerals { get; set; }
    public int? RouteId { get; set; }

    public static DraftInput Of(MemoContent content, int? route) =>
        new()
        {
            Subject = content.Subject,
            Addressee = content.Addressee,
            Through = content.Through,
            References = string.Join('\n', content.References),
            Enclosures = string.Join('\n', content.Enclosures),
            Urgency = content.Urgency,
            Form = content.Form,
            Parts = [.. content.Parts.Select(DraftPart.Of)],
            Closing = content.Closing,
            ThaiNumerals = content.ThaiNumerals,
            RouteId = route,
        };

    public MemoContent ToContent() =>
        new()
        {
            Subject = Subject ?? "",
            Addressee = Addressee ?? "",
            Through = Through ?? "",
            References = Lines(References),
            Enclosures = Lines(Enclosures),
            Urgency = Urgency,
            Form = Form,
            Parts = [.. Parts.Select(p => p.ToPart())],
            Closing = Closing ?? "",
            ThaiNumerals = ThaiNumerals,
        };

    private static string[] Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

internal sealed class DraftPart
{
    public string? Heading { get; set; }
    public string? Html { get; set; }

    /// <summary>Typed without script: plain lines, no markup.</summary>
    public bool IsPlain { get; set; }

    public static DraftPart Of(BodyPart part) => new() { Heading = part.Heading, Html = part.Html };

    public BodyPart ToPart() => new(Heading ?? "", IsPlain ? PlainBody.ToHtml(Html ?? "") : Html ?? "");
}
