using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ItaWorkflow.Data.Persistence.Migrations;

/// <summary>What was written of a finding was printed as แนวทาง until there were two texts: it stays what it was.</summary>
[DbContext(typeof(ItaDbContext))]
[Migration("20261130000092_GuidanceOfFindings")]
public sealed class GuidanceOfFindings : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("UPDATE finding_wordings SET guidance = text, text = '' WHERE guidance = '';");

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("UPDATE finding_wordings SET text = guidance, guidance = '' WHERE text = '';");
}
