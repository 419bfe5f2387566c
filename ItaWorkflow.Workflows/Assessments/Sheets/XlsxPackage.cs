using System.IO.Compression;
using System.Xml;
using ItaWorkflow.Workflows.Files;

namespace ItaWorkflow.Workflows.Assessments.Sheets;

/// <summary>The parts of a workbook and how they refer to each other (ECMA-376, part 2).</summary>
internal sealed class XlsxPackage(ZipArchive zip)
{
    private static readonly XmlBudget Budget = new(Depth: 50, SheetLimits.Tags);

    private readonly Dictionary<string, ZipArchiveEntry> _entries = zip
        .Entries.GroupBy(e => Plain(e.FullName), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);

    /// <returns>null: there is no such part.</returns>
    public XmlReader? Open(string? part) =>
        part is not null && _entries.TryGetValue(part, out var entry) ? Budget.Open(entry.Open()) : null;

    /// <summary>What a part (empty: the file as a whole) refers to.</summary>
    public IReadOnlyList<XlsxLink> LinksOf(string part)
    {
        var folder = part[..(part.LastIndexOf('/') + 1)];
        using var xml = Open($"{folder}_rels/{part[folder.Length..]}.rels");
        var links = new List<XlsxLink>();
        while (xml?.Read() is true)
            if (
                xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" }
                && xml.GetAttribute("TargetMode") is not "External"
                && xml.GetAttribute("Target") is { } target
            )
                links.Add(new(xml.GetAttribute("Id") ?? "", Last(xml.GetAttribute("Type") ?? ""), Resolved(folder, target)));
        return links;
    }

    private static string Last(string type) => type[(type.LastIndexOf('/') + 1)..];

    private static string Resolved(string folder, string target) =>
        Plain(target is ['/' or '\\', ..] ? target : folder + Uri.UnescapeDataString(target));

    /// <summary>Some programs write backslashes, a slash at the beginning, or a way back.</summary>
    private static string Plain(string path)
    {
        var steps = new List<string>();
        foreach (var step in path.Split('/', '\\'))
            if (step is ".." && steps.Count > 0)
                steps.RemoveAt(steps.Count - 1);
            else if (step is not ("" or "." or ".."))
                steps.Add(step);
        return string.Join('/', steps);
    }
}

/// <param name="Kind">The last word of its type: worksheet, styles, sharedStrings, …</param>
/// <param name="Part">Its name in the file.</param>
internal readonly record struct XlsxLink(string Id, string Kind, string Part);
