using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace ItaWorkflow.Workflows.Documents;

/// <summary>An uploaded SVG reduced to shapes: no script, no event, no address, no style sheet, no foreign content.</summary>
public static class SvgPicture
{
    private const string Svg = "http://www.w3.org/2000/svg";

    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "svg",
        "g",
        "defs",
        "title",
        "desc",
        "path",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polyline",
        "polygon",
        "linearGradient",
        "radialGradient",
        "stop",
        "clipPath",
    };

    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal)
    {
        "id",
        "d",
        "x",
        "y",
        "x1",
        "y1",
        "x2",
        "y2",
        "cx",
        "cy",
        "r",
        "rx",
        "ry",
        "fx",
        "fy",
        "width",
        "height",
        "points",
        "viewBox",
        "transform",
        "fill",
        "fill-rule",
        "fill-opacity",
        "stroke",
        "stroke-width",
        "stroke-linecap",
        "stroke-linejoin",
        "stroke-miterlimit",
        "stroke-dasharray",
        "stroke-dashoffset",
        "stroke-opacity",
        "opacity",
        "clip-path",
        "clip-rule",
        "offset",
        "stop-color",
        "stop-opacity",
        "gradientUnits",
        "gradientTransform",
        "spreadMethod",
        "clipPathUnits",
        "preserveAspectRatio",
        "version",
        "color",
    };

    private static readonly XmlReaderSettings Strict = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersInDocument = 1_000_000,
    };

    /// <returns>UTF-8 of a standalone SVG.</returns>
    /// <exception cref="XmlException">It is no SVG.</exception>
    public static byte[] Clean(byte[] content)
    {
        using var reader = XmlReader.Create(new MemoryStream(content), Strict);
        var root = XDocument.Load(reader).Root!;
        if (root.Name != XName.Get("svg", Svg))
            throw new XmlException("The root is not svg.");
        return Encoding.UTF8.GetBytes(Copy(root, 0).ToString(SaveOptions.DisableFormatting));
    }

    private static XElement Copy(XElement element, int depth)
    {
        var copy = new XElement(element.Name);
        foreach (var attribute in element.Attributes().Where(IsHarmless))
            copy.SetAttributeValue(attribute.Name, attribute.Value);
        foreach (var child in element.Elements().Where(c => c.Name.NamespaceName is Svg && Elements.Contains(c.Name.LocalName)))
            copy.Add(Copy(child, Next(depth)));
        if (element.Name.LocalName is "title" or "desc")
            copy.Value = element.Value;
        return copy;
    }

    private static int Next(int depth) => depth < 64 ? depth + 1 : throw new XmlException("The picture is nested too deeply.");

    private static bool IsHarmless(XAttribute attribute) =>
        attribute.Name.NamespaceName.Length == 0
        && Attributes.Contains(attribute.Name.LocalName)
        && !(attribute.Value.Contains("url(", StringComparison.OrdinalIgnoreCase) && !IsOwnReference(attribute.Value));

    /// <summary>url(#gradient) only.</summary>
    private static bool IsOwnReference(string value) =>
        value.StartsWith("url(#", StringComparison.Ordinal) && value.EndsWith(')') && value.Count(c => c == '(') == 1;
}
