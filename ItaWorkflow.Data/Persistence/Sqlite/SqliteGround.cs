namespace ItaWorkflow.Data.Persistence.Sqlite;

/// <summary>Where an office's file may lie.</summary>
internal static class SqliteGround
{
    private static readonly HashSet<string> Shares = new(
        ["nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "ncpfs", "afs", "9p", "fuse.sshfs", "sshfs"],
        StringComparer.OrdinalIgnoreCase
    );

    /// <exception cref="StoreTroubleException">It may not lie there.</exception>
    public static void Refuse(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        if (!File.Exists(file) && File.Exists(Path.Combine(folder, "pg", "data", "PG_VERSION")))
            throw new StoreTroubleException(StoreTrouble.IsOldCluster, folder);
        if (Shares.Contains(FormatOf(folder)))
            throw new StoreTroubleException(StoreTrouble.IsOnShare, folder);
    }

    /// <summary>Of the mount that is nearest above it.</summary>
    private static string FormatOf(string folder)
    {
        var drives = DriveInfo.GetDrives().Where(drive => IsAbove(drive.Name, folder));
        return drives.MaxBy(drive => drive.Name.Length) is { IsReady: true } nearest ? nearest.DriveFormat : "";
    }

    private static bool IsAbove(string mount, string folder) =>
        folder.Equals(mount, StringComparison.Ordinal) || folder.StartsWith(mount.TrimEnd('/') + "/", StringComparison.Ordinal);
}
