using System.Security.Cryptography;
using ItaWorkflow.Data.Persistence;

namespace ItaWorkflow.Workflows.Backups;

/// <summary>A backup comes back where nothing stands.</summary>
/// <param name="Passphrase">Of one that is sealed.</param>
public sealed record Restore(string File, string? Passphrase = null);

public sealed class RestoreHandler(Store store)
{
    public static readonly Refusal Sealed = new("ไฟล์สำรองนี้ปิดผนึกด้วยวลีรหัส โปรดระบุ --passphrase-file", "Passphrase");
    public static readonly Refusal NotOpened = new("วลีรหัสไม่ตรงกับไฟล์สำรอง หรือไฟล์ไม่ครบ", "Passphrase");

    /// <summary>Proved before anything is written, and brought up to this version's schema.</summary>
    /// <exception cref="StoreTroubleException">Something stands there, or the file cannot be taken.</exception>
    public async Task<BackUpOutcome> HandleAsync(Restore command, CancellationToken cancel)
    {
        var file = Path.GetFullPath(command.File);
        if (!SealedFile.IsSealed(file))
            return await TakeAsync(file, cancel);
        if (command.Passphrase is null)
            return new(null, Sealed);
        var folder = Directory.CreateTempSubdirectory("itaworkflow-");
        try
        {
            var open = Path.Combine(folder.FullName, "office.db");
            await SealedFile.UnsealAsync(file, open, command.Passphrase, cancel);
            return await TakeAsync(open, cancel);
        }
        catch (CryptographicException)
        {
            return new(null, NotOpened);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<BackUpOutcome> TakeAsync(string file, CancellationToken cancel)
    {
        var proof = await BackupProof.ReadAsync(file, cancel);
        if (proof.Facts is not null)
            await store.FillFromAsync(file, cancel);
        return proof;
    }
}
