using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ItaWorkflow.Data.Persistence.Migrations;

/// <summary>Who looked at personal data stays written down.</summary>
[DbContext(typeof(ItaDbContext))]
[Migration("20261130000085_KeptLooks")]
public sealed class KeptLooks : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            "CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON memo_looks FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();"
        );

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("DROP TRIGGER append_only ON memo_looks;");
}
