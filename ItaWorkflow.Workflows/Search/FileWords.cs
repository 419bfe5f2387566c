using System.Text;
using ItaWorkflow.Data.Writing;
using ItaWorkflow.Workflows.Files;
using ItaWorkflow.Workflows.Writing;

namespace ItaWorkflow.Workflows.Search;

/// <summary>
/// The words of a stranger's file. It may be built to harm: <see cref="ReadingProcess"/> reads it where nothing else can be harmed.
/// </summary>
public static class FileWords
{
    /// <summary>Characters of one file that are found; what follows is not.</summary>
    public const int Most = 200_000;

    public static bool Has(string contentType) => ReaderOf(contentType) is not null;

    /// <returns>In their normal form, a ำ that broke in a PDF whole again.</returns>
    public static string Read(string contentType, byte[] file)
    {
        var words = new WordsSheet(Most);
        ReaderOf(contentType)?.Invoke(file, words);
        return NormalText.Of(BrokenSaraAm.Repair(NormalText.Of(words.ToString())));
    }

    private static Action<byte[], WordsSheet>? ReaderOf(string contentType) =>
        contentType == AttachmentKind.Pdf.ContentType ? PdfWords.Read
        : contentType == AttachmentKind.Word.ContentType ? OfficeWords.OfWord
        : contentType == AttachmentKind.Excel.ContentType ? OfficeWords.OfExcel
        : contentType == AttachmentKind.PowerPoint.ContentType ? OfficeWords.OfPowerPoint
        : null;
}

/// <summary>Takes words until it is full.</summary>
internal sealed class WordsSheet(int most)
{
    private readonly StringBuilder text = new();

    public bool IsFull => text.Length >= most;

    public void Add(string words) => text.Append(words, 0, Math.Min(words.Length, most - text.Length));

    public void EndLine()
    {
        if (!IsFull && text.Length > 0 && text[^1] is not '\n')
            text.Append('\n');
    }

    public override string ToString() => text.ToString();
}
