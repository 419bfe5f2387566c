namespace ItaWorkflow.Data.Persistence;

/// <summary>The office's files are read by the account that serves it, and by nobody else.</summary>
public static class OwnFiles
{
    private const UnixFileMode Mine = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static void MakeDirectory(string path)
    {
        if (Directory.Exists(path))
            return;
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, Mine | UnixFileMode.UserExecute);
    }

    /// <summary>A new file that was never open to others.</summary>
    public static FileStream Create(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = Mine;
        return new(file, options);
    }

    public static void Close(string file)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, Mine);
    }
}
