using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ItaWorkflow.Data.Persistence.Copying;

/// <summary>
/// While whole tables come in, rows come before those that they point at. The rules between tables are put aside in the copy's own
/// transaction, and hold again, proved, before it is kept.
/// </summary>
internal sealed class TargetRules : IAsyncDisposable
{
    private readonly ItaDbContext _db;
    private readonly IDbContextTransaction _transaction;
    private readonly List<ForeignRule> _rules;

    private TargetRules(ItaDbContext db, IDbContextTransaction transaction, List<ForeignRule> rules) =>
        (_db, _transaction, _rules) = (db, transaction, rules);

    public static async Task<TargetRules> PutAsideAsync(ItaDbContext db, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        if (db.Database.IsSqlite())
            await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF", cancel);
        var transaction = await db.Database.BeginTransactionAsync(cancel);
        var rules = db.Database.IsNpgsql() ? await RulesAsync(db, cancel) : [];
        foreach (var rule in rules)
            await ExecuteAsync(db, $"ALTER TABLE {rule.Owner} DROP CONSTRAINT \"{rule.Name}\"", cancel);
        if (db.Database.IsNpgsql())
            await ExecuteAsync(db, "ALTER TABLE reminders DISABLE TRIGGER USER", cancel);
        return new(db, transaction, rules);
    }

    public async Task KeepAsync(CancellationToken cancel)
    {
        foreach (var rule in _rules)
            await ExecuteAsync(_db, $"ALTER TABLE {rule.Owner} ADD CONSTRAINT \"{rule.Name}\" {rule.Words}", cancel);
        if (_db.Database.IsNpgsql())
            await NumberOnAsync(cancel);
        else if (
            await _db.Database.SqlQueryRaw<string>("SELECT \"table\" AS \"Value\" FROM pragma_foreign_key_check").AnyAsync(cancel)
        )
            throw new InvalidOperationException("A row of the copy points at none.");
        await _transaction.CommitAsync(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _db.Database.CloseConnectionAsync();
    }

    /// <summary>What is counted goes on after what came in.</summary>
    private async Task NumberOnAsync(CancellationToken cancel)
    {
        await ExecuteAsync(_db, "ALTER TABLE reminders ENABLE TRIGGER USER", cancel);
        await ExecuteAsync(
            _db,
            """
            DO $$ DECLARE counted record;
            BEGIN
                FOR counted IN SELECT table_name, column_name FROM information_schema.columns
                    WHERE table_schema = current_schema() AND is_identity = 'YES' LOOP
                    EXECUTE format('SELECT setval(pg_get_serial_sequence(%L, %L), coalesce(max(%I), 0) + 1, false) FROM %I',
                        quote_ident(counted.table_name), counted.column_name, counted.column_name, counted.table_name);
                END LOOP;
            END $$
            """,
            cancel
        );
    }

    private static Task<List<ForeignRule>> RulesAsync(ItaDbContext db, CancellationToken cancel) =>
        db
            .Database.SqlQueryRaw<ForeignRule>(
                """
                SELECT conrelid::regclass::text AS owner, conname::text AS name, pg_get_constraintdef(oid) AS words FROM pg_constraint
                WHERE contype = 'f' AND connamespace = current_schema()::regnamespace ORDER BY 1, 2
                """
            )
            .ToListAsync(cancel);

    private static Task<int> ExecuteAsync(ItaDbContext db, string sql, CancellationToken cancel) =>
        db.Database.ExecuteSqlRawAsync(sql, cancel);

    private sealed record ForeignRule(string Owner, string Name, string Words);
}
