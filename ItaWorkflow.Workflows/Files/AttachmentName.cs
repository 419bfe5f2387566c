using System.Globalization;
using System.Text;
using ItaWorkflow.Data.Writing;

namespace ItaWorkflow.Workflows.Files;

/// <summary>A file's name as it may stand on a signed paper and on anybody's disk.</summary>
public static class AttachmentName
{
    /// <summary>Characters (with their marks), the extension included.</summary>
    public const int Longest = 120;

    private const string ForbiddenOnDisks = "<>:\"|?*";
    private static readonly HashSet<string> Devices = new(
        ["CON", "PRN", "AUX", "NUL", .. "123456789".SelectMany(n => new[] { $"COM{n}", $"LPT{n}" })],
        StringComparer.OrdinalIgnoreCase
    );

    public static Refusal Contradicts(string extension, AttachmentKind kind) =>
        new($"ชื่อไฟล์ลงท้ายด้วย “{extension}” แต่เนื้อหาเป็น {kind.Words} โปรดตรวจว่าเลือกไฟล์ถูกต้อง", "File");

    /// <summary>Without folders, control characters, invisible marks and direction overrides; with the extension of its kind.</summary>
    public static (string Name, Refusal? Refusal) Clean(string typed, AttachmentKind kind)
    {
        var name = Plain(typed[(typed.LastIndexOfAny(['/', '\\']) + 1)..]);
        var extension = Extension(name, kind);
        var stem = name[..^extension.Length].Trim(' ', '.');
        if (extension.Length > 1 && !kind.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase))
            return ("", Contradicts(extension, kind));
        if (extension.Length <= 1)
            extension = kind.Extensions[0];
        if (stem.Length == 0)
            stem = "ไฟล์แนบ";
        if (Devices.Contains(stem.Split('.')[0]))
            stem = "_" + stem;
        return (Shorten(stem, Longest - extension.Length) + extension.ToLowerInvariant(), null);
    }

    /// <summary>Of a kind of file that anybody knows: in อบต.ตัวอย่าง and ครั้งที่ 1.2 the dot is the name's own. Empty: none.</summary>
    private static string Extension(string name, AttachmentKind kind)
    {
        var extension = Path.GetExtension(name);
        return
            extension.Length <= 1
            || Kinds.Contains(extension[1..])
            || kind.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase)
            ? extension
            : "";
    }

    private static readonly HashSet<string> Kinds = new(
        (
            "pdf doc docx docm dot dotx rtf odt txt xls xlsx xlsm xlsb csv ods ppt pptx pptm pps ppsx odp jpg jpeg jpe jfif png gif bmp tif tiff "
            + "webp heic heif avif svg ico psd ai zip rar 7z gz tar exe com bat cmd scr pif msi js jse vbs vbe wsf hta ps1 jar lnk reg dll iso apk app "
            + "html htm mht mhtml xml json eml msg mp3 mp4 m4a mov avi mkv wav wmv url bpmn ics"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>แผน.pdf, แผน (2).pdf …</summary>
    public static string Unlike(string name, IReadOnlyCollection<string> others)
    {
        var (stem, extension) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        for (var n = 2; others.Contains(name, StringComparer.OrdinalIgnoreCase); n++)
            name = string.Create(CultureInfo.InvariantCulture, $"{stem} ({n}){extension}");
        return name;
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var sign in NormalText.Line(text).Replace('\ufffd', ' '))
            plain.Append(ForbiddenOnDisks.Contains(sign, StringComparison.Ordinal) ? '_' : sign);
        return string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
    }

    private static string Shorten(string stem, int most)
    {
        var letters = StringInfo.ParseCombiningCharacters(stem);
        return letters.Length <= most ? stem : stem[..letters[most]].TrimEnd();
    }
}
