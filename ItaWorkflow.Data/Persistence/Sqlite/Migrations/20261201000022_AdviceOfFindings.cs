using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ItaWorkflow.Data.Persistence.Sqlite.Migrations;

/// <summary>What was written of a finding was printed as แนวทาง until there were two texts: it stays what it was.</summary>
[DbContext(typeof(SqliteSchema))]
[Migration("20261201000022_AdviceOfFindings")]
public sealed class AdviceOfFindings : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("UPDATE finding_wordings SET guidance = text, text = '' WHERE guidance = '';");

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("UPDATE finding_wordings SET text = guidance, guidance = '' WHERE text = '';");
}
