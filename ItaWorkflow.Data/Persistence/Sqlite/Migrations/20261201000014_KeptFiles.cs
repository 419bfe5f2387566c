using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ItaWorkflow.Data.Persistence.Sqlite.Migrations;

/// <summary>What was published stays as it was: its address always means the same bytes.</summary>
[DbContext(typeof(SqliteSchema))]
[Migration("20261201000014_KeptFiles")]
internal sealed class KeptFiles : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var table in (string[])["published_files", "reading_bytes"])
        foreach (var verb in (string[])["update", "delete"])
            migrationBuilder.Sql(
                $"CREATE TRIGGER append_only_{table}_{verb} BEFORE {verb} ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;"
            );
    }
}
