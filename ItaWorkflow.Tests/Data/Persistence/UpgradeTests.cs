using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace ItaWorkflow.Tests.Data.Persistence;

/// <summary>A database of the release before this one, with work in it, under the newest program.</summary>
public sealed class UpgradeTests(PostgresChain chain) : IClassFixture<PostgresChain>
{
    private const string Released = "20261120000002_ReminderOwed";
    private const string History = "__EFMigrationsHistory";

    /// <summary>Of divisions; registers of prefixes took their place.</summary>
    private const string Counters = "memo_counters";

    [Fact]
    public async Task A_case_half_signed_before_the_upgrade_is_decided_to_its_end_after_it()
    {
        var memo = await chain.SubmittedAsync();
        Assert.Null(await chain.DecideAsync(memo, chain.Town.StrategyHead));
        var waiting = await chain.DraftAsync(
            content: Chain.Content("เรื่องที่ยังไม่มีผู้ใดลงนาม") with
            {
                Urgency = Urgency.VeryUrgent,
            }
        );
        Assert.Null(await chain.SubmitAsync(waiting));

        await GoBackAsync();
        var before = await CountsAsync();
        await ExecuteAsync("CREATE TABLE qrtz_job_details (job_name text)");
        await chain.Database.ReadAsync(async db =>
        {
            await db.Database.MigrateAsync();
            return true;
        });

        var after = await CountsAsync();
        Assert.True(before["signed_documents"] > 0);
        Assert.DoesNotContain("qrtz_job_details", after.Keys);
        Assert.All(before.Where(t => t.Key != Counters), table => Assert.Equal(table.Value, after[table.Key]));
        Assert.Null(await chain.DecideAsync(memo, chain.Town.Clerk, opinion: "เห็นควรอนุมัติ"));
        Assert.Null(await chain.DecideAsync(memo, chain.Town.Deputy, opinion: "เห็นชอบ"));
        Assert.Null(await chain.DecideAsync(memo, chain.Town.Mayor, Verdict.Approve, "อนุมัติ"));
        Assert.Equal(Urgency.VeryUrgent, (await chain.MemoAsync(waiting)).Cases.Single().Steps.Single().Urgency);
        Assert.Null(await chain.DecideAsync(waiting, chain.Town.StrategyHead));
        Assert.Equal(CaseState.Completed, Assert.Single((await chain.MemoAsync(memo)).Cases).State);
        Assert.Equal(
            [1, 2, 3, 4],
            await chain.Database.ReadAsync(db =>
                db.SignedDocuments.Where(d => d.Case!.MemoId == memo)
                    .OrderBy(d => d.Revision)
                    .Select(d => d.Revision)
                    .ToListAsync()
            )
        );
    }

    [Fact]
    public async Task Numbers_go_on_where_the_divisions_counters_and_the_paper_register_stood()
    {
        var (strategy, finance, clerks) = (chain.Town.Strategy.Id, chain.Town.Finance.Id, chain.Town.ClerksOffice.Id);
        var memo = await chain.SubmittedAsync();
        Assert.Null(await chain.DecideAsync(memo, chain.Town.StrategyHead, number: "ตย 52500.9/17"));
        var kept = await chain.SubmittedAsync();
        await GoBackAsync();
        await ExecuteAsync(
            $"""
            UPDATE divisions SET number_prefix = 'ตย 52500' WHERE id IN ({strategy}, {finance});
            INSERT INTO memo_counters (division_id, year, last) VALUES ({strategy}, 2569, 7), ({finance}, 2569, 9), ({clerks}, 2568, 4);
            UPDATE memos SET reserved_number = 'ตย ๕๒๕๐๐/๑๑' WHERE id = {kept};
            """
        );

        await chain.Database.ReadAsync(async db =>
        {
            await db.Database.MigrateAsync();
            return true;
        });

        var registers = await chain.Database.ReadAsync(db =>
            db.NumberRegisters.OrderBy(r => r.Year).ThenBy(r => r.Key).ToListAsync()
        );
        Assert.Equal(
            [("ตย๕๒๕๐๐.๑", 2568, 4), ("ตย๕๒๕๐๐", 2569, 9), ("ตย๕๒๕๐๐.๙", 2569, 17)],
            registers.Where(r => r.Key != "ตย๕๒๕๐๐.๒").Select(r => (r.Key, r.Year, r.Last))
        );
        Assert.NotNull((await chain.MemoAsync(kept)).ReservedYear);
    }

