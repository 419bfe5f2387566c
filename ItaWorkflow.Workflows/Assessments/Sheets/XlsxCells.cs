using System.Globalization;
using System.Text;
using System.Xml;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Writing;

namespace ItaWorkflow.Workflows.Assessments.Sheets;

/// <summary>Cells of one workbook as text: shared strings looked up, a percentage as it is shown.</summary>
internal sealed class XlsxCells
{
    private readonly List<string> _strings = [];
    private readonly XlsxFormats _formats;

    public XlsxCells(XlsxPackage package, IReadOnlyList<XlsxLink> links)
    {
        using (var styles = package.Open(links.FirstOrDefault(l => l.Kind is "styles").Part))
            _formats = XlsxFormats.Read(styles);
        using var strings = package.Open(links.FirstOrDefault(l => l.Kind is "sharedStrings").Part);
        while (strings?.Read() is true)
            if (strings is { NodeType: XmlNodeType.Element, LocalName: "si" })
                _strings.Add(NormalText.Of(Text(strings)));
    }

    /// <summary>The cell at whose beginning the reader stands; afterwards it stands at its end.</summary>
    public SheetCell Read(XmlReader xml)
    {
        var (type, style) = (xml.GetAttribute("t"), xml.GetAttribute("s"));
        var (raw, inline, isFormula) = ("", (string?)null, false);
        var depth = xml.Depth;
        if (!xml.IsEmptyElement)
            while (xml.Read() && xml.Depth > depth)
                if (xml.NodeType is not XmlNodeType.Element)
                    continue;
                else if (xml.LocalName is "v")
                    raw = Text(xml);
                else if (xml.LocalName is "is")
                    inline = NormalText.Of(Text(xml));
                else if (xml.LocalName is "f")
                    isFormula = true;
        if (inline is null && Day(type, raw, style) is { } day)
            return new(day, isFormula, IsDate: true);
        return new(
            type switch
            {
                "s" => Shared(raw),
                _ when inline is not null => inline,
                "b" => raw is "1" ? "TRUE" : "FALSE",
                null or "n" => Number(raw, style),
                _ => NormalText.Of(raw),
            },
            isFormula
        );
    }

    /// <summary>In words what the sheet shows as a day or a time; null: it shows a number.</summary>
    private string? Day(string? type, string raw, string? style) =>
        type is "d" && DateTime.TryParse(raw, CultureInfo.InvariantCulture, out var written)
            ? ThaiDate.Short(DateOnly.FromDateTime(written))
        : type is null or "n"
        && _formats.IsDate(style)
        && double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial)
        && serial is >= 0 and < 2_000_000
            ? serial < 1 ? $"เวลา {DateTime.FromOADate(serial):HH:mm} น."
                : ThaiDate.Short(DateOnly.FromDateTime(DateTime.FromOADate(serial)))
        : null;

    private string Shared(string raw) =>
        int.TryParse(raw, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < _strings.Count
            ? _strings[index]
            : "";

    /// <summary>98.94 is kept by Excel as 98.939999999999998, 98.94% as 0.9894.</summary>
    private string Number(string raw, string? style) =>
        double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e12
            ? Math.Round((decimal)number * (_formats.IsPercent(style) ? 100 : 1), 8)
                .ToString("0.########", CultureInfo.InvariantCulture)
            : raw;

    /// <summary>The words in the element where the reader stands, without the reading aids of other scripts.</summary>
    private static string Text(XmlReader xml)
    {
        var depth = xml.Depth;
        var isWords = xml.LocalName is "v";
        int? aside = null;
        var text = new StringBuilder();
        if (!xml.IsEmptyElement)
            while (xml.Read() && xml.Depth > depth)
                if (xml.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
                {
                    if (xml.LocalName is "t")
                        isWords = xml is { NodeType: XmlNodeType.Element, IsEmptyElement: false };
                    else if (xml.LocalName is "rPh")
                        aside = xml is { NodeType: XmlNodeType.Element, IsEmptyElement: false } ? aside ?? xml.Depth : null;
                }
                else if (
                    isWords
                    && aside is null
                    && xml.NodeType is not (XmlNodeType.Comment or XmlNodeType.ProcessingInstruction)
                )
                    text.Append(xml.Value.AsSpan(0, Math.Min(xml.Value.Length, SheetLimits.TextLength - text.Length)));
        return text.ToString();
    }
}
