using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Persistence.Copying;
using ItaWorkflow.Data.Persistence.Postgres;
using ItaWorkflow.Data.Persistence.Sqlite;
using ItaWorkflow.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Data.Persistence.Copying;

/// <summary>A whole office goes to a server and comes back.</summary>
public sealed class OfficeCopyTests(Chain chain, PostgresDatabase server) : IClassFixture<Chain>, IClassFixture<PostgresDatabase>
{
    [Fact]
    public async Task There_and_back_it_says_the_same_and_goes_on_counting()
    {
        Assert.SkipWhen(chain.Database.IsOnPostgres, "It begins on a file.");
        var folder = Directory.CreateTempSubdirectory("copy-").FullName;
        try
        {
            var memo = await chain.SubmittedAsync();
            Assert.Null(await chain.DecideAsync(memo, chain.Town.StrategyHead, opinion: "เห็นควรอนุมัติ"));
            var (there, back) = (Path.Combine(folder, "there.db"), Path.Combine(folder, "back.db"));
            using var office = new SqliteStore(SqliteStore.FileOf(chain.Database.ConnectionString)!);
            await office.CopyToAsync(there, default);
            var target = new PostgresStore(server.Source);

            await target.FillFromAsync(there, default);
            await target.CopyToAsync(back, default);

            Assert.Equal(await SayAsync(there), await SayAsync(back));
            await server.ArrangeAsync(db =>
                db.Memos.Add(
                    new Memo
                    {
                        DivisionId = chain.Town.Strategy.Id,
                        DraftedById = chain.Town.Officer.Id,
                        CreatedAt = chain.Database.Clock.GetUtcNow(),
                    }
                )
            );
            Assert.True(await server.ReadAsync(db => db.Memos.MaxAsync(m => m.Id)) > memo);

            var full = await Assert.ThrowsAsync<StoreTroubleException>(() => target.FillFromAsync(there, default));
            Assert.Equal(StoreTrouble.IsNotEmpty, full.Trouble);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Every table, how many rows it has and what they say.</summary>
    private static async Task<List<string>> SayAsync(string file)
    {
        await using var db = SqliteFile.Open(file);
        await db.Database.OpenConnectionAsync();
        var told = new List<string>();
        foreach (var table in StoreTable.Of(db))
        {
            var digest = new TableDigest();
            var isJson = table.Columns.Select(c => c.Name is "content" or "tokens" or "variables").ToList();
            await foreach (var row in table.ReadAsync(db))
                digest.Add(table.Columns, isJson, row);
            told.Add($"{table.Name} {digest.Rows} {digest.Hash}");
        }

        return told;
    }
}
