using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ItaWorkflow.Data.Writing;
using ItaWorkflow.Workflows.Pdf;

namespace ItaWorkflow.Workflows.Documents.Copying;

/// <summary>What a font of a sheet says of its glyphs, and the codes that are added to it: the same glyphs by other letters or widths.</summary>
internal sealed partial class CopiedFont
{
    /// <summary>
    /// A glyph without a letter. A reader that finds none takes the code itself for the character, and these are characters that nobody
    /// sees.
    /// </summary>
    private const int FirstUnsaid = 0x200b;

    private const int MostUnsaid = 5;
    private const int FirstOwn = 0x2010;
    private const int MostInBlock = 100;
    private readonly PdfReference map;
    private readonly PdfReference descendant;
    private readonly PdfDictionary shape;
    private readonly string head;
    private readonly Dictionary<int, string> letters;
    private readonly Dictionary<int, double> widths;
    private readonly Dictionary<(int Glyph, string Letters, int Width), int> own = [];

    private CopiedFont(PdfReference map, PdfReference descendant, PdfDictionary shape, string unicode)
    {
        (this.map, this.descendant, this.shape) = (map, descendant, shape);
        head = unicode[..(unicode.IndexOf(EndOfSpace, StringComparison.Ordinal) + EndOfSpace.Length)];
        letters = Entries(unicode).DistinctBy(e => e.Code).ToDictionary(e => e.Code, e => NormalText.Of(e.Letters));
        widths = Widths((PdfArray)shape["W"]!);
    }

    private const string EndOfSpace = "endcodespacerange";

    /// <returns>null: not a font that names its glyphs by number, as Chromium embeds those of sheets.</returns>
    public static CopiedFont? Read(PdfFile file, PdfDictionary font)
    {
        if (
            !font.Is("Encoding", "Identity-H")
            || font["ToUnicode"] is not PdfReference map
            || file.Get<PdfArray>(font["DescendantFonts"]).Items is not [PdfReference descendant]
            || file.Get<PdfDictionary>(descendant) is not { } shape
            || !shape.Is("CIDToGIDMap", "Identity")
            || shape["W"] is not PdfArray
            || PdfDeflate.Unpacked(file.Get<PdfStream>(map)) is not { } unicode
        )
            return null;
        return new(map, descendant, shape, Encoding.Latin1.GetString(unicode));
    }

    public string? Letters(int code) => letters.GetValueOrDefault(code);

    /// <summary>In thousandths of the font's size.</summary>
    public double Width(int code) => widths.GetValueOrDefault(code);

    /// <summary>A code for the same glyph that says other letters or ends elsewhere.</summary>
    /// <returns>null: there is none left.</returns>
    public int? Code(int glyph, string said, int width)
    {
        if (own.TryGetValue((glyph, said, width), out var known))
            return known;
        var unsaid = own.Keys.Count(k => k.Letters.Length == 0);
        if (said.Length == 0 && unsaid == MostUnsaid)
            return null;
        return own[(glyph, said, width)] = said.Length == 0 ? FirstUnsaid + unsaid : FirstOwn + own.Count - unsaid;
    }

    /// <returns>The next free number of an object.</returns>
    public int Write(Dictionary<int, PdfValue> objects, int next)
    {
        var said = letters.Concat(own.Select(o => KeyValuePair.Create(o.Value, o.Key.Letters))).OrderBy(e => e.Key).ToList();
        var text = new StringBuilder(head).Append('\n');
        foreach (var block in said.Chunk(MostInBlock))
            text.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n")
                .AppendJoin(
                    "",
                    block.Select(e => $"<{e.Key:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(e.Value))}>\n")
                )
                .Append("endbfchar\n");
        text.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend");
        objects[map.Number] = PdfDeflate.Packed(Encoding.Latin1.GetBytes(text.ToString()));
        if (own.Count == 0)
            return next;
        objects[next] = PdfDeflate.Packed(Glyphs());
        objects[descendant.Number] = shape.With("CIDToGIDMap", new PdfReference(next)).With("W", WithOwn());
        return next + 1;
    }

    private PdfArray WithOwn() =>
        new([
            .. ((PdfArray)shape["W"]!).Items,
            .. own.OrderBy(o => o.Value)
                .SelectMany(o => new PdfValue[] { new PdfNumber(o.Value), new PdfArray([new PdfNumber(o.Key.Width)]) }),
        ]);

    /// <summary>Two bytes for each code; what no text names stays glyph 0.</summary>
    private byte[] Glyphs()
    {
        var glyphs = new byte[2 * (own.Values.Max() + 1)];
        foreach (
            var (code, glyph) in letters
                .Keys.Concat(widths.Keys)
                .Select(c => (c, c))
                .Concat(own.Select(o => (o.Value, o.Key.Glyph)))
        )
            if (2 * code + 1 < glyphs.Length)
                (glyphs[2 * code], glyphs[2 * code + 1]) = ((byte)(glyph >> 8), (byte)glyph);
        return glyphs;
    }

    private static IEnumerable<(int Code, string Letters)> Entries(string unicode)
    {
        foreach (Match entry in Entry().Matches(unicode))
        {
            var (first, said) = (Hex(entry.Groups["first"]), Text(entry.Groups["said"].Value));
            var last = entry.Groups["last"].Success ? Hex(entry.Groups["last"]) : first;
            for (var code = first; code <= last; code++)
                yield return (code, said[..^1] + (char)(said[^1] + code - first));
        }
    }

    private static Dictionary<int, double> Widths(PdfArray written)
    {
        var read = new Dictionary<int, double>();
        var items = written.Items;
        for (var i = 0; i + 1 < items.Count; )
        {
            var first = ((PdfNumber)items[i]).ToInt32();
            if (items[i + 1] is PdfArray each)
            {
                for (var n = 0; n < each.Items.Count; n++)
                    read[first + n] = ((PdfNumber)each.Items[n]).ToDouble();
                i += 2;
                continue;
            }
            for (var code = first; code <= ((PdfNumber)items[i + 1]).ToInt32(); code++)
                read[code] = ((PdfNumber)items[i + 2]).ToDouble();
            i += 3;
        }
        return read;
    }

    private static int Hex(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static string Text(string hex) => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(hex));

    [GeneratedRegex(
        "^<(?<first>[0-9A-F]{4})> (<(?<last>[0-9A-F]{4})> )?<(?<said>([0-9A-F]{4})+)>$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        10_000
    )]
    private static partial Regex Entry();
}
