using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Workflows.Memos;

namespace ItaWorkflow.Web.Pages.Memos;

/// <summary>The draft as its form posts it.</summary>
internal sealed class DraftInput
{
    [DataType(DataType.MultilineText)]
    public string? Subject { get; set; }

    public string? Addressee { get; set; }
    public string? Through { get; set; }

    /// <summary>A line each.</summary>
    [DataType(DataType.MultilineText)]
    public string? References { get; set; }

    /// <summary>A line each.</summary>
    [DataType(DataType.MultilineText)]
    public string? Enclosures { get; set; }

    public Urgency Urgency { get; set; }
    public BodyForm Form { get; set; }

    [MaxLength(10)]
    public List<DraftPart> Parts { get; set; } = [];

    public string? Closing { get; set; }
    public bool ThaiNumerals { get; set; }
    public MemoKind Kind { get; set; }

    /// <summary>Baht, as typed.</summary>
    public string? Amount { get; set; }

    /// <summary>Another route than the one that the rules give.</summary>
    public int? RouteId { get; set; }

    public string? RouteReason { get; set; }

    /// <summary>Positions in order; null: a place left empty.</summary>
    [MaxLength(20)]
    public List<int?> ExtraOpinions { get; set; } = [];

    public static DraftInput Of(Memo memo)
    {
        var content = memo.Content;
        return new()
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
            Kind = content.Kind,
            Amount = content.Amount is { } amount ? BahtAmount.Words(amount) : null,
            RouteId = memo.RouteId,
            RouteReason = memo.RouteReason,
            ExtraOpinions = [.. memo.ExtraOpinionPositionIds.Select(id => (int?)id)],
        };
    }

    public RoadWish ToRoad() => new(RouteId, RouteReason ?? "", [.. ExtraOpinions.OfType<int>()]);

    public MemoContent ToContent() =>
        new()
        {
            Subject = Subject ?? "",
            Addressee = Addressee ?? "",
            Through = Through ?? "",
            References = Lines(References),
            Enclosures = Lines(Enclosures),
            Urgency = Urgency,
            Kind = Kind,
            Amount = BahtAmount.TryRead(Amount, out var amount) ? amount : null,
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

    [DataType(DataType.MultilineText)]
    public string? Html { get; set; }

    /// <summary>Typed without script: plain lines, no markup.</summary>
    public bool IsPlain { get; set; }

    public static DraftPart Of(BodyPart part) => new() { Heading = part.Heading, Html = part.Html };

    public BodyPart ToPart() => new(Heading ?? "", IsPlain ? PlainBody.ToHtml(Html ?? "") : Html ?? "");
}
