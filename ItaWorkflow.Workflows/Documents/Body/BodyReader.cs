using AngleSharp.Dom;

namespace ItaWorkflow.Workflows.Documents.Body;

/// <summary>
/// Reads parsed HTML into blocks; what is not known is unwrapped, what is dangerous is dropped with its content, and what is lost is told.
/// </summary>
/// <param name="isPaste">From another program: its bold first row is a head, and its pictures are drawn anew.</param>
internal sealed class BodyReader(BodyLosses losses, bool isPaste)
{
    private const int MaxListDepth = 6;

    /// <summary>Without a word: nobody wrote them.</summary>
    private static readonly HashSet<string> Silent = new(
        "script style title head template noscript link meta base xml frameset plaintext xmp".Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly Dictionary<string, string> Objects = new(StringComparer.OrdinalIgnoreCase)
    {
        ["math"] = "สมการ",
        ["svg"] = "ภาพลายเส้น",
        ["canvas"] = "ภาพลายเส้น",
        ["video"] = "วิดีโอ",
        ["audio"] = "เสียง",
        ["iframe"] = "วัตถุฝัง",
        ["object"] = "วัตถุฝัง",
        ["embed"] = "วัตถุฝัง",
        ["applet"] = "วัตถุฝัง",
        ["textarea"] = "ช่องกรอก",
        ["select"] = "ช่องกรอก",
        ["input"] = "ช่องกรอก",
        ["button"] = "ช่องกรอก",
    };

    private static readonly HashSet<string> Blocks = new(
        (
            "p div section article main header footer aside nav blockquote pre h1 h2 h3 h4 h5 h6 figure figcaption "
            + "address dl dt dd form fieldset center caption hr details summary"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    private readonly BodyPictures pictures = new(losses, isPaste);

    public BodyLosses Losses => losses;

    public bool IsPaste => isPaste;

    public IReadOnlyList<BodyBlock> Read(INode root) => Read(root, default, isInCell: false, listDepth: 0);

    internal IReadOnlyList<BodyBlock> Read(INode container, BodyStyle style, bool isInCell, int listDepth)
    {
        var flow = new BodyFlow();
        Walk(container, style, flow, isInCell, listDepth);
        flow.EndParagraph();
        return WordList.Gather(flow.Blocks);
    }

    private void Walk(INode parent, BodyStyle style, BodyFlow flow, bool isInCell, int listDepth)
    {
        foreach (var node in parent.ChildNodes)
            if (node is IText text)
                flow.Add(text.Data, style);
            else if (node is IElement element && !IsDropped(element))
                Take(element, BodyStyles.Of(element, style), flow, isInCell, listDepth);
    }

    private bool IsDropped(IElement element)
    {
        if (Silent.Contains(element.LocalName) || WordList.IsMarker(element))
            return true;
        if (WordComments.IsMark(element))
            losses.Comment();
        else if (BodyUnseen.Is(element))
            losses.Unseen(element);
        else if (Objects.TryGetValue(element.LocalName, out var name))
            losses.Object(name);
        else
            return WordComments.IsList(element);
        return true;
    }

    private void Take(IElement element, BodyStyle style, BodyFlow flow, bool isInCell, int listDepth)
    {
        Tell(element, style);
        switch (element.LocalName)
        {
            case "br":
                flow.Break(style);
                break;
            case "img":
                flow.AddBlock(pictures.Read(element));
                break;
            case "ul" or "ol" when listDepth < MaxListDepth:
                foreach (var list in BodyListReader.Read(this, element, style, isInCell, listDepth + 1))
                    flow.AddBlock(list);
                break;
            case "table" when !isInCell && listDepth == 0:
                foreach (var caption in element.Children.Where(c => c.LocalName is "caption"))
                    TakeBlock(caption, style with { Bold = true }, flow, isInCell, listDepth);
                flow.AddBlock(BodyTableReader.Read(this, element, style));
                break;
            case "table":
                losses.NestedTable();
                TakeBlock(element, style, flow, isInCell, listDepth);
                break;
            case "ul" or "ol" or "li" or "tr" or "td" or "th":
            case var name when Blocks.Contains(name):
                TakeBlock(element, style, flow, isInCell, listDepth);
                break;
            default:
                Walk(element, style, flow, isInCell, listDepth);
                break;
        }
    }

    /// <summary>What its text will not carry.</summary>
    private void Tell(IElement element, BodyStyle style)
    {
        if (BodyStyles.HasColour(element))
            losses.Colour();
        if (element.LocalName is "a" && style.Href is null && BodyStyles.LeadsOut(element))
            losses.Link();
    }

    private void TakeBlock(IElement element, BodyStyle style, BodyFlow flow, bool isInCell, int listDepth)
    {
        flow.EndParagraph();
        flow.Begin(BodyStyles.Indent(element), BodyStyles.Align(element), WordList.MarkOf(element));
        Walk(element, style, flow, isInCell, listDepth);
        flow.EndParagraph();
    }
}
