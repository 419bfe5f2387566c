namespace ItaWorkflow.Data.Persistence.Sqlite;

/// <summary>Only one process serves an office's file: a lock of the operating system's, which ends with its process.</summary>
internal sealed class OfficeDoor : IDisposable
{
    private readonly FileStream _held;

    private OfficeDoor(FileStream held) => _held = held;

    /// <param name="patience">A predecessor that is going is gone by then.</param>
    /// <exception cref="StoreTroubleException">It did not go.</exception>
    public static async Task<OfficeDoor> OpenAsync(string file, TimeSpan patience, CancellationToken cancel)
    {
        var until = TimeProvider.System.GetTimestamp();
        while (true)
            try
            {
                return new(new FileStream(file + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException held) when (held is not (DirectoryNotFoundException or FileNotFoundException))
            {
                if (TimeProvider.System.GetElapsedTime(until) > patience)
                    throw new StoreTroubleException(StoreTrouble.IsServed, file, held);
                await Task.Delay(100, cancel);
            }
    }

    public void Dispose() => _held.Dispose();
}
