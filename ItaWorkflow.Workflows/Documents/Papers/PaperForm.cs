using System.Globalization;
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
    private const int End = 45;

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

    /// <summary>The paper's title and its form as a file's name that every system takes; the year and the form stand at its end, and stay.</summary>
    public static string FileName(this Paper paper, PaperForm form)
    {
        var name = CleanText.Of(NoFileName().Replace($"{paper.Title} {paper.Shape}", " ")).Trim(' ', '.');
        if (name.Length > MostOfName)
            name = Start(name, MostOfName - End - 1).TrimEnd(' ', '.') + "…" + name[^Starts(name, End)..].TrimStart();
        return (name.Length == 0 ? "เอกสาร" : name) + form.Ending();
    }

    /// <summary>Never through a sign of two halves, nor between a consonant and its vowel or tone.</summary>
    private static string Start(string name, int most) =>
        name[..StringInfo.ParseCombiningCharacters(name).Last(start => start <= most)];

    private static int Starts(string name, int most) =>
        name.Length - StringInfo.ParseCombiningCharacters(name).First(start => start >= name.Length - most);

    [GeneratedRegex(@"[\\/:*?""<>|\r\n\t]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NoFileName();
}
