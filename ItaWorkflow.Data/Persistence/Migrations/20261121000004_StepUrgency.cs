using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ItaWorkflow.Data.Persistence.Migrations;

/// <summary>Steps that were opened before they knew their memo's urgency learn it.</summary>
[DbContext(typeof(ItaDbContext))]
[Migration("20261121000004_StepUrgency")]
public sealed class StepUrgency : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            UPDATE approval_steps s SET urgency = (m.content ->> 'Urgency')::integer
            FROM approval_cases c JOIN memos m ON m.id = c.memo_id
            WHERE c.id = s.case_id;
            """
        );

    protected override void Down(MigrationBuilder migrationBuilder) { }
}
