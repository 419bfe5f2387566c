using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ItaWorkflow.Tests.Workflows.Signing;

namespace ItaWorkflow.Tests.Workflows.Documents;

/// <summary>What independent tools (poppler, MuPDF, qpdf) find in a PDF.</summary>
public sealed class PrintedPaper(byte[] pdf)
{
    private const double PointsPerMillimetre = 72 / 25.4;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private XDocument? boxes;
    private string? trace;

    public byte[] Pdf => pdf;

    public string Facts => Run("pdfinfo", "{}");

    public string Text => Run("pdftotext", "-layout", "{}", "-");

    public string Trace => trace ??= Run("mutool", "trace", "{}");

    public int Pages =>
        int.Parse(
            Regex.Match(Facts, @"Pages:\s+(?<n>\d+)", RegexOptions.ExplicitCapture, Patience).Groups["n"].Value,
            CultureInfo.InvariantCulture
        );

    /// <summary>The scale of every text that is not inside a picture: anything but 0.75 means that Chromium shrank the sheet.</summary>
    public IReadOnlySet<double> TextScales =>
        Regex
            .Matches(Trace, @"<fill_text [^>]*transform=""(?<n>-?[\d.]+) ", RegexOptions.ExplicitCapture, Patience)
            .Select(m => double.Parse(m.Groups["n"].Value, CultureInfo.InvariantCulture))
            .ToHashSet();

    /// <summary>Type sizes in points, each once.</summary>
    public IReadOnlyList<double> Sizes =>
        [
            .. Regex
                .Matches(
                    Trace,
                    @"<span font=""[^""]*Laksaman[^""]*""[^>]*trm=""(?<n>[\d.]+) ",
                    RegexOptions.ExplicitCapture,
                    Patience
                )
                .Select(m => Math.Round(Number(m, "n") * 0.75 / 0.6655, 1))
                .Distinct()
                .Order(),
        ];

    /// <summary>Signature links: name, page from 1, width and height in points.</summary>
    public IReadOnlyList<(string Name, double Width, double Height)> Links =>
        [
            .. Regex
                .Matches(
                    Qdf(),
                    @"sig\.invalid/(?<name>step-\d+)((?!endobj).)*?/Rect \[\s*(?<left>[\d.]+)\s+(?<bottom>[\d.]+)\s+(?<right>[\d.]+)\s+(?<top>[\d.]+)\s*\]",
                    RegexOptions.Singleline | RegexOptions.ExplicitCapture,
                    Patience
                )
                .Select(m =>
                    (m.Groups["name"].Value, Number(m, "right") - Number(m, "left"), Number(m, "top") - Number(m, "bottom"))
                ),
        ];

    /// <summary>Boxes of the words that contain <paramref name="text"/>, in millimetres from the page's top left.</summary>
    public IReadOnlyList<(int Page, double X, double Y, double Right, double Bottom)> Find(string text) =>
        [
            .. Words()
                .Where(w => w.Word.Value.Contains(text, StringComparison.Ordinal))
                .Select(w => (w.Page, Mm(w.Word, "xMin"), Mm(w.Word, "yMin"), Mm(w.Word, "xMax"), Mm(w.Word, "yMax"))),
        ];

    /// <summary>The leftmost and rightmost ink of words on a page, in millimetres.</summary>
    public (double Left, double Right, double Bottom) TextArea(int page)
    {
        var words = Words().Where(w => w.Page == page && Mm(w.Word, "yMax") < 276).Select(w => w.Word).ToList();
        return (words.Min(w => Mm(w, "xMin")), words.Max(w => Mm(w, "xMax")), words.Max(w => Mm(w, "yMax")));
    }

    private static double Number(Match match, string group) =>
        double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static double Mm(XElement word, string name) =>
        double.Parse(word.Attribute(name)!.Value, CultureInfo.InvariantCulture) / PointsPerMillimetre;

    private IEnumerable<(int Page, XElement Word)> Words()
    {
        boxes ??= XDocument.Parse(Run("pdftotext", "-bbox", "{}", "-"));
        return boxes
            .Descendants()
            .Where(e => e.Name.LocalName is "page")
            .SelectMany((page, i) => page.Elements().Select(word => (i + 1, word)));
    }

    private string Qdf() => Run("qpdf", "--qdf", "--object-streams=disable", "{}", "-");

    private string Run(string tool, params string[] arguments)
    {
        using var file = ForeignJudge.File(pdf);
        return ForeignJudge.Run(tool, [.. arguments.Select(a => a is "{}" ? file.Path : a)]);
    }
}
