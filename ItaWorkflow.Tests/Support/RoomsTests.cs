using System.Text.RegularExpressions;

namespace ItaWorkflow.Tests.Support;

/// <summary>The table of docs/architecture.md says which room of ItaWorkflow.Workflows may touch which; the rooms keep to it.</summary>
public sealed partial class RoomsTests
{
    private const string Floor = "ItaWorkflow.Workflows";
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;
    private static readonly IReadOnlyDictionary<string, string[]> Allowed = Table();

    [Fact]
    public void No_room_touches_what_the_house_does_not_let_it()
    {
        var used = Uses();

        Assert.Empty(used.Select(u => u.Room).Distinct().Except(Allowed.Keys));
        Assert.Empty(used.Where(u => !Allowed[u.Room].Contains(u.Touched)).Select(u => $"{u.File} touches {u.Touched}"));
    }

    [Fact]
    public void What_a_room_may_touch_and_does_not_is_not_listed()
    {
        var used = Uses().Select(u => (u.Room, u.Touched)).ToHashSet();

        Assert.Empty(Allowed.SelectMany(a => a.Value.Select(touched => (a.Key, touched))).Except(used));
    }

    /// <summary>A room stands in the table below all that it may touch.</summary>
    [Fact]
    public void There_is_no_circle()
    {
        var above = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (room, touched) in Allowed)
        {
            Assert.Empty(touched.Except(above).Select(t => $"{room} touches {t}, which stands below it"));
            above.Add(room);
        }
    }

    private static List<(string Room, string Touched, string File)> Uses()
    {
        var files = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, Floor), "*.cs", SearchOption.AllDirectories)
            .Select(path =>
                (Path: Path.GetRelativePath(Path.Combine(Repository.Root, Floor), path), Text: File.ReadAllText(path))
            )
            .Where(f => f.Path.Contains('/', StringComparison.Ordinal) && !f.Path.StartsWith("obj/", StringComparison.Ordinal))
            .ToList();
        var rooms = files.Select(f => f.Path.Split('/')[0]).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from file in files
            from touched in Using()
                .Matches(file.Text)
                .Concat(Qualified().Matches(file.Text))
                .Select(m => m.Groups["room"].Value)
                .Distinct()
            where rooms.Contains(touched) && touched != file.Path.Split('/')[0]
            select (file.Path.Split('/')[0], touched, file.Path),
        ];
    }

    private static Dictionary<string, string[]> Table() =>
        File.ReadLines(Path.Combine(Repository.Root, "docs", "architecture.md"))
            .Select(line => Row().Match(line))
            .Where(row => row.Success)
            .ToDictionary(
                row => row.Groups["room"].Value,
                row =>
                    row.Groups["touched"]
                        .Value.Split(", ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                StringComparer.Ordinal
            );

    [GeneratedRegex(@"^using (?:static )?ItaWorkflow\.Workflows\.(?<room>\w+)", Linear | RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"[ (<!](?:ItaWorkflow\.)?Workflows\.(?<room>\w+)\.[A-Z]", Linear)]
    private static partial Regex Qualified();

    [GeneratedRegex(@"^\| `(?<room>\w+)` \| [^|]* \| (?<touched>[\w, ]*) \|$", Linear)]
    private static partial Regex Row();
}
