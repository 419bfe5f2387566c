using System.IO.Compression;
using System.Text;
using ItaWorkflow.Tests.Workflows.Files.Pictures;

namespace ItaWorkflow.Tests.Workflows.Files;

/// <summary>Small files of every kind, made on the spot.</summary>
internal static class SampleFiles
{
    public const string WordMain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    public const string ExcelMain = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    public const string PowerPointMain = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";

    public static byte[] Png { get; } =
        Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
        );

    public static byte[] Jpeg { get; } = TrialJpeg.Baseline;

    public static byte[] Legacy { get; } = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0];

    public static byte[] Pdf(string text = "") => Encoding.UTF8.GetBytes($"%PDF-1.7\n{text}\n%%EOF\n");

    /// <summary>As many bytes as asked for, each <paramref name="seed"/> another file.</summary>
    public static byte[] PdfOf(int size, int seed) => Pdf($"{seed}{new string(' ', size - 16 - $"{seed}".Length)}");

    public static byte[] Office(string main, params string[] more) =>
        Zip([("[Content_Types].xml", Types([main])), .. more.Select(name => (name, "x"))]);

    public static string Types(string[] types) =>
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + string.Concat(types.Select(t => $"<Override PartName=\"/a\" ContentType=\"{t}\"/>"))
        + "</Types>";

    public static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        return file.ToArray();
    }
}
