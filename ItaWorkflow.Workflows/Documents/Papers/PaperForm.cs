using System.Text.RegularExpressions;
using ItaWorkflow.Workflows.Documents.Body;

namespace ItaWorkflow.Workflows.Documents.Papers;

/// <summary>What a paper is handed out as.</summary>
public enum PaperForm
{
    Pdf,
    Docx,
    Xlsx,
}

public static partial class PaperForms
{
    private const int MostOfName = 100;

    public static string ContentType(this PaperForm form) =>
        form switch
        {
            PaperForm.Pdf => "application/pdf",
            PaperForm.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            PaperForm.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            _ => throw new ArgumentOutOfRangeException(nameof(form)),
        };

    /// <summary>.pdf, .docx, .xlsx</summary>
    public static string Ending(this PaperForm form) =>
        form switch
        {
            PaperForm.Pdf => ".pdf",
            PaperForm.Docx => ".docx",
            PaperForm.Xlsx => ".xlsx",
            _ => throw new ArgumentOutOfRangeException(nameof(form)),
        };

    /// <summary>The paper's title as a file's name that every system takes.</summary>
    public static string FileName(this Paper paper, PaperForm form)
    {
        var name = CleanText.Of(NoFileName().Replace(paper.Title, " ")).Trim(' ', '.');
        if (name.Length > MostOfName)
            name = name[..(char.IsHighSurrogate(name[MostOfName - 1]) ? MostOfName - 1 : MostOfName)].TrimEnd(' ', '.');
        return (name.Length == 0 ? "เอกสาร" : name) + form.Ending();
    }

    [GeneratedRegex(@"[\\/:*?""<>|\r\n\t]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NoFileName();
}
