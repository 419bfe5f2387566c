using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace ItaWorkflow.Workflows.Files.Pictures;

/// <summary>An uploaded SVG reduced to shapes: no script, no event, no address, no style sheet, no foreign content.</summary>
public static class SvgPicture
{
    private const string Svg = "http://www.w3.org/2000/svg";

    /// <summary>Drawing programs put a DTD before the picture: it is passed over, and no entity of it is known.</summary>
    private static readonly XmlBudget Budget = new(Depth: 64, Elements: 20_000) { Dtd = DtdProcessing.Ignore };

    /// <summary>Whatever is clipped, by whatever it is clipped: who draws the picture does all of it.</summary>
    private const long MostClipping = 200_000;

    /// <returns>UTF-8 of a standalone SVG.</returns>
    /// <exception cref="XmlException">It is no SVG, or (<see cref="XmlExcessException"/>) too large a one.</exception>
    public static byte[] Clean(byte[] content) => Read(content).Clean;

    /// <summary>The picture, and in Thai each kind of thing that it would lose.</summary>
    /// <exception cref="XmlException">It is no SVG, or (<see cref="XmlExcessException"/>) too large a one.</exception>
    public static (byte[] Clean, IReadOnlyCollection<string> Lost) Read(byte[] content)
    {
        using var reader = Budget.Open(new MemoryStream(content, writable: false));
        var root = XDocument.Load(reader).Root!;
        if (root.Name != XName.Get("svg", Svg))
            throw new XmlException("The root is not svg.");
        var shapes = new SvgShapes(root);
        var clean = shapes.Copy();
        if (Clipping(clean) > MostClipping)
            throw new XmlExcessException("ตัดขอบภาพด้วยรูปทรงมากเกินไป");
        return (Encoding.UTF8.GetBytes(clean.ToString(SaveOptions.DisableFormatting)), shapes.Lost);
    }

    private static long Clipping(XElement picture)
    {
        var clips = picture.Descendants().Where(e => e.Name.LocalName is "clipPath").Sum(c => c.Descendants().LongCount());
        return clips * picture.DescendantsAndSelf().LongCount(e => e.Attribute("clip-path") is not null);
    }
}
