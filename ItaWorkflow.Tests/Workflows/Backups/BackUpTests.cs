using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Persistence.Sqlite;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Backups;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Backups;

[OnBothStores]
public sealed class BackUpTests(Chain chain) : IClassFixture<Chain>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("back-up-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_backup_is_made_while_people_work_and_holds_every_signed_paper()
    {
        var memo = await SignedAsync();
        await using var working = chain.Database.Open();
        var made = await BackUpAsync("one.db");

        var facts = made.Facts!;
        var papers = await chain.Database.ReadAsync(db => db.SignedDocuments.CountAsync());
        Assert.Equal(papers, facts.Papers);
        await using var kept = SqliteFile.Open(facts.File);
        Assert.Equal(await chain.PaperAsync(memo), (await kept.SignedDocuments.OrderBy(d => d.Id).LastAsync()).Bytes);
        Assert.Equal(["one.db"], Directory.GetFiles(folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_file_that_stands_there_is_left_alone()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "mine.db"), "ของฉัน");

        Assert.Equal(BackUpHandler.Exists, (await BackUpAsync("mine.db")).Refusal);
        Assert.Equal("ของฉัน", await File.ReadAllTextAsync(Path.Combine(folder, "mine.db")));
    }

    [Fact]
    public async Task What_was_tampered_with_is_no_backup()
    {
        await SignedAsync();
        var file = (await BackUpAsync("one.db")).Facts!.File;
        await SqliteRules.PastAsync(
            file,
            "UPDATE signed_documents SET bytes = substr(bytes, 1, 900) || x'00' || substr(bytes, 902)"
        );

        var proof = await BackupProof.ReadAsync(file, default);

        Assert.Null(proof.Facts);
        Assert.Contains("ไม่ตรงกับลายมือชื่อ", proof.Refusal!.Text, StringComparison.Ordinal);
    }

    private async Task<long> SignedAsync()
    {
        var memo = await chain.SubmittedAsync();
        Assert.Null(await chain.DecideAsync(memo, chain.Town.StrategyHead, opinion: "เห็นควรอนุมัติ"));
        return memo;
    }

    private Task<BackUpOutcome> BackUpAsync(string name) =>
        chain.AsAsync<Store, BackUpOutcome>(
            (store, _) => new BackUpHandler(store).HandleAsync(new(Path.Combine(folder, name)), default)
        );
}
