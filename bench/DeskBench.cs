using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ItaWorkflow.Bench;

/// <summary>
/// Two offices side by side, one with 100 open cases and one with 10,000, a fifth of them on one officer's desk: what opening that desk
/// costs in the browser's eyes, and what deciding one step costs (typesetting and unsealing by PIN taken off).
/// </summary>
internal static class DeskBench
{
    private const string Officer = "mayor";
    private const int Desks = 60;
    private const int Decisions = 6;

    public static async Task<IReadOnlyList<string>> RunAsync(IServiceProvider small, string work)
    {
        using var host = await Office.OpenAsync(work);
        var large = host.Services;
        await FillAsync(small, 100);
        await FillAsync(large, 10_000);
        using var few = await DeskServer.StartAsync(small, Officer);
        using var many = await DeskServer.StartAsync(large, Officer);
        for (var i = 0; i < Desks; i++)
            await Measure.SideBySideAsync(1, few.OpenDeskAsync, many.OpenDeskAsync);
        var (thin, thick) = await Measure.SideBySideAsync(Desks, few.OpenDeskAsync, many.OpenDeskAsync);

        using var typesetting = new ActivityClock("ItaWorkflow.Typesetting");
        using var unsealing = new ActivityClock("ItaWorkflow.KeyVault");
        var (light, heavy) = (new List<double>(), new List<double>());
        for (var i = 0; i <= Decisions; i++)
        {
            light.Add(await StepAsync(small, typesetting, unsealing));
            heavy.Add(await StepAsync(large, typesetting, unsealing));
        }

        var (one, other) = (Measure.Median(light.Skip(1)), Measure.Median(heavy.Skip(1)));
        return
        [
            Measure.Line("opening my desk, 10,000 cases open", thick, "100 cases open", thin, "ms", thick / thin),
            Measure.Line("deciding one step, 10,000 cases open", other, "100 cases open", one, "ms", other / one),
        ];
    }

    private static async Task<double> StepAsync(IServiceProvider office, ActivityClock typesetting, ActivityClock unsealing)
    {
        var memo = await StepsBench.SubmitAsync(office);
        typesetting.Reset();
        unsealing.Reset();
        var steps = 0;
        var all = await Measure.TimeAsync(async () => steps = await StepsBench.DecideAllAsync(office, memo));
        return (all - ((typesetting.Seconds + unsealing.Seconds) * 1000)) / steps;
    }

    /// <summary>Copies of a memo at its first step, with its case, journal and notices, laid on five officers' desks in turn.</summary>
    private static async Task FillAsync(IServiceProvider office, int cases)
    {
        var memo = await StepsBench.SubmitAsync(office);
        await using var connection = await office.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync();
        const string Desk =
            "(SELECT (array_agg(u.person_id ORDER BY u.user_name))[1 + n % 5] FROM asp_net_users u WHERE u.user_name IN ('mayor', 'deputy', 'clerk', 'strategy-head', 'finance-head'))";
        await CopyAsync("memos", "t.id = @memo", "'id', 1000000 + n, 'code', 'BENCH-' || n");
        await CopyAsync("approval_cases", "t.memo_id = @memo", "'id', 1000000 + n, 'memo_id', 1000000 + n");
        await CopyAsync(
            "approval_steps",
            "t.case_id = (SELECT id FROM approval_cases WHERE memo_id = @memo)",
            $"'id', 1000000 + n, 'case_id', 1000000 + n, 'person_id', {Desk}, 'opened_at', t.opened_at - n * interval '1 minute'"
        );
        await CopyAsync("journal", "t.memo_id = @memo", "'id', 1000000 + t.id * 20000 + n, 'memo_id', 1000000 + n");
        await CopyAsync(
            "reminders",
            "t.subject_id = @memo",
            $"'id', 1000000 + t.id * 20000 + n, 'subject_id', 1000000 + n, 'person_id', {Desk}"
        );
        await using var analyze = new NpgsqlCommand("VACUUM ANALYZE", connection);
        await analyze.ExecuteNonQueryAsync();

        async Task CopyAsync(string table, string which, string changes)
        {
            await using var copy = new NpgsqlCommand(
                $"""
                INSERT INTO {table} OVERRIDING SYSTEM VALUE
                SELECT r.* FROM {table} t CROSS JOIN generate_series(1, @cases - 1) n
                CROSS JOIN LATERAL json_populate_record(null::{table}, (to_jsonb(t) || jsonb_build_object({changes}))::json) r
                WHERE {which}
                """,
                connection
            )
            {
                CommandTimeout = 300,
            };
            copy.Parameters.AddWithValue("memo", memo);
            copy.Parameters.AddWithValue("cases", cases);
            await copy.ExecuteNonQueryAsync();
        }
    }
}
