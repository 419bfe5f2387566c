using System.Globalization;

namespace ItaWorkflow.Workflows.Pdf;

/// <summary>Kept as written, so that a number never changes by passing through us.</summary>
internal sealed class PdfNumber(string text) : PdfValue
{
    public PdfNumber(int value)
        : this(value.ToString(CultureInfo.InvariantCulture)) { }

    public string Text => text;

    public int ToInt32() =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new MalformedPdfException("A whole number was expected.");

    public double ToDouble() =>
        double.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : throw new MalformedPdfException("A number was expected.");
}
