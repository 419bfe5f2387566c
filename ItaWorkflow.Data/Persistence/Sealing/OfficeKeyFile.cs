namespace ItaWorkflow.Data.Persistence.Sealing;

/// <summary>
/// The file with the office's keys, a line each: the first seals, every one of them opens. It is made when something is to be sealed first,
/// is read by the office's account alone, and is kept apart from the backups.
/// </summary>
public sealed class OfficeKeyFile(string path)
{
    private const string Head = """
        # กุญแจของหน่วยงาน (ItaWorkflow): เก็บสำเนาแยกจากไฟล์สำรอง ห้ามส่งทางอีเมล หากหาย กุญแจลงนามของทุกคนจะเปิดไม่ได้
        # The office's keys: keep a copy apart from the backups. Lost, nobody's signing key opens any more.
        """;

    private static readonly Lock Making = new();

    public string Path => path;

    /// <summary>The newest first; empty: there is no such file yet.</summary>
    public IReadOnlyList<OfficeKey> Read() =>
        File.Exists(path) ? [.. File.ReadLines(path).Select(OfficeKey.Read).OfType<OfficeKey>()] : [];

    /// <summary>That seals; made with its file, where there is none.</summary>
    public OfficeKey Current()
    {
        lock (Making)
            return Read() is [var first, ..] ? first : Add(OfficeKey.Make());
    }

    /// <summary>From the next start on a new one seals. Those before stay: backups of their time need them.</summary>
    public OfficeKey Renew()
    {
        lock (Making)
            return Add(OfficeKey.Make());
    }

    /// <summary>Adds what another file holds.</summary>
    public void Take(OfficeKeyFile other)
    {
        lock (Making)
        {
            var own = Read();
            Write([.. own.Concat(other.Read()).DistinctBy(key => key.Fingerprint, StringComparer.Ordinal)]);
        }
    }

    private OfficeKey Add(OfficeKey key)
    {
        Write([key, .. Read()]);
        return key;
    }

    /// <summary>Under another name until it is whole, and never open to others for a moment.</summary>
    private void Write(IReadOnlyList<OfficeKey> keys)
    {
        OwnFiles.MakeDirectory(System.IO.Path.GetDirectoryName(path)!);
        var coming = path + ".coming";
        File.Delete(coming);
        using (var file = OwnFiles.Create(coming))
        {
            using var words = new StreamWriter(file);
            words.WriteLine(Head);
            foreach (var key in keys)
                words.WriteLine(key.Write());
            words.Flush();
            file.Flush(flushToDisk: true);
        }

        File.Move(coming, path, overwrite: true);
    }
}
