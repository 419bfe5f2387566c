namespace ItaWorkflow.Data.Persistence;

/// <summary>Where the office's own files lie: its database, when that is a file, and its backups.</summary>
public sealed record OfficeFolder(string Path)
{
    public string Backups => System.IO.Path.Combine(Path, "backups");
}
