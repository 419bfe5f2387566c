using System.Globalization;
using AngleSharp.Dom;

namespace ItaWorkflow.Workflows.Documents.Body;

internal static class BodyListReader
{
    private const int MaxStart = 999;

    /// <returns>One list, or several where its numbers jump.</returns>
    public static IReadOnlyList<BodyList> Read(BodyReader reader, IElement list, BodyStyle style, bool isInCell, int depth)
    {
        var lists = new List<BodyList>();
        var items = new List<BodyItem>();
        var start = Number(list, "start") ?? 1;
        if (list.LocalName is "ol" && IsLettered(list))
            reader.Losses.LetteredList();
        foreach (var child in list.Children)
        {
            var blocks = child.LocalName is "li"
                ? reader.Read(child, BodyStyles.Of(child, style), isInCell, depth)
                : reader.Read(Alone(child), style, isInCell, depth);
            // Google Docs puts an inner list beside the item it belongs to.
            if (child.LocalName is "ol" or "ul" && items.Count > 0)
                items[^1] = new([.. items[^1].Blocks, .. blocks]);
            else if (blocks.Count > 0)
            {
                if (Number(child, "value") is { } value && value != start + items.Count)
                {
                    End();
                    start = value;
                }
                items.Add(new(blocks));
            }
        }
        End();
        return lists;

        void End()
        {
            if (items.Count > 0)
                lists.Add(new(list.LocalName is "ol", start, [.. items]));
            items.Clear();
        }
    }

    private static IElement Alone(IElement child)
    {
        var holder = child.Owner!.CreateElement("div");
        holder.AppendChild(child.Clone());
        return holder;
    }

    private static int? Number(IElement element, string name) =>
        int.TryParse(element.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Math.Clamp(number, 1, MaxStart)
            : null;

    private static bool IsLettered(IElement list) =>
        list.GetAttribute("type") is "a" or "A" or "i" or "I"
        || BodyStyles.Value(BodyStyles.Css(list), "list-style-type") is { Length: > 0 } type
            && (type.Contains("alpha", StringComparison.Ordinal) || type.Contains("roman", StringComparison.Ordinal));
}
