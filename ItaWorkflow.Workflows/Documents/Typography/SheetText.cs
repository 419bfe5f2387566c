using System.Net;
using System.Text;

namespace ItaWorkflow.Workflows.Documents.Typography;

/// <summary>A run of text; a kept one may not be broken over two lines, an address anywhere: whole it would stretch the line before it.</summary>
internal readonly record struct Run(string Text, bool IsKept, bool IsAddress = false);

/// <summary>What people typed → what stands on the sheet: digits, binding, encoding.</summary>
/// <param name="ThaiNumerals">Digits become Thai, except in addresses and codes.</param>
internal sealed record SheetText(bool ThaiNumerals)
{
    public IReadOnlyList<Run> Runs(string text, bool inTable = false)
    {
        var runs = new List<Run>();
        foreach (var (part, isAddress) in Addresses.Split(text))
            if (isAddress)
                runs.Add(new(part, false, IsAddress: true));
            else
                runs.AddRange(WordKeeping.Split(ThaiBinding.Bind(Digits(part), inTable)));
        return runs;
    }

    /// <summary>Encoded HTML.</summary>
    public string Html(string text, bool inTable = false)
    {
        var html = new StringBuilder();
        foreach (var run in Runs(text.Trim(), inTable))
            html.Append(Html(run));
        return html.ToString();
    }

    public static string Html(Run run) =>
        run.IsKept ? $"<span class=\"nb\">{Encode(run.Text)}</span>"
        : run.IsAddress ? $"<span class=\"url\">{Encode(run.Text)}</span>"
        : Encode(run.Text);

    /// <summary>A person's name, in one piece.</summary>
    public static string Name(string name) => $"<span class=\"nb\">{Encode(name.Trim())}</span>";

    public string Digits(string text) => ThaiNumerals ? SheetDigits.ToThai(text) : text;

    public string Number(int number) => Digits(number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static string Encode(string text) => WebUtility.HtmlEncode(text);
}
