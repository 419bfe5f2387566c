using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ItaWorkflow.Data.Persistence.Migrations;

/// <summary>
/// Registers begin where the divisions' counters stood: of divisions that share a prefix, at the greatest. Where no counter was in use they
/// begin after the greatest number typed from the paper register. A number prepared for a memo is of the year in which it was prepared.
/// </summary>
[DbContext(typeof(ItaDbContext))]
[Migration("20261130000040_NumberRegisters")]
public sealed class NumberRegisters : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            INSERT INTO number_registers (key, year, last, last_on_paper)
            SELECT regexp_replace(translate(prefix, '0123456789', '๐๑๒๓๔๕๖๗๘๙'), '\s', '', 'g'), year, max(last), 0
            FROM held_counters GROUP BY 1, 2;
            DROP TABLE held_counters;

            INSERT INTO number_registers (key, year, last, last_on_paper)
            SELECT regexp_replace(regexp_replace(number_text, '/?[^/]*$', ''), '\s', '', 'g'), number_year,
                max(translate(regexp_replace(number_text, '^.*/', ''), '๐๑๒๓๔๕๖๗๘๙', '0123456789')::integer), 0
            FROM memos
            WHERE translate(regexp_replace(number_text, '^.*/', ''), '๐๑๒๓๔๕๖๗๘๙', '0123456789') ~ '^[0-9]{1,7}$'
            GROUP BY 1, 2
            ON CONFLICT DO NOTHING;

            UPDATE memos m SET reserved_year = coalesce(
                (SELECT max(extract(year FROM j.at AT TIME ZONE 'Asia/Bangkok')) FROM journal j
                WHERE j.memo_id = m.id AND j.kind = 'MemoNumbered'),
                extract(year FROM now() AT TIME ZONE 'Asia/Bangkok'))::integer + 543
            WHERE reserved_number IS NOT NULL;
            """
        );

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            "CREATE TABLE held_counters AS SELECT key AS prefix, year, last FROM number_registers; DELETE FROM number_registers;"
        );
}
