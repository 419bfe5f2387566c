using ItaWorkflow.Data.Persistence;

namespace ItaWorkflow.Workflows.Backups;

/// <summary>The whole office into a new file, while people work.</summary>
/// <param name="File">Must not exist.</param>
/// <param name="Passphrase">null: it is not sealed.</param>
public sealed record BackUp(string File, string? Passphrase = null);

/// <summary>What stands in a backup, as it was read from the backup itself.</summary>
/// <param name="Papers">Signed files, every revision.</param>
/// <param name="Keys">The office's keys, by fingerprint, without which its key ring does not open. They are not in the file.</param>
public sealed record BackupFacts(string File, long Bytes, int Memos, int Papers, int JournalLines, IReadOnlyList<string> Keys);

/// <param name="Facts">null: refused.</param>
public sealed record BackUpOutcome(BackupFacts? Facts, Refusal? Refusal);

public sealed class BackUpHandler(Store store)
{
    public static readonly Refusal Exists = new("มีไฟล์ชื่อนี้อยู่แล้ว โปรดตั้งชื่ออื่น", "File");

    /// <summary>Under another name until it is proved: a file of that name is a whole backup.</summary>
    public async Task<BackUpOutcome> HandleAsync(BackUp command, CancellationToken cancel)
    {
        var file = Path.GetFullPath(command.File);
        if (File.Exists(file))
            return new(null, Exists);
        var coming = file + ".coming";
        File.Delete(coming);
        try
        {
            await store.CopyToAsync(coming, cancel);
            var (facts, refusal) = await BackupProof.ReadAsync(coming, cancel);
            if (refusal is not null)
                return new(null, refusal);
            if (command.Passphrase is { } passphrase)
            {
                await SealedFile.SealAsync(coming, file, passphrase, cancel);
                OwnFiles.Close(file);
            }
            else
                File.Move(coming, file);
            return new(facts! with { File = file }, null);
        }
        finally
        {
            File.Delete(coming);
        }
    }
}
