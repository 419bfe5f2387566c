using AngleSharp.Dom;

namespace ItaWorkflow.Workflows.Documents.Body;

/// <summary>Reads parsed HTML into blocks; what is not known is unwrapped, what is dangerous is dropped with its content.</summary>
internal sealed class BodyReader
{
    private const int MaxListDepth = 6;

    private static readonly HashSet<string> Dropped = new(
        (
            "script style title head template noscript iframe object embed svg math xml textarea select button input "
            + "video audio canvas img link meta frameset applet plaintext xmp"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly HashSet<string> Blocks = new(
        (
            "p div section article main header footer aside nav blockquote pre h1 h2 h3 h4 h5 h6 figure figcaption "
            + "address dl dt dd form fieldset center caption hr details summary"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

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
            else if (node is IElement element && !Dropped.Contains(element.LocalName) && !WordList.IsMarker(element))
                Take(element, BodyStyles.Of(element, style), flow, isInCell, listDepth);
    }

    private void Take(IElement element, BodyStyle style, BodyFlow flow, bool isInCell, int listDepth)
    {
        switch (element.LocalName)
        {
            case "br":
                flow.Break(style);
                break;
            case "ul" or "ol" when listDepth < MaxListDepth:
                flow.AddBlock(BodyListReader.Read(this, element, style, isInCell, listDepth + 1));
                break;
            case "table" when !isInCell && listDepth == 0:
                flow.AddBlock(BodyTableReader.Read(this, element, style));
                break;
            case "ul" or "ol" or "li" or "table" or "tr" or "td" or "th":
            case var name when Blocks.Contains(name):
                TakeBlock(element, style, flow, isInCell, listDepth);
                break;
            default:
                Walk(element, style, flow, isInCell, listDepth);
                break;
        }
    }

    private void TakeBlock(IElement element, BodyStyle style, BodyFlow flow, bool isInCell, int listDepth)
    {
        flow.EndParagraph();
        flow.Begin(BodyStyles.Indent(element), BodyStyles.Align(element), WordList.LevelOf(element));
        Walk(element, style, flow, isInCell, listDepth);
        flow.EndParagraph();
    }
}
