using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ItaWorkflow.Data.Persistence.Migrations;

/// <summary>What stood when a round was cut off stays as it was, and every wording of its report.</summary>
[DbContext(typeof(ItaDbContext))]
[Migration("20261121000007_KeptCheckpoints")]
public sealed class KeptCheckpoints : Migration
{
    private static readonly string[] Tables = ["checkpoint_editions", "checkpoint_entries", "checkpoint_wordings"];

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
