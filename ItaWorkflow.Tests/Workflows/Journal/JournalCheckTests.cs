using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Persistence.Sqlite;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Backups;
using ItaWorkflow.Workflows.Journal;
using ItaWorkflow.Workflows.Signing.Keys;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Journal;

/// <summary>Who may do everything to the database is found out by what they did.</summary>
[OnBothStores]
public sealed class JournalCheckTests(Chain chain) : IClassFixture<Chain>
{
    [Fact]
    public async Task A_row_altered_taken_out_or_put_in_between_is_named()
    {
        var rows = await chain.WriteAsync(5);
        await chain.LinkAsync();
        var next = await chain.WriteAsync(4);
        await chain.LinkAsync();

        foreach (
            var (harm, told) in new[]
            {
                ($"UPDATE journal SET text = 'อื่น' WHERE id = {rows[2]}", $"รายการลำดับ {rows[2]} ถูกแก้ไข"),
                ($"UPDATE journal SET kind = 'Nonsense' WHERE id = {rows[1]}", $"รายการลำดับ {rows[1]} ถูกแก้ไข"),
                ($"UPDATE journal SET person_id = {chain.Town.Mayor.Id} WHERE id = {next[0]}", $"รายการลำดับ {next[0]} ถูกแก้ไข"),
                ($"DELETE FROM journal WHERE id = {rows[3]}", $"รายการลำดับ {rows[3]} หายไป"),
                ($"DELETE FROM journal WHERE id = {next[^1]}", $"รายการลำดับ {next[^1]} หายไป"),
                ($"UPDATE journal SET id = {-1} WHERE id = {rows[0]}", $"รายการลำดับ {rows[0]} หายไป"),
            }
        )
            Assert.Contains(told, await FaultAfterAsync(harm), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_comes_below_what_was_sealed_is_named()
    {
        var rows = await chain.WriteAsync(3);
        await chain.Database.PastRulesAsync($"DELETE FROM journal WHERE id = {rows[1]};");
        await chain.LinkAsync();
        Assert.Null((await chain.CheckAsync()).Fault);

        var fault = await FaultAfterAsync(
            $"INSERT INTO journal (id, kind, at, text) {(chain.Database.IsOnPostgres ? "OVERRIDING SYSTEM VALUE" : "")} SELECT {rows[1]}, kind, at, 'แทรก' FROM journal WHERE id = {rows[0]}"
        );

        Assert.Contains($"รายการลำดับ {rows[1]} ถูกแทรกเข้ามาภายหลัง", fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_taken_out_or_made_anew_shows()
    {
        await chain.WriteAsync(2);
        await chain.LinkAsync();
        await chain.WriteAsync(2);
        await chain.LinkAsync();
        var last = await chain.LinksAsync();

        Assert.Contains(
            $"ช่วงที่ {last - 1} หายไปจากสาย",
            await FaultAfterAsync($"DELETE FROM journal_links WHERE number = {last - 1}"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "ตราประทับของหน่วยงานไม่ถูกต้อง",
            await FaultAfterAsync($"UPDATE journal_links SET rows = rows + 1 WHERE number = {last}"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_seal_whose_key_the_office_did_not_seal_is_not_the_offices()
    {
        await chain.WriteAsync(1);
        await chain.LinkAsync();
        var stranger = new SealVault(
            null!,
            null!,
            null!,
            new Microsoft.AspNetCore.DataProtection.EphemeralDataProtectionProvider(),
            null!
        );

        Assert.Null(
            (
                await chain.AsAsync<SealVault, JournalVerdict>((vault, db) => JournalCheck.RunAsync(db, vault.IsOurs, default))
            ).Fault
        );
        Assert.Contains(
            "ตราประทับ",
            (await chain.Database.ReadAsync(db => JournalCheck.RunAsync(db, stranger.IsOurs, default))).Fault,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_backup_holds_the_chain_and_one_whose_journal_was_altered_is_none()
    {
        await chain.WriteAsync(3);
        await chain.LinkAsync();
        var folder = Directory.CreateTempSubdirectory("journal-");
        try
        {
            var file = Path.Combine(folder.FullName, "one.db");
            var made = await chain.AsAsync<Store, BackUpOutcome>(
                (store, _) => new BackUpHandler(store).HandleAsync(new(file), default)
            );
            Assert.NotNull(made.Facts);
            await using (var db = SqliteFile.Open(file))
                Assert.Equal((await chain.CheckAsync()).Head, (await JournalCheck.RunAsync(db, null, default)).Head);

            await SqliteRules.PastAsync(
                file,
                "UPDATE journal SET text = text || ' แก้' WHERE id = (SELECT min(id) FROM journal)"
            );
            Assert.Contains(
                "บันทึกเหตุการณ์",
                (await BackupProof.ReadAsync(file, default)).Refusal!.Text,
                StringComparison.Ordinal
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private Task<string?> FaultAfterAsync(string harm) => chain.FaultAfterAsync(harm);
}
