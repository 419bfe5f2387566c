using System.Net;
using System.Text;

namespace ItaWorkflow.Workflows.Documents.Typography;

/// <summary>A run of text; a kept one may not be broken over two lines.</summary>
internal readonly record struct Run(string Text, bool IsKept);

/// <summary>What people typed → what stands on the sheet: digits, binding, encoding.</summary>
/// <param name="ThaiNumerals">Digits become Thai, except in addresses and codes.</param>
internal sealed record SheetText(bool ThaiNumerals)
{
    public IReadOnlyList<Run> Runs(string text, bool inTable = false)
    {
        var runs = new List<Run>();
        foreach (var (part, isAddress) in Addresses.Split(text))
            if (isAddress)
                runs.Add(new(part, false));
            else
                runs.AddRange(WordKeeping.Split(ThaiBinding.Bind(Digits(part), inTable)));
        return runs;
    }

    /// <summary>Encoded HTML.</summary>
    public string Html(string text, bool inTable = false)
    {
        var html = new StringBuilder();
        foreach (var run in Runs(text.Trim(), inTable))
            html.Append(run.IsKept ? "<span class=\"nb\">" : "").Append(Encode(run.Text)).Append(run.IsKept ? "</span>" : "");
        return html.ToString();
    }

    /// <summary>A person's name, in one piece.</summary>
    public static string Name(string name) => $"<span class=\"nb\">{Encode(name.Trim())}</span>";

    public string Digits(string text) => ThaiNumerals ? SheetDigits.ToThai(text) : text;

    public string Number(int number) => Digits(number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static string Encode(string text) => WebUtility.HtmlEncode(text);
}
