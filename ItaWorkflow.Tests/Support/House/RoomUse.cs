using System.Collections.Concurrent;

namespace ItaWorkflow.Tests.Support.House;

/// <summary>A file of one room names a type of another room of its floor, or calls one of its extensions.</summary>
internal sealed record RoomUse(string Room, string Touched, string Type, string Path)
{
    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<RoomUse>>> Known = new(StringComparer.Ordinal);

    /// <summary>A file that stands in no room is touched by all and may touch all.</summary>
    public static IReadOnlyList<RoomUse> On(string floor) => Known.GetOrAdd(floor, f => new(() => Of(f))).Value;

    private static List<RoomUse> Of(string floor)
    {
        var files = SourceFile.Of(floor).Where(f => f.Room is not null).ToList();
        var names = new RoomNames(files);
        return
        [
            .. from file in files.AsParallel().AsOrdered()
            from named in names.In(file).Distinct()
            where named.Room != file.Room
            select new RoomUse(file.Room!, named.Room, named.Type, file.Path),
            .. MarkupUse.On(floor, files.Select(f => f.Room!)),
        ];
    }
}
