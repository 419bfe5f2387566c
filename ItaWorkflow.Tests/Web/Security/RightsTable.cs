using System.Text.RegularExpressions;
using ItaWorkflow.Tests.Support;

namespace ItaWorkflow.Tests.Web.Security;

/// <summary>The table of docs/security.md: who is let in where.</summary>
internal static partial class RightsTable
{
    /// <returns>By door ("GET /memos/{id}", "POST /memos/{id} Withdraw") and role what is answered: yes, 404 or sign-in.</returns>
    /// <exception cref="InvalidOperationException">A door stands in two rows.</exception>
    public static IReadOnlyDictionary<(string Door, string Role), string> Read()
    {
        var agreed = new Dictionary<(string, string), string>();
        IReadOnlyList<string>? roles = null;
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "docs", "security.md")))
        {
            var cells = line.Trim('|', ' ').Split('|').Select(cell => cell.Trim()).ToList();
            if (cells[0] is "pages and handlers")
                roles = cells[1..];
            else if (roles is not null && line.StartsWith('|') && !line.StartsWith("|---", StringComparison.Ordinal))
                foreach (var door in Doors(cells[0]))
                foreach (var (role, answer) in roles.Zip(cells[1..]))
                    if (!agreed.TryAdd((door, role), answer))
                        throw new InvalidOperationException($"{door} stands in two rows.");
            if (roles is not null && !line.StartsWith('|'))
                break;
        }

        return agreed;
    }

    /// <summary>"`GET /a, /b` `POST /a Go, Stay, /b`": a verb holds until the next, and so does an address for the handlers after it.</summary>
    private static IEnumerable<string> Doors(string cell)
    {
        foreach (Match part in Part().Matches(cell))
        {
            var (verb, address) = (part.Groups["verb"].Value, "");
            foreach (var named in part.Groups["doors"].Value.Split(',', StringSplitOptions.TrimEntries))
            {
                var words = named.Split(' ');
                address = words[0].StartsWith('/') ? words[0] : address;
                var handler = words[^1].StartsWith('/') ? "" : " " + words[^1];
                yield return $"{verb} {address}{handler}";
            }
        }
    }

    [GeneratedRegex("`(?<verb>[A-Z]+) (?<doors>[^`]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Part();
}
