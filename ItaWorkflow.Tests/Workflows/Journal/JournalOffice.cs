using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Journal;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Journal;

/// <summary>An office whose journal has a few rows, and what a superuser does to it.</summary>
internal static class JournalOffice
{
    /// <summary>Rows that have settled, in a link.</summary>
    public static async Task<IReadOnlyList<long>> WriteAsync(this Chain chain, int rows)
    {
        var entries = new List<JournalEntry>();
        await chain.Database.ArrangeAsync(db =>
        {
            for (var row = 1; row <= rows; row++)
                entries.Add(
                    db.Journal.Write(
                        JournalKind.PersonChanged,
                        chain.Database.Clock.GetUtcNow(),
                        $"แก้ไขบุคคล {row}",
                        byId: chain.Town.Officer.Id
                    )
                );
        });
        chain.Database.Clock.Now += ChainJournalHandler.Settling + TimeSpan.FromMinutes(1);
        return [.. entries.Select(e => e.Id)];
    }

    public static Task<int> LinkAsync(this Chain chain) =>
        chain.AsAsync<ChainJournalHandler, int>((h, _) => h.HandleAsync(default));

    public static Task<JournalVerdict> CheckAsync(this Chain chain) =>
        chain.Database.ReadAsync(db => JournalCheck.RunAsync(db, null, default));

    /// <summary>Does it, looks at what the check finds, and puts everything back.</summary>
    public static async Task<string?> FaultAfterAsync(this Chain chain, string harm)
    {
        await chain.Database.PastRulesAsync(
            $"CREATE TABLE kept_rows AS SELECT * FROM journal; CREATE TABLE kept_links AS SELECT * FROM journal_links; {harm};"
        );
        var fault = (await chain.CheckAsync()).Fault;
        await chain.Database.PastRulesAsync(
            """
            DELETE FROM journal; DELETE FROM journal_links;
            INSERT INTO journal OVERRIDING SYSTEM VALUE SELECT * FROM kept_rows;
            INSERT INTO journal_links OVERRIDING SYSTEM VALUE SELECT * FROM kept_links;
            DROP TABLE kept_rows; DROP TABLE kept_links;
            """.Replace(
                " OVERRIDING SYSTEM VALUE",
                chain.Database.IsOnPostgres ? " OVERRIDING SYSTEM VALUE" : "",
                StringComparison.Ordinal
            )
        );
        Assert.Null((await chain.CheckAsync()).Fault);
        return fault;
    }

    public static Task<int> LinksAsync(this Chain chain) => chain.Database.ReadAsync(db => db.JournalLinks.CountAsync());
}
