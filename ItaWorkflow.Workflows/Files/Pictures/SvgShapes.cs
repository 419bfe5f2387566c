using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ItaWorkflow.Workflows.Files.Pictures;

/// <summary>Copies of an SVG what draws shapes, with their styles as attributes and what they use in its place; the rest is told by its kind.</summary>
internal sealed partial class SvgShapes(XElement root)
{
    /// <summary>Copies of copies: ten uses of ten uses each would be a thousand million shapes.</summary>
    private const int MostElements = 40_000;
    private const int DeepestUse = 8;
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly HashSet<string> _lost = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> _byId = root.Descendants()
        .Where(e => e.Attribute("id") is not null)
        .GroupBy(e => e.Attribute("id")!.Value, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
    private SvgStyles? _styles;
    private int _count;

    public IReadOnlyCollection<string> Lost => _lost;

    public XElement Copy()
    {
        _styles = new(root, _lost);
        return Copy(root, isClip: false, uses: 0);
    }

    /// <param name="isClip">Within a clip nothing is clipped: ten clips of ten each would be a thousand million.</param>
    private XElement Copy(XElement element, bool isClip, int uses)
    {
        if (++_count > MostElements)
            throw new XmlExcessException("ใช้รูปเดิมซ้ำมากเกินไป");
        isClip |= element.Name.LocalName is "clipPath";
        var copy = new XElement(Svg + SvgWords.NameOf(element.Name.LocalName));
        foreach (var (name, value) in Attributes(element))
            if (!isClip || name is not "clip-path")
                copy.SetAttributeValue(name, value);
        foreach (var child in element.Elements().Where(e => e.Name.Namespace == Svg))
            Add(copy, child, isClip, uses);
        if (element.Name.LocalName is "title" or "desc")
            copy.Value = element.Value;
        return copy;
    }

    private void Add(XElement copy, XElement child, bool isClip, int uses)
    {
        var kind = child.Name.LocalName;
        if (kind is "use")
            Use(copy, child, isClip, uses);
        else if (SvgWords.Shapes.Contains(kind) || SvgWords.Wrappers.Contains(kind))
            copy.Add(Copy(child, isClip, uses));
        else if (
            SvgWords.Lost.GetValueOrDefault(kind) is { } words
            && !(kind is "foreignObject" && child.Parent!.Name.LocalName is "switch")
        )
            _lost.Add(words);
    }

    /// <summary>The shape itself where it is used, moved as the use says.</summary>
    private void Use(XElement copy, XElement use, bool isClip, int uses)
    {
        var href = Reference(use);
        if (href is not ['#', .. var id])
            _lost.Add("รูปจากไฟล์อื่น (use)");
        else if (
            _byId.TryGetValue(id, out var meant)
            && (SvgWords.Shapes.Contains(meant.Name.LocalName) || meant.Name.LocalName is "symbol")
        )
        {
            if (uses >= DeepestUse || use.Ancestors().Contains(meant))
                throw new XmlExcessException("ใช้รูปซ้อนกันลึกเกินไป");
            var place = new XElement(Svg + "g");
            foreach (var (name, value) in Attributes(use).Where(a => a.Key is not ("x" or "y" or "width" or "height")))
                place.SetAttributeValue(name, value);
            var (x, y) = ((string?)use.Attribute("x") ?? "0", (string?)use.Attribute("y") ?? "0");
            if (x is not "0" || y is not "0")
                place.SetAttributeValue("transform", $"{(string?)place.Attribute("transform")} translate({x},{y})".Trim());
            var shape = Copy(meant, isClip, uses + 1);
            if (meant.Name.LocalName is "symbol")
                foreach (var side in new[] { "width", "height" })
                    shape.SetAttributeValue(side, (string?)use.Attribute(side) ?? "100%");
            shape.DescendantsAndSelf().Attributes("id").Remove();
            place.Add(shape);
            copy.Add(place);
        }
    }

    private IEnumerable<KeyValuePair<string, string>> Attributes(XElement element)
    {
        var said = element
            .Attributes()
            .Where(a => a.Name.NamespaceName.Length == 0 && !a.IsNamespaceDeclaration && a.Name.LocalName is not "href")
            .Select(a => KeyValuePair.Create(a.Name.LocalName, a.Value))
            .Concat(_styles!.Of(element).Where(s => SvgWords.Properties.Contains(s.Key)))
            .Concat(
                element.Name.LocalName.EndsWith("Gradient", StringComparison.Ordinal) && Reference(element) is ['#', ..] like
                    ? [KeyValuePair.Create("href", like)]
                    : []
            );
        foreach (var (name, value) in said)
        {
            var plain = Quoted.Replace(value, "url(${own})");
            if (SvgWords.LostProperty(name, plain) is { } words)
                _lost.Add(words);
            else if (SvgWords.Attributes.Contains(name) && IsHarmless(plain))
            {
                TellUndrawn(plain);
                yield return KeyValuePair.Create(name, plain);
            }
        }
    }

    /// <summary>Filled with a pattern or a mesh: what it refers to is no shape, and would be missing.</summary>
    private void TellUndrawn(string value)
    {
        if (
            OwnReference.Match(value) is { Success: true } reference
            && _byId.TryGetValue(reference.Groups["id"].Value, out var meant)
            && !SvgWords.Shapes.Contains(meant.Name.LocalName)
        )
            _lost.Add(meant.Name.LocalName is "pattern" ? "ลวดลายซ้ำ (pattern)" : $"สีหรือลายแบบพิเศษ ({meant.Name.LocalName})");
    }

    private static string? Reference(XElement element) =>
        element.Attributes().FirstOrDefault(a => a.Name.LocalName is "href" && !a.IsNamespaceDeclaration)?.Value.Trim();

    /// <summary>url(#gradient) only, with a colour behind it for who does not find it.</summary>
    private static bool IsHarmless(string value) =>
        !value.Contains("url(", StringComparison.OrdinalIgnoreCase) || OwnReference.IsMatch(value);

    [GeneratedRegex(
        @"url\(\s*(?<mark>[""'])(?<own>#[^""'()]+)\k<mark>\s*\)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Quoted { get; }

    [GeneratedRegex(
        @"^url\(#(?<id>[^()\s""']+)\)(\s+[a-zA-Z0-9#]+)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex OwnReference { get; }
}
