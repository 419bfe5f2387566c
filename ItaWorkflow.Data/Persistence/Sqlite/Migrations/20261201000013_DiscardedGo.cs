using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ItaWorkflow.Data.Persistence.Sqlite.Migrations;

/// <summary>Versions and files of a draft that was thrown away may go; of any other memo they stay, whoever asks.</summary>
[DbContext(typeof(SqliteSchema))]
[Migration("20261201000013_DiscardedGo")]
internal sealed class DiscardedGo : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Renew(migrationBuilder, "memo_versions", "OLD.memo_id");
        Renew(migrationBuilder, "attachment_bytes", "(SELECT a.memo_id FROM attachments a WHERE a.id = OLD.attachment_id)");
    }

    private static void Renew(MigrationBuilder migrationBuilder, string table, string memo) =>
        migrationBuilder.Sql(
            $"""
            DROP TRIGGER append_only_{table}_delete;
            CREATE TRIGGER append_only_{table}_delete BEFORE DELETE ON {table}
            WHEN NOT EXISTS (SELECT 1 FROM memos m WHERE m.id = {memo} AND m.state = 'Discarded')
            BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;
            """
        );
}
