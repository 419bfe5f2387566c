using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ItaWorkflow.Data.Persistence.Migrations;

/// <summary>Which place of a sheet is whose does not change once somebody signed on it.</summary>
[DbContext(typeof(ItaDbContext))]
[Migration("20261121000001_AppendOnlySheets")]
public sealed class AppendOnlySheets : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            "CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON case_sheets FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();"
        );

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("DROP TRIGGER append_only ON case_sheets;");
}
