using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ItaWorkflow.Data.Persistence.Migrations;

/// <summary>Rows that nobody changes or deletes, whoever asks: the journal and the signed bytes.</summary>
[DbContext(typeof(ItaDbContext))]
[Migration("20261120000001_AppendOnly")]
public sealed class AppendOnly : Migration
{
    private static readonly string[] Tables =
    [
        "journal",
        "signed_documents",
        "signatures",
        "attachment_bytes",
        "memo_versions",
        "progress_reports",
    ];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
            END $$;
            """
        );
        foreach (var table in Tables)
            migrationBuilder.Sql(
                $"CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();"
            );
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables)
            migrationBuilder.Sql($"DROP TRIGGER append_only ON {table};");
        migrationBuilder.Sql("DROP FUNCTION refuse_change();");
    }
}
