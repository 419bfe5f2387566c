using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ItaWorkflow.Data.Persistence.Sqlite.Migrations;

/// <summary>Who looked at personal data stays written down.</summary>
[DbContext(typeof(SqliteSchema))]
[Migration("20261201000015_KeptSeen")]
internal sealed class KeptSeen : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var verb in (string[])["update", "delete"])
            migrationBuilder.Sql(
                $"CREATE TRIGGER append_only_memo_looks_{verb} BEFORE {verb} ON memo_looks BEGIN SELECT RAISE(ABORT, 'memo_looks is append-only'); END;"
            );
    }
}
