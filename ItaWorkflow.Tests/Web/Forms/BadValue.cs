using System.Globalization;
using System.Text;

namespace ItaWorkflow.Tests.Web.Forms;

/// <summary>What may stand in fields instead of what belongs there, percent-encoded: none is missing, two are sent twice.</summary>
/// <param name="InTexts">Whether it fits texts; else numbers, days and choices.</param>
public sealed record BadValue(string Name, bool InTexts, params IReadOnlyList<string> Values)
{
    /// <summary>NUL, half a character, a bell, the end of a line and a header after it.</summary>
    public const string Unclean = "%00%ED%A0%80%07%E0%B8%81%0D%0ABcc:%20x@example.com";

    /// <summary>So many fields are as long as that: all of them would be too large a form.</summary>
    private const int Long = 4;

    private static readonly string Megabyte = new('a', 1_000_000);

    public static readonly IReadOnlyList<BadValue> All =
    [
        new("missing", true),
        new("missing", false),
        new("empty", true, ""),
        new("empty", false, ""),
        new("unclean", true, Unclean),
        new("unclean", false, Unclean),
        new("twice", true, "1", "2"),
        new("twice", false, "1", "2"),
        new("a megabyte", true, Megabyte),
        new("letters", false, "abc"),
        new("negative", false, "-1"),
        new("huge", false, "2147483647"),
        new("beyond every number", false, "99999999999999999999999"),
        new("a day", false, "9999-12-31"),
    ];

    /// <summary>In an address.</summary>
    public static readonly IReadOnlyList<string> InAddress =
    [
        "",
        "abc",
        "-1",
        "2147483647",
        "99999999999999999999999",
        "9999-12-31",
        Unclean,
    ];

    /// <summary>A form with this instead of what belongs into these of its fields.</summary>
    public ByteArrayContent Form(PageForm form, IReadOnlyCollection<AskedField> asked)
    {
        var spoiled = asked.Where(f => f.IsText == InTexts).Select(f => f.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var text = new StringBuilder();
        foreach (var (name, value) in form.Fields.Where(f => !spoiled.Contains(f.Key)))
            text.Append(CultureInfo.InvariantCulture, $"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}&");
        foreach (var name in Values is [{ Length: > 1000 }] ? spoiled.Take(Long) : spoiled)
        foreach (var value in Values)
            text.Append(CultureInfo.InvariantCulture, $"{Uri.EscapeDataString(name)}={value}&");
        var content = new ByteArrayContent(Encoding.ASCII.GetBytes(text.ToString()));
        content.Headers.ContentType = new("application/x-www-form-urlencoded");
        return content;
    }
}
