using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Journal;
using ItaWorkflow.Workflows.Signing.Keys;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Commands;

/// <summary>verify-journal [HASH]: the whole chain checked, beside the server. 0: it is whole; 2: it is not.</summary>
internal static class VerifyJournalCommand
{
    private const int Broken = 2;
    private const int FewestDigits = 16;

    /// <param name="known">A link's hash, or how it begins, that was noted elsewhere: it must still be in the chain.</param>
    public static async Task<int> RunAsync(ServiceProvider office, string? known, TextWriter output, TextWriter errors)
    {
        await using var scope = office.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ItaDbContext>();
        var vault = ActivatorUtilities.CreateInstance<SealVault>(
            scope.ServiceProvider,
            ActivatorUtilities.CreateInstance<CertificateAuthority>(scope.ServiceProvider, TimeProvider.System),
            TimeProvider.System
        );
        var verdict = await JournalCheck.RunAsync(db, vault.IsOurs, default);
        if (verdict.Fault is not null)
        {
            await errors.WriteLineAsync(verdict.Words);
            return Broken;
        }

        if (known is not null && !await HoldsAsync(db, known))
        {
            await errors.WriteLineAsync($"สายบันทึกเหตุการณ์ไม่มีรหัส {known} ที่จดไว้: มีช่วงถูกตัดออกจากปลายสาย หรือจดรหัสผิด");
            return Broken;
        }

        await output.WriteLineAsync(verdict.Words);
        return 0;
    }

    private static async Task<bool> HoldsAsync(ItaDbContext db, string known) =>
        known.Length >= FewestDigits
        && (await db.JournalLinks.Select(l => l.Hash).ToListAsync()).Exists(hash =>
            Convert.ToHexStringLower(hash).StartsWith(known, StringComparison.OrdinalIgnoreCase)
        );
}
