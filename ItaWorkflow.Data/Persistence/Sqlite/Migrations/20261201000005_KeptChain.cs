using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ItaWorkflow.Data.Persistence.Sqlite.Migrations;

/// <summary>A link of the journal's chain stays as it was sealed.</summary>
[DbContext(typeof(SqliteSchema))]
[Migration("20261201000005_KeptChain")]
internal sealed class KeptChain : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var verb in (string[])["update", "delete"])
            migrationBuilder.Sql(
                $"CREATE TRIGGER append_only_journal_links_{verb} BEFORE {verb} ON journal_links BEGIN SELECT RAISE(ABORT, 'journal_links is append-only'); END;"
            );
    }
}
