using System.Globalization;
using AngleSharp.Dom;

namespace ItaWorkflow.Workflows.Documents.Body;

internal static class BodyListReader
{
    private const int MaxStart = 999;

    public static BodyList? Read(BodyReader reader, IElement list, BodyStyle style, bool isInCell, int depth)
    {
        var items = new List<BodyItem>();
        foreach (var child in list.Children)
        {
            var blocks = child.LocalName is "li"
                ? reader.Read(child, BodyStyles.Of(child, style), isInCell, depth)
                : reader.Read(Alone(child), style, isInCell, depth);
            // Google Docs puts an inner list beside the item it belongs to.
            if (child.LocalName is "ol" or "ul" && items.Count > 0)
                items[^1] = new([.. items[^1].Blocks, .. blocks]);
            else if (blocks.Count > 0)
                items.Add(new(blocks));
        }
        return items.Count == 0 ? null : new(list.LocalName is "ol", Start(list), items);
    }

    private static IElement Alone(IElement child)
    {
        var holder = child.Owner!.CreateElement("div");
        holder.AppendChild(child.Clone());
        return holder;
    }

    private static int Start(IElement list) =>
        int.TryParse(list.GetAttribute("start"), NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            ? Math.Clamp(start, 1, MaxStart)
            : 1;
}
