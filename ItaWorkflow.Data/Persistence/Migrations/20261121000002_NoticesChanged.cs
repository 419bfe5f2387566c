using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ItaWorkflow.Data.Persistence.Migrations;

/// <summary>A commit that gives a person a notice, or has them read one, says whose on the channel notices_changed: open pages count along.</summary>
[DbContext(typeof(ItaDbContext))]
[Migration("20261121000002_NoticesChanged")]
public sealed class NoticesChanged : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            CREATE FUNCTION tell_notices_changed() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                PERFORM pg_notify('notices_changed', NEW.person_id::text);
                RETURN NULL;
            END $$;
            CREATE TRIGGER tell_notices_added AFTER INSERT ON reminders
                FOR EACH ROW WHEN (NEW.channel = 'InApp') EXECUTE FUNCTION tell_notices_changed();
            CREATE TRIGGER tell_notices_changed AFTER UPDATE OF read_at, cancelled_at ON reminders
                FOR EACH ROW WHEN (NEW.channel = 'InApp') EXECUTE FUNCTION tell_notices_changed();
            """
        );

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            DROP TRIGGER tell_notices_changed ON reminders;
            DROP TRIGGER tell_notices_added ON reminders;
            DROP FUNCTION tell_notices_changed();
            """
        );
}
