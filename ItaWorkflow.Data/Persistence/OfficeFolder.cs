namespace ItaWorkflow.Data.Persistence;

/// <summary>Where the office's own files lie: its database, when that is a file, and its backups.</summary>
public sealed record OfficeFolder(string Path)
{
    public string Backups => System.IO.Path.Combine(Path, "backups");

    /// <summary>Where the office's keys lie while no setting says another place.</summary>
    public string Keys => System.IO.Path.Combine(Path, "keys", "office.key");
}
