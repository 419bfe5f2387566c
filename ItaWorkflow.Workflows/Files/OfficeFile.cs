using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace ItaWorkflow.Workflows.Files;

/// <summary>
/// Looks into an Office Open XML file (ECMA-376): only its list of contents is unpacked, and of that no more than
/// <see cref="LongestList"/> bytes, so that a packed bomb stays packed.
/// </summary>
internal static class OfficeFile
{
    private const int MostEntries = 5_000;
    private const int LongestList = 1_000_000;
    private const string List = "[Content_Types].xml";
    private static readonly XmlBudget Budget = new(Depth: 10, Elements: 20_000);

    private static readonly Dictionary<string, AttachmentKind> Mains = new(StringComparer.OrdinalIgnoreCase)
    {
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"] = AttachmentKind.Word,
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"] = AttachmentKind.Excel,
        ["application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"] = AttachmentKind.PowerPoint,
    };

    /// <summary>VBA, macro-enabled documents, and the macro sheets of old Excel.</summary>
    private static readonly string[] MacroWords = ["macroEnabled", "vbaProject", "vbaData", "macrosheet"];

    public static (AttachmentKind? Kind, Refusal? Refusal) KindOf(byte[] content)
    {
        try
        {
            using var zip = StrangerZip.Open(content, MostEntries);
            if (zip is null)
                return (null, AttachmentKind.Tangled);
            // Two lists: one program would read the first, another the second.
            var lists = zip.Entries.Where(e => e.FullName.Equals(List, StringComparison.OrdinalIgnoreCase)).ToList();
            return lists is [var list] ? KindOf(zip, Read(list)) : (null, AttachmentKind.Unknown);
        }
        catch (XmlExcessException)
        {
            return (null, AttachmentKind.Tangled);
        }
        catch (Exception e)
            when (e is InvalidDataException or XmlException or NotSupportedException or IOException or ArgumentException)
        {
            return (null, AttachmentKind.Broken);
        }
    }

    private static (AttachmentKind? Kind, Refusal? Refusal) KindOf(ZipArchive zip, IReadOnlyList<string> types)
    {
        var names = zip.Entries.Select(e => e.FullName);
        if (types.Concat(names).Any(t => MacroWords.Any(w => t.Contains(w, StringComparison.OrdinalIgnoreCase))))
            return (null, AttachmentKind.Macros);
        var kinds = types.Select(t => Mains.GetValueOrDefault(t)).OfType<AttachmentKind>().Distinct().ToList();
        return kinds is [var kind] ? (kind, null) : (null, AttachmentKind.Unknown);
    }

    private static IReadOnlyList<string> Read(ZipArchiveEntry list)
    {
        using var unpacked = new MemoryStream();
        using (var packed = list.Open())
            CopyAtMost(packed, unpacked, LongestList);
        unpacked.Position = 0;
        using var reader = Budget.Open(unpacked);
        return [.. XDocument.Load(reader).Root!.Elements().Select(e => e.Attribute("ContentType")?.Value).OfType<string>()];
    }

    private static void CopyAtMost(Stream from, Stream to, int most)
    {
        var buffer = new byte[16_384];
        for (int read, total = 0; (read = from.Read(buffer)) > 0; )
        {
            if ((total += read) > most)
                throw new InvalidDataException("The list of contents is too long.");
            to.Write(buffer, 0, read);
        }
    }
}