    [Fact]
    public async Task A_reminder_keeps_which_message_it_was()
    {
        (string Word, Rung Rung)[] rungs =
        [
            ("d30", new(RungKind.BeforeDue, 30)),
            ("d0", Rung.LastDay),
            ("w2", new(RungKind.PastDue, 2)),
            ("waiting-3", new(RungKind.Waiting, 3)),
            ("late-6", new(RungKind.Late, 6)),
            ("opened-2-Task_head-1", new(RungKind.Opened, 2, "Task_head-1")),
            ("moved-4", new(RungKind.Moved, 4)),
            ("stuck-1-17", new(RungKind.Stuck, 1, "17")),
            ("assigned-81-5", new(RungKind.Assigned, 5, "81")),
            ("asked-1763600400000", new(RungKind.Asked, 1_763_600_400_000)),
            ("asked-no-3", new(RungKind.Asked, 3)),
            ("opinion-withdrawn-12", new(RungKind.OpinionWithdrawn, 12)),
            ("nudge-739576", new(RungKind.Nudged, 739_576)),
            ("line-quota-80", new(RungKind.LineQuota, 80)),
            ("mail-refused", new(RungKind.MailRefused)),
            ("alarm", new(RungKind.Alarm)),
        ];
        const long subject = 70_000;
        await GoBackAsync();
        foreach (var (word, _) in rungs)
            await ExecuteAsync(
                $"""
                INSERT INTO reminders (person_id, subject, subject_id, due_on, rung, channel, title, text, path, planned_for, attempts, outcome_unknown)
                VALUES ({chain.Town.Clerk.Id}, 'Memo', {subject}, '2026-11-20', '{word}', 'InApp', '', '', '/', now(), 0, FALSE)
                """
            );

        await chain.Database.ReadAsync(async db =>
        {
            await db.Database.MigrateAsync();
            return true;
        });

        var kept = await chain.Database.ReadAsync(db =>
            db.Reminders.AsNoTracking().Where(r => r.SubjectId == subject).OrderBy(r => r.Id).ToListAsync()
        );
        Assert.Equal(rungs.Select(r => r.Rung), kept.Select(r => r.Rung));
    }

    /// <summary>The schema as it was released, with every row as far as that schema knew it.</summary>
    private async Task GoBackAsync()
    {
        var rows = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in await TablesAsync())
            rows[table] = (
                await ScalarAsync<string>(
                    $"""SELECT coalesce(json_agg(to_jsonb(t) || {Before(table)}), '[]')::text FROM "{table}" t"""
                )
            )!;
        await ExecuteAsync("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
        await chain.Database.ReadAsync(async db =>
        {
            await db.GetService<IMigrator>().MigrateAsync(Released);
            return true;
        });
        foreach (var table in await TablesAsync())
            await ExecuteAsync(
                $"""
                SET session_replication_role = replica;
                INSERT INTO "{table}" OVERRIDING SYSTEM VALUE SELECT * FROM json_populate_recordset(null::"{table}", @rows);
                """,
                rows.GetValueOrDefault(table, "[]")
            );
        foreach (var table in await TablesAsync())
            if (
                await ScalarAsync<string>(
                    $"""SELECT pg_get_serial_sequence('"{table}"', a.attname) FROM pg_attribute a WHERE a.attrelid = '"{table}"'::regclass AND a.attidentity <> ''"""
                ) is
                { } sequence
            )
                await ExecuteAsync($"""SELECT setval('{sequence}', (SELECT coalesce(max(id), 0) + 1 FROM "{table}"), false)""");
    }

    /// <summary>What that schema said in other words.</summary>
    private static string Before(string table) =>
        table == "reminders"
            ? "jsonb_build_object('rung', lower(rung) || '-' || rung_number || '-' || rung_about)"
            : "'{}'::jsonb";

    private async Task<Dictionary<string, long>> CountsAsync()
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in await TablesAsync())
            counts[table] = await ScalarAsync<long>($"""SELECT count(*) FROM "{table}" """);
        return counts;
    }

    private Task<List<string>> TablesAsync() =>
        chain.Database.ReadAsync(db =>
            db.Database.SqlQuery<string>(
                    $"SELECT tablename AS \"Value\" FROM pg_tables WHERE schemaname = 'public' AND tablename <> {History}"
                )
                .ToListAsync()
        );

    private async Task ExecuteAsync(string sql, string? rows = null)
    {
        await using var connection = await ((PostgresDatabase)chain.Database).Source.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        if (rows is not null)
            command.Parameters.AddWithValue("rows", NpgsqlTypes.NpgsqlDbType.Json, rows);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<T?> ScalarAsync<T>(string sql)
    {
        await using var command = ((PostgresDatabase)chain.Database).Source.CreateCommand(sql);
        return (T?)await command.ExecuteScalarAsync();
    }
}
