using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ItaWorkflow.Data.Persistence.Migrations;

/// <summary>What was published stays as it was: its address always means the same bytes.</summary>
[DbContext(typeof(ItaDbContext))]
[Migration("20261130000084_KeptPublications")]
public sealed class KeptPublications : Migration
{
    private static readonly string[] Tables = ["published_files", "reading_bytes"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables)
            migrationBuilder.Sql(
                $"CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();"
            );
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables)
            migrationBuilder.Sql($"DROP TRIGGER append_only ON {table};");
    }
}
