using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ItaWorkflow.Data.Persistence.Migrations;

/// <summary>Versions and files of a draft that was thrown away may go; of any other memo they stay, whoever asks.</summary>
[DbContext(typeof(ItaDbContext))]
[Migration("20261130000083_DiscardedDrafts")]
public sealed class DiscardedDrafts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            CREATE FUNCTION refuse_unless_discarded() RETURNS trigger LANGUAGE plpgsql AS $$
            DECLARE memo bigint;
            BEGIN
                IF TG_TABLE_NAME = 'memo_versions' THEN
                    memo := OLD.memo_id;
                ELSE
                    SELECT a.memo_id INTO memo FROM attachments a WHERE a.id = OLD.attachment_id;
                END IF;
                IF EXISTS (SELECT 1 FROM memos m WHERE m.id = memo AND m.state = 'Discarded') THEN
                    RETURN OLD;
                END IF;
                RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
            END $$;
            """
        );
        foreach (var table in (string[])["memo_versions", "attachment_bytes"])
            migrationBuilder.Sql(
                $"""
                DROP TRIGGER append_only ON {table};
                CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
                CREATE TRIGGER append_only_delete BEFORE DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION refuse_unless_discarded();
                """
            );
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in (string[])["memo_versions", "attachment_bytes"])
            migrationBuilder.Sql(
                $"""
                DROP TRIGGER append_only_delete ON {table};
                DROP TRIGGER append_only ON {table};
                CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
                """
            );
        migrationBuilder.Sql("DROP FUNCTION refuse_unless_discarded();");
    }
}
