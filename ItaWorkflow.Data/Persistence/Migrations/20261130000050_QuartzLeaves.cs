using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ItaWorkflow.Data.Persistence.Migrations;

/// <summary>The tables that Quartz made for itself at a start; nothing of the office stood in them.</summary>
[DbContext(typeof(ItaDbContext))]
[Migration("20261130000050_QuartzLeaves")]
public sealed class QuartzLeaves : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            DO $$ DECLARE name text;
            BEGIN
                FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename LIKE 'qrtz\_%' LOOP
                    EXECUTE format('DROP TABLE %I CASCADE', name);
                END LOOP;
            END $$;
            """
        );

    protected override void Down(MigrationBuilder migrationBuilder) { }
}
