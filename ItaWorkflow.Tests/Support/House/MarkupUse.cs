using System.Text.RegularExpressions;

namespace ItaWorkflow.Tests.Support.House;

/// <summary>
/// What the markup of pages touches: rooms whose names it writes out, and rooms whose parts it shows. A part that is called without its room
/// stands in the same folder, or is shared.
/// </summary>
internal static partial class MarkupUse
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    /// <param name="rooms">Those of the floor's sources; a folder may hold markup alone.</param>
    public static IEnumerable<RoomUse> On(string floor, IEnumerable<string> rooms)
    {
        var folder = SourceFile.Folder(floor);
        var pages = Directory
            .EnumerateFiles(folder, "*.cshtml", SearchOption.AllDirectories)
            .Select(path => (Path: path, Inner: Path.GetRelativePath(folder, path)))
            .Select(page => (page.Path, page.Inner, Room: SourceFile.RoomOf(page.Inner)!))
            .Where(page => page.Room is not (null or "obj" or "bin"))
            .ToList();
        var known = pages.Select(page => page.Room).Concat(rooms).ToHashSet(StringComparer.Ordinal);
        return from page in pages
            from touched in Touched(floor, page.Path).Distinct()
            where touched != page.Room && known.Contains(touched)
            select new RoomUse(page.Room, touched, "", page.Inner);
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
