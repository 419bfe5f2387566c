using System.IO.Compression;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Workflows.Files;

namespace ItaWorkflow.Workflows.PastMemos;

/// <summary>The PDFs of a ZIP, each by the key of its name: a number in a name has no slash, and its digits may be Thai or Arabic.</summary>
internal sealed class PastMemoFiles
{
    private const int MostEntries = 2 * PastMemoTable.MostRows;

    public static readonly Refusal NoZip = new("ไฟล์ที่รวม PDF ต้องเป็น ZIP ที่เปิดได้", "Papers");
    public static readonly Refusal TooMany = new($"ใน ZIP มีไฟล์เกิน {MostEntries} ไฟล์ โปรดแบ่งนำเข้า", "Papers");

    private readonly Dictionary<string, UploadedFile> _files = new(StringComparer.Ordinal);
    private readonly List<string> _wrong = [];

    /// <summary>What is no PDF that may be kept, and why.</summary>
    public IReadOnlyList<string> Wrong => _wrong;

    public IEnumerable<(string Key, string Name)> Names => _files.Select(f => (f.Key, f.Value.Name));

    public UploadedFile? Find(string key) => _files.GetValueOrDefault(key);

    public static async Task<(PastMemoFiles? Files, Refusal? Refusal)> ReadAsync(byte[] zip, CancellationToken cancel)
    {
        var files = new PastMemoFiles();
        if (zip.Length == 0)
            return (files, null);
        try
        {
            using var archive = StrangerZip.Open(zip, MostEntries);
            if (archive is null)
                return (null, TooMany);
            foreach (
                var entry in archive.Entries.Where(e =>
                    e.Name.Length > 0 && !e.FullName.StartsWith("__MACOSX", StringComparison.Ordinal)
                )
            )
                await files.TakeAsync(entry, cancel);
            return (files, null);
        }
        catch (InvalidDataException)
        {
            return (null, NoZip);
        }
    }

    /// <summary>ตย ๕๒๐๐๑/๑๘๗ and ตย 52001-187.pdf are one.</summary>
    public static string KeyOf(string name)
    {
        var bare = name.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name;
        return new([
            .. ThaiNumerals.ToArabic(bare).ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is >= 'ะ' and <= '๎'),
        ]);
    }

    private async Task TakeAsync(ZipArchiveEntry entry, CancellationToken cancel)
    {
        await using var content = await entry.OpenAsync(cancel);
        var (file, refusal) = await UploadedFile.ReadAsync(entry.Name, content, cancel);
        if (file is null || file.Kind != AttachmentKind.Pdf)
            _wrong.Add($"{entry.Name}: {refusal?.Text ?? "ต้องเป็น PDF"}");
        else if (!_files.TryAdd(KeyOf(entry.Name), file))
            _wrong.Add($"{entry.Name}: มีไฟล์ชื่อเดียวกันมากกว่าหนึ่งไฟล์");
    }
}
