using System.Text;
using System.Xml;
using System.Xml.Linq;
using ItaWorkflow.Workflows.Files;

namespace ItaWorkflow.Workflows.Files.Pictures;

/// <summary>An uploaded SVG reduced to shapes: no script, no event, no address, no style sheet, no foreign content.</summary>
public static class SvgPicture
{
    private const string Svg = "http://www.w3.org/2000/svg";

    private static readonly HashSet<string> Elements = new(
        (
            "svg g defs title desc path rect circle ellipse line polyline polygon linearGradient radialGradient stop "
            + "clipPath"
        ).Split(' '),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> Attributes = new(
        (
            "id d x y x1 y1 x2 y2 cx cy r rx ry fx fy width height points viewBox transform fill fill-rule "
            + "fill-opacity stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray "
            + "stroke-dashoffset stroke-opacity opacity clip-path clip-rule offset stop-color stop-opacity gradientUnits "
            + "gradientTransform spreadMethod clipPathUnits preserveAspectRatio version color"
        ).Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>Drawing programs put a DTD before the picture: it is passed over, and no entity of it is known.</summary>
    private static readonly XmlBudget Budget = new(Depth: 64, Elements: 20_000) { Dtd = DtdProcessing.Ignore };

    /// <summary>Whatever is clipped, by whatever it is clipped: who draws the picture does all of it.</summary>
    private const long MostClipping = 200_000;

    /// <returns>UTF-8 of a standalone SVG.</returns>
    /// <exception cref="XmlException">It is no SVG, or (<see cref="XmlExcessException"/>) too large a one.</exception>
    public static byte[] Clean(byte[] content)
    {
        using var reader = Budget.Open(new MemoryStream(content, writable: false));
        var root = XDocument.Load(reader).Root!;
        if (root.Name != XName.Get("svg", Svg))
            throw new XmlException("The root is not svg.");
        var clean = Copy(root, isClip: false);
        if (Clipping(clean) > MostClipping)
            throw new XmlExcessException("ตัดขอบภาพด้วยรูปทรงมากเกินไป");
        return Encoding.UTF8.GetBytes(clean.ToString(SaveOptions.DisableFormatting));
    }

    private static long Clipping(XElement picture)
    {
        var clips = picture.Descendants().Where(e => e.Name.LocalName is "clipPath").Sum(c => c.Descendants().LongCount());
        return clips * picture.DescendantsAndSelf().LongCount(e => e.Attribute("clip-path") is not null);
    }

    /// <param name="isClip">Within a clip nothing is clipped: ten clips of ten each would be a thousand million.</param>
    private static XElement Copy(XElement element, bool isClip)
    {
        isClip |= element.Name.LocalName is "clipPath";
        var copy = new XElement(element.Name);
        foreach (var attribute in element.Attributes().Where(IsHarmless))
            if (!isClip || attribute.Name.LocalName is not "clip-path")
                copy.SetAttributeValue(attribute.Name, attribute.Value);
        foreach (var child in element.Elements().Where(c => c.Name.NamespaceName is Svg && Elements.Contains(c.Name.LocalName)))
            copy.Add(Copy(child, isClip));
        if (element.Name.LocalName is "title" or "desc")
            copy.Value = element.Value;
        return copy;
    }

    private static bool IsHarmless(XAttribute attribute) =>
        attribute.Name.NamespaceName.Length == 0
        && Attributes.Contains(attribute.Name.LocalName)
        && !(attribute.Value.Contains("url(", StringComparison.OrdinalIgnoreCase) && !IsOwnReference(attribute.Value));

    /// <summary>url(#gradient) only.</summary>
    private static bool IsOwnReference(string value) =>
        value.StartsWith("url(#", StringComparison.Ordinal) && value.EndsWith(')') && value.Count(c => c == '(') == 1;
}
