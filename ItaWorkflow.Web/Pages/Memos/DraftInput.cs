using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Documents;
using ItaWorkflow.Workflows.Documents.Body;
using ItaWorkflow.Workflows.Memos;
using ItaWorkflow.Workflows.Writing;

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
        var input = new DraftInput
        {
            Urgency = content.Urgency,
            Form = content.Form,
            Parts = [.. content.Parts.Select(DraftPart.Of)],
            ThaiNumerals = content.ThaiNumerals,
            Kind = content.Kind,
            Amount = content.Amount is { } amount ? BahtAmount.Words(amount) : null,
            RouteId = memo.RouteId,
            RouteReason = memo.RouteReason,
            ExtraOpinions = [.. memo.ExtraOpinionPositionIds.Select(id => (int?)id)],
        };
        foreach (var line in HeadLines.All)
            input.Write(line, string.Join('\n', line.Of().Read(content)));
        return input;
    }

    /// <summary>Words that lost their ำ on the way out of a PDF; nothing is changed before its writer has seen them.</summary>
    public IReadOnlyList<BrokenWord> Broken() => [.. Texts().SelectMany(BrokenSaraAm.Find).Distinct()];

    /// <summary>Makes the words of <see cref="Broken"/> whole.</summary>
    public void Repair()
    {
        foreach (var line in HeadLines.All)
            Write(line, BrokenSaraAm.Repair(Read(line) ?? ""));
        foreach (var part in Parts)
            (part.Heading, part.Html) = (BrokenSaraAm.Repair(part.Heading ?? ""), BrokenSaraAm.Repair(part.Html ?? ""));
    }

    /// <summary>What of the body a memo cannot hold.</summary>
    public IReadOnlyList<BodyLoss> Lost()
    {
        try
        {
            return [.. Parts.SelectMany(p => BodyHtml.Lost(p.ToPart().Html))];
        }
        catch (TypesettingRefused)
        {
            // Too much of it: saving says so.
            return [];
        }
    }

    /// <summary>What the body cannot hold is not taken out behind its writer's back: the form comes again without it, and says what is gone.</summary>
    /// <returns>null: it holds all of it.</returns>
    public Refusal? TakeOutLost()
    {
        var lost = Lost().Where(l => l.Kind is not BodyLossKind.Other).ToList();
        if (lost.Count == 0)
            return null;
        foreach (var part in Parts.Where(p => !p.IsPlain))
            part.Html = BodyHtml.Clean(part.Html ?? "");
        return new(
            $"เนื้อความมีสิ่งที่บันทึกเก็บไว้ไม่ได้ จึงเอาออกแล้วและยังไม่ได้เก็บร่าง: {string.Join(" · ", lost.Select(l => $"{l.What} {l.Detail}"))} โปรดตรวจแล้วกดเก็บร่างอีกครั้ง",
            nameof(Parts)
        );
    }

    private IEnumerable<string> Texts() =>
        HeadLines.All.Select(Read).Concat(Parts.SelectMany(p => new[] { p.Heading, p.Html })).OfType<string>();

    public RoadWish ToRoad() => new(RouteId, RouteReason ?? "", [.. ExtraOpinions.OfType<int>()]);

    public MemoContent ToContent()
    {
        var content = new MemoContent
        {
            Urgency = Urgency,
            Kind = Kind,
            Amount = BahtAmount.TryRead(Amount, out var amount) ? amount : null,
            Form = Form,
            Parts = [.. Parts.Select(p => p.ToPart())],
            ThaiNumerals = ThaiNumerals,
        };
        return HeadLines.All.Aggregate(content, (c, line) => line.Of().Write(c, Lines(line)));
    }

    /// <summary>A line of the head that has no field here does not compile.</summary>
    private string? Read(HeadLine line) =>
        line switch
        {
            HeadLine.Subject => Subject,
            HeadLine.Addressee => Addressee,
            HeadLine.Through => Through,
            HeadLine.References => References,
            HeadLine.Enclosures => Enclosures,
            HeadLine.Closing => Closing,
        };

    private void Write(HeadLine line, string text) =>
        _ = line switch
        {
            HeadLine.Subject => Subject = text,
            HeadLine.Addressee => Addressee = text,
            HeadLine.Through => Through = text,
            HeadLine.References => References = text,
            HeadLine.Enclosures => Enclosures = text,
            HeadLine.Closing => Closing = text,
        };

    private string[] Lines(HeadLine line) =>
        line.Of().IsList ? (Read(line) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries) : [Read(line) ?? ""];
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
