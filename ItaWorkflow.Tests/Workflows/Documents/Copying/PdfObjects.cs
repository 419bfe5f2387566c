using System.Text;
using System.Text.RegularExpressions;
using ItaWorkflow.Workflows.Pdf;

namespace ItaWorkflow.Tests.Workflows.Documents.Copying;

internal static class PdfObjects
{
    /// <summary>What the fonts of a file say of their glyphs.</summary>
    public static IReadOnlyList<string> Maps(byte[] pdf)
    {
        var file = PdfFile.Read(pdf);
        return
        [
            .. Enumerable
                .Range(1, file.Size - 1)
                .Select(file.Object)
                .OfType<PdfStream>()
                .Select(PdfDeflate.Unpacked)
                .OfType<byte[]>()
                .Select(Encoding.Latin1.GetString)
                .Where(text => text.Contains("begincmap", StringComparison.Ordinal))
                .SelectMany(text =>
                    Regex.Matches(
                        text,
                        "<[0-9A-F]{4}> <(?<said>[0-9A-F]*)>\n",
                        RegexOptions.ExplicitCapture,
                        TimeSpan.FromSeconds(5)
                    )
                )
                .Select(entry => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(entry.Groups["said"].Value))),
        ];
    }
}
