using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ItaWorkflow.Data.Persistence.Migrations;

/// <summary>A commit that owes a mail says so on the channel reminder_owed, so that it leaves within seconds and not with the next sweep.</summary>
[DbContext(typeof(ItaDbContext))]
[Migration("20261120000002_ReminderOwed")]
public sealed class ReminderOwed : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            CREATE FUNCTION tell_reminder_owed() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                PERFORM pg_notify('reminder_owed', '');
                RETURN NULL;
            END $$;
            CREATE TRIGGER tell_reminder_owed AFTER INSERT ON reminders
                FOR EACH ROW WHEN (NEW.sent_at IS NULL) EXECUTE FUNCTION tell_reminder_owed();
            """
        );

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("DROP TRIGGER tell_reminder_owed ON reminders; DROP FUNCTION tell_reminder_owed();");
}
