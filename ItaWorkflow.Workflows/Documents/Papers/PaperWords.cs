using ItaWorkflow.Workflows.Documents.Body;
using ItaWorkflow.Workflows.Documents.Typography;

namespace ItaWorkflow.Workflows.Documents.Papers;

/// <summary>The paper's text as it is set: without what no paper can show, with Thai digits where they are asked for.</summary>
internal sealed class PaperWords(bool thaiNumerals)
{
    /// <summary>Characters of one text: far above any honest paragraph, far below what takes noticeable time to look through.</summary>
    private const int MostOfText = 200_000;

    public SheetText Sheet { get; } = new(thaiNumerals);

    public bool ThaiNumerals => thaiNumerals;

    /// <exception cref="TypesettingRefused">Longer than any text of a paper.</exception>
    public static string Clean(string text) =>
        text.Length <= MostOfText ? CleanText.Of(text).Trim() : throw new TypesettingRefused(PaperPress.TooLong);

    public static IReadOnlyList<string> Lines(string text) => [.. text.Split('\n').Select(Clean).Where(line => line.Length > 0)];

    /// <summary>Encoded HTML of one line.</summary>
    public string Html(string line, bool inTable = false) => Sheet.Html(Clean(line), inTable);

    public string Html(IReadOnlyList<string> lines) => string.Join("<br>", lines.Select(line => Html(line)));

    public string Plain(string line) => Sheet.Digits(Clean(line));
}
