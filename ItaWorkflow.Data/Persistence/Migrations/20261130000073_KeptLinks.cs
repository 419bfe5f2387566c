using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ItaWorkflow.Data.Persistence.Migrations;

/// <summary>A link of the journal's chain stays as it was sealed.</summary>
[DbContext(typeof(ItaDbContext))]
[Migration("20261130000073_KeptLinks")]
public sealed class KeptLinks : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            "CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_links FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();"
        );

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("DROP TRIGGER append_only ON journal_links;");
}
