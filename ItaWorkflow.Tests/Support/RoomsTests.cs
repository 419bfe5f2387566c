using System.Text.RegularExpressions;
using ItaWorkflow.Tests.Support.House;

namespace ItaWorkflow.Tests.Support;

/// <summary>The tables of docs/architecture.md say which room of a floor may touch which; the rooms keep to them.</summary>
public sealed partial class RoomsTests
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    [Theory]
    [InlineData("Data")]
    [InlineData("Workflows")]
    [InlineData("Web")]
    public void No_room_touches_what_the_house_does_not_let_it(string floor)
    {
        var (allowed, used) = (Table(floor), RoomUse.On($"ItaWorkflow.{floor}"));

        Assert.Empty(used.Select(u => u.Room).Distinct().Except(allowed.Keys));
        Assert.DoesNotContain(used, u => !allowed[u.Room].Contains(u.Touched));
    }

    [Theory]
    [InlineData("Data")]
    [InlineData("Workflows")]
    [InlineData("Web")]
    public void What_a_room_may_touch_and_does_not_is_not_listed(string floor)
    {
        var used = RoomUse.On($"ItaWorkflow.{floor}").Select(u => (u.Room, u.Touched)).ToHashSet();

        Assert.Empty(Table(floor).SelectMany(a => a.Value.Select(touched => (a.Key, touched))).Except(used));
    }

    /// <summary>A room stands in the table below all that it may touch.</summary>
    [Theory]
    [InlineData("Data")]
    [InlineData("Workflows")]
    [InlineData("Web")]
    public void There_is_no_circle(string floor)
    {
        var above = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (room, touched) in Table(floor))
        {
            Assert.Empty(touched.Except(above).Select(t => $"{room} touches {t}, which stands below it"));
            above.Add(room);
        }
    }

    private static Dictionary<string, string[]> Table(string floor) =>
        File.ReadLines(Path.Combine(Repository.Root, "docs", "architecture.md"))
            .SkipWhile(line => line != $"## The rooms of {floor}")
            .Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Select(line => Row().Match(line))
            .Where(row => row.Success)
            .ToDictionary(
                row => row.Groups["room"].Value,
                row =>
                    row.Groups["touched"]
                        .Value.Split(", ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                StringComparer.Ordinal
            );

    [GeneratedRegex(@"^\| `(?<room>\w+)` \| [^|]* \| (?<touched>[\w, ]*) \|$", Linear)]
    private static partial Regex Row();
}
