using System.Security.Cryptography;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Persistence.Sealing;

namespace ItaWorkflow.Workflows.Backups;

/// <summary>A backup comes back where nothing stands.</summary>
/// <param name="Passphrase">Of one that is sealed.</param>
/// <param name="KeyFile">Where the office's keys lie; null: where they always do.</param>
public sealed record Restore(string File, string? Passphrase = null, string? KeyFile = null);

public sealed class RestoreHandler(Store store, OfficeKeyFile keys)
{
    public static readonly Refusal Sealed = new("ไฟล์สำรองนี้ปิดผนึกด้วยวลีรหัส โปรดระบุ --passphrase-file", "Passphrase");
    public static readonly Refusal NotOpened = new("วลีรหัสไม่ตรงกับไฟล์สำรอง หรือไฟล์ไม่ครบ", "Passphrase");

    public static Refusal NeedsKey(string fingerprint) =>
        new(
            $"ไฟล์สำรองนี้ต้องใช้กุญแจของหน่วยงาน {fingerprint} ซึ่งเก็บแยกจากไฟล์สำรอง โปรดระบุ --key FILE (ไฟล์ office.key) หากไม่มี บันทึกและเอกสารลงนามยังอยู่ครบในไฟล์สำรอง แต่กุญแจลงนามของทุกคน ผู้ออกใบรับรอง รหัสผ่านอีเมลและ LINE ของหน่วยงานจะเปิดไม่ได้อีก จึงไม่กู้คืนให้",
            "KeyFile"
        );

    /// <summary>Proved before anything is written, and brought up to this version's schema.</summary>
    /// <exception cref="StoreTroubleException">Something stands there, or the file cannot be taken.</exception>
    public async Task<BackUpOutcome> HandleAsync(Restore command, CancellationToken cancel)
    {
        var file = Path.GetFullPath(command.File);
        if (!SealedFile.IsSealed(file))
            return await TakeAsync(file, command.KeyFile, cancel);
        if (command.Passphrase is null)
            return new(null, Sealed);
        var folder = Directory.CreateTempSubdirectory("itaworkflow-");
        try
        {
            var open = Path.Combine(folder.FullName, "office.db");
            await SealedFile.UnsealAsync(file, open, command.Passphrase, cancel);
            return await TakeAsync(open, command.KeyFile, cancel);
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

    private async Task<BackUpOutcome> TakeAsync(string file, string? keyFile, CancellationToken cancel)
    {
        var proof = await BackupProof.ReadAsync(file, cancel);
        if (proof.Facts is not { } facts)
            return proof;
        var given = new OfficeKeyFile(keyFile ?? keys.Path);
        var held = keys.Read().Concat(given.Read()).Select(key => key.Fingerprint);
        if (facts.Keys.Except(held, StringComparer.Ordinal).FirstOrDefault() is { } missing)
            return new(null, NeedsKey(missing));
        if (keyFile is not null)
            keys.Take(given);
        await store.FillFromAsync(file, cancel);
        return proof;
    }
}
