using System.Globalization;
using System.Text;

namespace ItaWorkflow.Workflows.Pdf;

/// <summary>
/// Signature fields that no page shows: for the office's seal and for the stamps of archive time. They are prepared with the sheet, so that
/// filling one touches nothing else; a sheet of earlier days, or one whose stamps are used up, gets one more at the end of its form.
/// </summary>
internal static class HiddenFields
{
    public const string Seal = "seal";
    private const string Archive = "archive-";
    private const int PreparedStamps = 3;
    private const int PrintAndLocked = 132;

    public static IEnumerable<string> Prepared => [Seal, .. Enumerable.Range(1, PreparedStamps).Select(Stamp)];

    /// <summary>The name of the next stamp's field.</summary>
    public static string NextStamp(PdfFile file) => Stamp(1 + file.Fields.Count(f => f.IsSigned && IsStamp(f.Name)));

    public static bool IsStamp(string name) => name.StartsWith(Archive, StringComparison.Ordinal);

    public static PdfDictionary Widget(string name, PdfReference page) =>
        new(
            ("Type", new PdfName("Annot")),
            ("Subtype", new PdfName("Widget")),
            ("FT", new PdfName("Sig")),
            ("T", new PdfText(Encoding.ASCII.GetBytes(name))),
            ("F", new PdfNumber(PrintAndLocked)),
            ("Rect", new PdfArray([.. Enumerable.Range(0, 4).Select(_ => new PdfNumber(0))])),
            ("P", page)
        );

    /// <summary>The catalog with one more field at the end of the form.</summary>
    public static PdfDictionary Appended(PdfFile file, PdfReference field)
    {
        var form = file.Catalog.Require<PdfDictionary>("AcroForm");
        var fields = new PdfArray([.. form.Require<PdfArray>("Fields").Items, field]);
        return file.Catalog.With("AcroForm", form.With("Fields", fields));
    }

    private static string Stamp(int number) => string.Create(CultureInfo.InvariantCulture, $"{Archive}{number}");
}
