using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ItaWorkflow.Data.Persistence.Sqlite.Migrations;

/// <summary>
/// Rows that nobody changes or deletes, whoever asks: the journal, signed bytes and what was reported. A later migration that changes one of
/// these tables makes them anew: SQLite rebuilds a table, and its triggers go with the old one.
/// </summary>
[DbContext(typeof(SqliteSchema))]
[Migration("20261201000001_Kept")]
internal sealed class Kept : Migration
{
    private static readonly string[] Tables =
    [
        "assessment_schemes",
        "assessment_versions",
        "attachment_bytes",
        "case_sheets",
        "checkpoint_editions",
        "checkpoint_entries",
        "checkpoint_wordings",
        "journal",
        "memo_versions",
        "progress_reports",
        "report_wordings",
        "result_files",
        "signatures",
        "signed_documents",
    ];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables)
        foreach (var verb in (string[])["update", "delete"])
            migrationBuilder.Sql(
                $"CREATE TRIGGER append_only_{table}_{verb} BEFORE {verb} ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;"
            );
        foreach (var verb in (string[])["update", "delete"])
            migrationBuilder.Sql(
                $"""
                CREATE TRIGGER keep_evidence_{verb} BEFORE {verb} ON evidence WHEN OLD.report_id IS NOT NULL
                BEGIN SELECT RAISE(ABORT, 'evidence of a report is append-only'); END;
                """
            );
        migrationBuilder.Sql(
            """
            CREATE TRIGGER keep_evidence_bytes_update BEFORE UPDATE ON evidence_bytes
            BEGIN SELECT RAISE(ABORT, 'evidence of a report is append-only'); END;
            CREATE TRIGGER keep_evidence_bytes_delete BEFORE DELETE ON evidence_bytes
            WHEN EXISTS (SELECT 1 FROM evidence e WHERE e.id = OLD.evidence_id AND e.report_id IS NOT NULL)
            BEGIN SELECT RAISE(ABORT, 'evidence of a report is append-only'); END;
            """
        );
    }
}
