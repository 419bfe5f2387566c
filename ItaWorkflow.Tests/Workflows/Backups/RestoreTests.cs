using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Persistence.Sealing;
using ItaWorkflow.Data.Persistence.Sqlite;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Backups;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Backups;

[OnBothStores]
public sealed class RestoreTests(Chain chain) : IClassFixture<Chain>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("restore-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task It_comes_back_where_nothing_stands_and_nowhere_else()
    {
        var memo = await chain.SubmittedAsync();
        Assert.Null(await chain.DecideAsync(memo, chain.Town.StrategyHead, opinion: "เห็นควรอนุมัติ"));
        var file = Path.Combine(folder, "one.db");
        Assert.NotNull(
            (
                await chain.AsAsync<Store, BackUpOutcome>((store, _) => new BackUpHandler(store).HandleAsync(new(file), default))
            ).Facts
        );
        using var empty = new SqliteStore(Path.Combine(folder, "new", "itaworkflow.db"));

        var restored = await new RestoreHandler(empty, await KeptAsync()).HandleAsync(new(file), default);

        Assert.Equal(1, restored.Facts!.Papers);
        await using (var back = SqliteFile.Open(empty.FileName))
            Assert.Equal(restored.Facts.Memos, await back.Memos.CountAsync());
        var full = await Assert.ThrowsAsync<StoreTroubleException>(async () =>
            await new RestoreHandler(empty, await KeptAsync()).HandleAsync(new(file), default)
        );
        Assert.Equal(StoreTrouble.IsNotEmpty, full.Trouble);
    }

    [Fact]
    public async Task One_under_a_passphrase_comes_back_with_it_and_not_without()
    {
        var file = Path.Combine(folder, "sealed.db");
        Assert.NotNull(
            (
                await chain.AsAsync<Store, BackUpOutcome>(
                    (store, _) => new BackUpHandler(store).HandleAsync(new(file, "ฝนตก แดดออก"), default)
                )
            ).Facts
        );
        using var empty = new SqliteStore(Path.Combine(folder, "new", "itaworkflow.db"));
        var restore = new RestoreHandler(empty, await KeptAsync());

        Assert.Equal(RestoreHandler.Sealed, (await restore.HandleAsync(new(file), default)).Refusal);
        Assert.Equal(RestoreHandler.NotOpened, (await restore.HandleAsync(new(file, "อื่น"), default)).Refusal);
        Assert.NotNull((await restore.HandleAsync(new(file, "ฝนตก แดดออก"), default)).Facts);
    }

    [Fact]
    public async Task One_with_a_sealed_ring_comes_back_with_the_key_that_was_kept_apart_and_not_without()
    {
        var office = await KeptAsync();
        var file = Path.Combine(folder, "one.db");
        var facts = (
            await chain.AsAsync<Store, BackUpOutcome>((store, _) => new BackUpHandler(store).HandleAsync(new(file), default))
        ).Facts!;
        Assert.Equal([office.Current().Fingerprint], facts.Keys);
        using var empty = new SqliteStore(Path.Combine(folder, "new", "itaworkflow.db"));
        var own = new OfficeKeyFile(Path.Combine(folder, "keys", "office.key"));
        var restore = new RestoreHandler(empty, own);

        var refused = await restore.HandleAsync(new(file), default);
        Assert.Equal(RestoreHandler.NeedsKey(facts.Keys[0]), refused.Refusal);
        Assert.False(File.Exists(empty.FileName));

        Assert.NotNull((await restore.HandleAsync(new(file, KeyFile: office.Path), default)).Facts);
        Assert.Equal(facts.Keys, own.Read().Select(key => key.Fingerprint));
    }

    [Fact]
    public async Task What_is_no_backup_is_told_and_nothing_is_written()
    {
        var file = Path.Combine(folder, "no.db");
        await File.WriteAllTextAsync(file, "ไม่ใช่ไฟล์สำรอง");
        using var empty = new SqliteStore(Path.Combine(folder, "new", "itaworkflow.db"));

        var told = await Assert.ThrowsAsync<StoreTroubleException>(async () =>
            await new RestoreHandler(empty, await KeptAsync()).HandleAsync(new(file), default)
        );

        Assert.Equal(StoreTrouble.IsDamaged, told.Trouble);
        Assert.False(File.Exists(empty.FileName));
    }

    /// <summary>The key file of the office that was backed up.</summary>
    private Task<OfficeKeyFile> KeptAsync() => chain.AsAsync<OfficeKeyFile, OfficeKeyFile>((keys, _) => Task.FromResult(keys));
}
