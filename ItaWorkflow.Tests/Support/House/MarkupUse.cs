using System.Text.RegularExpressions;

namespace ItaWorkflow.Tests.Support.House;

/// <summary>
/// What the markup of pages touches: rooms whose names it writes out, and rooms whose parts it shows. A part that is called without its room
/// stands in the same folder, or is shared.
/// </summary>
internal static partial class MarkupUse
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    public static IEnumerable<RoomUse> On(string floor, IReadOnlySet<string> rooms)
    {
        var folder = SourceFile.Folder(floor);
        return from path in Directory.EnumerateFiles(folder, "*.cshtml", SearchOption.AllDirectories)
            let inner = Path.GetRelativePath(folder, path)
            let room = SourceFile.RoomOf(inner)
            where room is not null && !inner.StartsWith("obj/", StringComparison.Ordinal)
            from touched in Touched(floor, path).Distinct()
            where touched != room && rooms.Contains(touched)
            select new RoomUse(room, touched, "", inner);
    }

    private static IEnumerable<string> Touched(string floor, string path)
    {
        var text = File.ReadAllText(path);
        return Name()
            .Matches(text)
            .Where(m => m.Groups["floor"].Value == floor)
            .Select(m => m.Groups["room"].Value)
            .Concat(Part().Matches(text).Select(m => m.Groups["room"] is { Length: > 0 } room ? room.Value : Holder(path, m)));
    }

    private static string Holder(string page, Match part) =>
        File.Exists(Path.Combine(Path.GetDirectoryName(page)!, $"{part.Groups["part"].Value}.cshtml")) ? "" : "Shared";

    [GeneratedRegex(@"(?<floor>ItaWorkflow\.\w+)\.(Pages\.)?(?<room>\w+)", Linear)]
    private static partial Regex Name();

    [GeneratedRegex(@"<partial name=""(/Pages/(?<room>\w+)/)?(?<part>\w+)", Linear)]
    private static partial Regex Part();
}
