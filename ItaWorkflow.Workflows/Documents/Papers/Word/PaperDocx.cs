using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ItaWorkflow.Workflows.Documents.Papers.Word;

/// <summary>
/// A paper as DOCX for those who must hand in Word: real headings, contents, lists, repeated table heads and charts that Word can edit.
/// </summary>
public static class PaperDocx
{
    public static byte[] Write(Paper paper) => Write(paper, PaperPages.None);

    /// <param name="pages">What สารบัญ says until Word counts for itself, by place.</param>
    internal static byte[] Write(Paper paper, IReadOnlyDictionary<string, string> pages)
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = PaperWords.Clean(paper.Title);
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = DocxStyles.Sheet();
            DocxSettings.Add(main);
            var numbering = new DocxNumbering(paper.ThaiNumerals);
            main.Document = new Document(new DocxBody(paper, main, numbering).Written(pages));
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = numbering.Sheet();
        }
        return file.ToArray();
    }
}
