using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ItaWorkflow.Data.Persistence.Migrations;

/// <summary>Evidence that was reported stays as it was given, whoever asks; what was never sent may be taken back.</summary>
[DbContext(typeof(ItaDbContext))]
[Migration("20261121000003_KeptEvidence")]
public sealed class KeptEvidence : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            CREATE FUNCTION keep_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF OLD.report_id IS NOT NULL THEN
                    RAISE EXCEPTION 'evidence of a report is append-only';
                END IF;
                RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
            END $$;
            CREATE TRIGGER keep_evidence BEFORE UPDATE OR DELETE ON evidence FOR EACH ROW EXECUTE FUNCTION keep_evidence();

            CREATE FUNCTION keep_evidence_bytes() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF TG_OP = 'UPDATE' OR EXISTS (SELECT FROM evidence e WHERE e.id = OLD.evidence_id AND e.report_id IS NOT NULL) THEN
                    RAISE EXCEPTION 'evidence of a report is append-only';
                END IF;
                RETURN OLD;
            END $$;
            CREATE TRIGGER keep_evidence BEFORE UPDATE OR DELETE ON evidence_bytes
                FOR EACH ROW EXECUTE FUNCTION keep_evidence_bytes();
            """
        );

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            DROP TRIGGER keep_evidence ON evidence_bytes;
            DROP FUNCTION keep_evidence_bytes();
            DROP TRIGGER keep_evidence ON evidence;
            DROP FUNCTION keep_evidence();
            """
        );
}
