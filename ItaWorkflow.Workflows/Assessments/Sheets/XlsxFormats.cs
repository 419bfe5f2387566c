using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace ItaWorkflow.Workflows.Assessments.Sheets;

/// <summary>Which styles of a workbook show a number as a percentage, and which as a day or a time.</summary>
internal sealed partial class XlsxFormats
{
    /// <summary>Formats that have a number and are written down nowhere (ECMA-376, part 1, 18.8.30).</summary>
    private readonly HashSet<int> _percentFormats = [9, 10];
    private readonly HashSet<int> _dateFormats =
    [
        .. Enumerable.Range(14, 9),
        .. Enumerable.Range(27, 10),
        45,
        46,
        47,
        .. Enumerable.Range(50, 9),
    ];
    private readonly HashSet<int> _percents = [];
    private readonly HashSet<int> _dates = [];

    /// <param name="styles">null: the workbook has none.</param>
    public static XlsxFormats Read(XmlReader? styles)
    {
        var formats = new XlsxFormats();
        var (isCells, index) = (false, 0);
        while (styles?.Read() is true)
            if (styles.LocalName is "cellXfs")
                isCells = styles.NodeType is XmlNodeType.Element;
            else if (styles.NodeType is not XmlNodeType.Element)
                continue;
            else if (styles.LocalName is "numFmt")
                formats.Define(Whole(styles.GetAttribute("numFmtId")), styles.GetAttribute("formatCode") ?? "");
            else if (isCells && styles.LocalName is "xf")
                formats.Use(index++, Whole(styles.GetAttribute("numFmtId")));
        return formats;
    }

    public bool IsPercent(string? style) => _percents.Contains(Whole(style));

    public bool IsDate(string? style) => _dates.Contains(Whole(style));

    private void Define(int id, string code)
    {
        var bare = Words.Replace(code, "");
        if (bare.Contains('%', StringComparison.Ordinal))
            _percentFormats.Add(id);
        if (!bare.Contains("General", StringComparison.OrdinalIgnoreCase) && DateSigns.IsMatch(bare))
            _dateFormats.Add(id);
    }

    private void Use(int style, int format)
    {
        if (_percentFormats.Contains(format))
            _percents.Add(style);
        if (_dateFormats.Contains(format))
            _dates.Add(style);
    }

    private static int Whole(string? number) => int.TryParse(number, CultureInfo.InvariantCulture, out var whole) ? whole : 0;

    /// <summary>"คะแนน", a sign behind a backslash, [Red] and the sign after _ are no part of the number.</summary>
    [GeneratedRegex("\"[^\"]*\"|[\\\\_*].|\\[[^\\]]*\\]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Words { get; }

    [GeneratedRegex("[ymdhs]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex DateSigns { get; }
}
