using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Workflows.Channels;
using ItaWorkflow.Workflows.Channels.Mail;
using ItaWorkflow.Workflows.Reminders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ItaWorkflow.Bench;

/// <summary>
/// The ledger: planning 10,000 measures when all is told and when all is owed; then mails leaving, 100 to a person and one digest each:
/// claimed, noted as sent, journalled, as the sender does around its talk with the mail server. Beside it the same rows by one bare
/// UPDATE of those that a SELECT … SKIP LOCKED locks.
/// </summary>
internal static class RemindersBench
{
    private const int Measures = 10_000;
    private const int OfEach = 100;
    private const int Rounds = 3;

    public static async Task<IReadOnlyList<string>> RunAsync(string work)
    {
        using var host = await Office.OpenAsync(work);
        var services = host.Services;
        await SeedAsync(services);
        var first = await Measure.TimeAsync(() => PlanAsync(services));
        var glances = new List<double>();
        for (var i = 0; i < Rounds; i++)
            glances.Add(await Measure.TimeAsync(() => PlanAsync(services)));
        var (few, bareFew) = await SweepAsync(services, 1_000);
        var (many, bareMany) = await SweepAsync(services, 100_000);
        return
        [
            Measure.Line(
                "planning 10,000 measures, all owed",
                first,
                "all told (every minute)",
                Measure.Median(glances),
                "ms",
                first / Measure.Median(glances)
            ),
            Measure.Line("sweeping 1,000 due rows, each", few, "bare UPDATE … SKIP LOCKED, each", bareFew, "µs", few / bareFew),
            Measure.Line(
                "sweeping 100,000 due rows, each",
                many,
                "bare UPDATE … SKIP LOCKED, each",
                bareMany,
                "µs",
                many / bareMany
            ),
            Measure.Line("  a row among 100,000", many, "among 1,000", few, "µs", many / few),
        ];
    }

    private static Task<int> PlanAsync(IServiceProvider services) =>
        services.AskAsync((PlanRemindersHandler plan) => plan.HandleAsync(default));

    /// <returns>Microseconds for each row.</returns>
    private static async Task<(double Ours, double Bare)> SweepAsync(IServiceProvider services, int rows)
    {
        var (ours, bare) = (new List<double>(), new List<double>());
        for (var i = 0; i < Rounds; i++)
        {
            await OweAsync(services, rows);
            ours.Add(await Measure.TimeAsync(() => SendAsync(services, rows / OfEach)) * 1000 / rows);
            await OweAsync(services, rows);
            bare.Add(
                await Measure.TimeAsync(() =>
                    ExecuteAsync(
                        services,
                        """
                        UPDATE reminders SET sent_at = now() FROM (
                            SELECT id FROM reminders WHERE channel = 'Email' AND sent_at IS NULL AND cancelled_at IS NULL FOR UPDATE SKIP LOCKED
                        ) due WHERE reminders.id = due.id
                        """
                    )
                )
                    * 1000
                    / rows
            );
        }

        return (Measure.Median(ours), Measure.Median(bare));
    }

    private static async Task SendAsync(IServiceProvider services, int deliveries)
    {
        var sent = await services.AskAsync(
            async (IServiceProvider scope) =>
            {
                var (claims, notes) = (scope.GetRequiredService<DeliveryClaims>(), scope.GetRequiredService<DeliveryNotes>());
                var count = 0;
                var mails = claims.InTurnAsync(
                    scope.GetRequiredService<MailChannel>(),
                    new WorkingDays(Array.Empty<DateOnly>()),
                    default
                );
                await foreach (var mail in mails)
                {
                    await notes.WriteAsync(mail, new(true, false, ""), "ส่งอีเมล");
                    count++;
                }

                return count;
            }
        );
        if (sent != deliveries)
            throw new InvalidOperationException($"{sent} mails instead of {deliveries}.");
    }

    /// <summary>Mails to persons of their own, as an act would have written them a minute ago: they leave at any hour.</summary>
    private static Task OweAsync(IServiceProvider services, int rows) =>
        ExecuteAsync(
            services,
            $"""
            DELETE FROM reminders WHERE channel = 'Email';
            INSERT INTO reminders (person_id, subject, subject_id, due_on, rung, rung_number, rung_about, channel, title, text, path, planned_for, attempts,
                outcome_unknown, is_given_up)
            SELECT 1000001 + n / {OfEach}, 'Measure', 1000001 + n % {Measures}, current_date, 'Assigned', n / {Measures}, '', 'Email', 'มาตรการที่ ' || n,
                'มาตรการ “มาตรการที่ ' || n || '” ครบกำหนด โปรดดำเนินการและรายงานผล', '/measures/' || n, now() - interval '1 minute', 0, FALSE, FALSE
            FROM generate_series(0, {rows - 1}) n;
            UPDATE organization SET smtp_host = 'localhost', mail_from = 'ita@example.go.th';
            ANALYZE reminders;
            """
        );

    /// <summary>Due in a week, adopted a month ago, two owners each; 1,000 persons.</summary>
    private static async Task SeedAsync(IServiceProvider services)
    {
        var measure = await services.AskAsync((ItaDbContext db) => db.Measures.OrderBy(m => m.Id).Select(m => m.Id).FirstAsync());
        await ExecuteAsync(
            services,
            $"""
            INSERT INTO persons SELECT r.* FROM (SELECT * FROM persons ORDER BY id LIMIT 1) t CROSS JOIN generate_series(1, 1000) n
            CROSS JOIN LATERAL json_populate_record(null::persons, (to_jsonb(t) || jsonb_build_object('id', 1000000 + n,
                'name', 'คนที่ ' || n, 'email', 'p' || n || '@example.go.th', 'line_user_id', ''))::json) r;
            INSERT INTO measures SELECT r.* FROM measures t CROSS JOIN generate_series(1, {Measures}) n
            CROSS JOIN LATERAL json_populate_record(null::measures, (to_jsonb(t) || jsonb_build_object('id', 1000000 + n,
                'title', 'มาตรการที่ ' || n, 'status', 'InProgress', 'state', 'Adopted', 'due_on', current_date,
                'created_at', now() - interval '60 days', 'due_since', null, 'adopted_at', null, 'reopened_at', null))::json) r
            WHERE t.id = {measure};
            INSERT INTO measure_owner (measure_id, person_id)
            SELECT 1000000 + m, 1000001 + (2 * m + o) % 1000 FROM generate_series(1, {Measures}) m CROSS JOIN generate_series(0, 1) o;
            INSERT INTO measure_division (measure_id, divisions_id)
            SELECT 1000000 + m, (SELECT min(id) FROM divisions) FROM generate_series(1, {Measures}) m;
            ANALYZE;
            """
        );
    }

    private static async Task ExecuteAsync(IServiceProvider services, string sql)
    {
        await using var command = services.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);
        command.CommandTimeout = 300;
        await command.ExecuteNonQueryAsync();
    }
}
