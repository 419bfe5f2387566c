using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using ItaWorkflow.Workflows.Files;

namespace ItaWorkflow.Workflows.Search;

/// <summary>The text of Office Open XML: what stands in its t elements, a line for each paragraph, shared text and row.</summary>
internal static class OfficeWords
{
    private static readonly XmlBudget Budget = new(Depth: 256, Elements: 5_000_000);

    public static void OfWord(byte[] file, WordsSheet words)
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(file, writable: false), isEditable: false);
        var main = Main(word.MainDocumentPart);
        OpenXmlPart?[] parts = [main, .. main.HeaderParts, .. main.FooterParts, main.FootnotesPart, main.EndnotesPart];
        Read(parts, words);
    }

    public static void OfExcel(byte[] file, WordsSheet words)
    {
        using var excel = SpreadsheetDocument.Open(new MemoryStream(file, writable: false), isEditable: false);
        var book = Main(excel.WorkbookPart);
        Read([book.SharedStringTablePart, .. book.WorksheetParts], words);
    }

    public static void OfPowerPoint(byte[] file, WordsSheet words)
    {
        using var slides = PresentationDocument.Open(new MemoryStream(file, writable: false), isEditable: false);
        Read([.. Main(slides.PresentationPart).SlideParts], words);
    }

    private static T Main<T>(T? part)
        where T : OpenXmlPart => part ?? throw new InvalidDataException("Its main part is missing.");

    private static void Read(IEnumerable<OpenXmlPart?> parts, WordsSheet words)
    {
        foreach (var part in parts.OfType<OpenXmlPart>())
        {
            using var reader = Budget.Open(part.GetStream(FileMode.Open, FileAccess.Read));
            while (!words.IsFull && reader.Read())
                Take(reader, words);
            words.EndLine();
        }
    }

    private static void Take(XmlReader reader, WordsSheet words)
    {
        switch (reader.NodeType, reader.LocalName)
        {
            case (XmlNodeType.Element, "t"):
                words.Add(TextOf(reader));
                break;
            // A cell with a number; one that points to a shared text says so.
            case (XmlNodeType.Element, "c") when reader.GetAttribute("t") is null or "n" or "str":
                words.Add(ValueOf(reader));
                break;
            case (XmlNodeType.Element, "tab" or "br" or "cr"):
                words.Add(" ");
                break;
            case (XmlNodeType.EndElement, "p" or "si" or "is" or "row"):
                words.EndLine();
                break;
        }
    }

    private static string TextOf(XmlReader element)
    {
        if (element.IsEmptyElement || !element.Read())
            return "";
        return
            element.NodeType
                is XmlNodeType.Text
                    or XmlNodeType.SignificantWhitespace
                    or XmlNodeType.Whitespace
                    or XmlNodeType.CDATA
            ? element.Value
            : "";
    }

    private static string ValueOf(XmlReader cell)
    {
        if (cell.IsEmptyElement)
            return "";
        var depth = cell.Depth;
        while (cell.Read() && cell.Depth > depth)
            if (cell is { NodeType: XmlNodeType.Element, LocalName: "v" })
                return TextOf(cell) + " ";
        return "";
    }
}
