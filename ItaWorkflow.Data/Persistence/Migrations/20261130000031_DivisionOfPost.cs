using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ItaWorkflow.Data.Persistence.Migrations;

/// <summary>Whoever holds a post of a division belongs to it.</summary>
[DbContext(typeof(ItaDbContext))]
[Migration("20261130000031_DivisionOfPost")]
public sealed class DivisionOfPost : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            UPDATE persons SET division_id = positions.division_id FROM positions
            WHERE positions.id = persons.position_id AND positions.division_id IS NOT NULL
                AND persons.division_id IS DISTINCT FROM positions.division_id
            """
        );
}
