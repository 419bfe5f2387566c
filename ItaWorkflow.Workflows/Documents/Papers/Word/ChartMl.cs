using System.Xml.Linq;

namespace ItaWorkflow.Workflows.Documents.Papers.Word;

/// <summary>The vocabulary of DrawingML that charts are written in.</summary>
internal static class ChartMl
{
    public static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    public static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A setting: one element with one value.</summary>
    public static XElement Value(string name, object value) => new(C + name, new XAttribute("val", value));

    /// <summary>How numbers are shown, whatever the cells say.</summary>
    public static XElement NumberFormat(string code) =>
        new(C + "numFmt", new XAttribute("formatCode", code), new XAttribute("sourceLinked", "0"));

    public static XElement Solid(string colour) => new(A + "solidFill", Colour(colour));

    /// <param name="width">In EMU, 12 700 to the point.</param>
    public static XElement Line(int width) => new(A + "ln", new XAttribute("w", width), Solid("000000"));

    public static XElement Hatched() =>
        new(
            A + "pattFill",
            new XAttribute("prst", "wdUpDiag"),
            new XElement(A + "fgClr", Colour("000000")),
            new XElement(A + "bgClr", Colour("FFFFFF"))
        );

    private static XElement Colour(string colour) => new(A + "srgbClr", new XAttribute("val", colour));
}
