using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ItaWorkflow.Data.Persistence.Migrations;

/// <summary>Every recording of a result, and the scheme it was computed by, stay as they were.</summary>
[DbContext(typeof(ItaDbContext))]
[Migration("20261121000005_KeptResults")]
public sealed class KeptResults : Migration
{
    private static readonly string[] Tables = ["assessment_versions", "assessment_schemes"];

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
