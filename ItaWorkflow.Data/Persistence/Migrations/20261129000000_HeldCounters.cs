using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ItaWorkflow.Data.Persistence.Migrations;

/// <summary>What the divisions' counters had given is held until the registers stand, by prefix instead of by division.</summary>
[DbContext(typeof(ItaDbContext))]
[Migration("20261129000000_HeldCounters")]
public sealed class HeldCounters : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            CREATE TABLE held_counters AS
            SELECT d.number_prefix AS prefix, c.year, c.last FROM memo_counters c JOIN divisions d ON d.id = c.division_id;
            """
        );

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("DROP TABLE held_counters;");
}
