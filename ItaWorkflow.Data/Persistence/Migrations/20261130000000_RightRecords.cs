using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace ItaWorkflow.Data.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class RightRecords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "memo_counters");

            migrationBuilder.AddColumn<string>(name: "cancelled_because", table: "reminders", type: "text", nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_reminders_planned_for",
                table: "reminders",
                column: "planned_for",
                filter: "channel = 'Line' AND delivery_key IS NOT NULL"
            );

            migrationBuilder.AddColumn<bool>(
                name: "is_being_filled",
                table: "organization",
                type: "boolean",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "stamped_at",
                table: "signatures",
                type: "timestamp with time zone",
                nullable: true
            );

            migrationBuilder.AddColumn<int>(name: "reserved_year", table: "memos", type: "integer", nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "failures",
                table: "case_timers",
                type: "integer",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "try_again_at",
                table: "case_timers",
                type: "timestamp with time zone",
                nullable: true
            );

            migrationBuilder.AddColumn<int>(
                name: "revision",
                table: "approval_steps",
                type: "integer",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.CreateTable(
                name: "job_runs",
                columns: table => new
                {
                    id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    job = table.Column<string>(type: "text", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    took = table.Column<TimeSpan>(type: "interval", nullable: true),
                    failure = table.Column<string>(type: "text", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_job_runs", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "number_registers",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false),
                    last_on_paper = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_number_registers", x => new { x.key, x.year });
                }
            );

            migrationBuilder.CreateTable(
                name: "sent_forms",
                columns: table => new
                {
                    key = table.Column<byte[]>(type: "bytea", nullable: false),
                    request = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sent_forms", x => x.key);
                }
            );

            migrationBuilder.CreateTable(
                name: "trusted_stampers",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    certificate = table.Column<byte[]>(type: "bytea", nullable: false),
                    trusted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trusted_stampers", x => x.id);
                }
            );

            migrationBuilder.CreateIndex(name: "ix_job_runs_job_id", table: "job_runs", columns: new[] { "job", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "ix_reminders_planned_for", table: "reminders");

            migrationBuilder.DropColumn(name: "cancelled_because", table: "reminders");

            migrationBuilder.DropColumn(name: "is_being_filled", table: "organization");

            migrationBuilder.DropTable(name: "job_runs");

            migrationBuilder.DropTable(name: "number_registers");

            migrationBuilder.DropTable(name: "sent_forms");

            migrationBuilder.DropTable(name: "trusted_stampers");

            migrationBuilder.DropColumn(name: "stamped_at", table: "signatures");

            migrationBuilder.DropColumn(name: "reserved_year", table: "memos");

            migrationBuilder.DropColumn(name: "failures", table: "case_timers");

            migrationBuilder.DropColumn(name: "try_again_at", table: "case_timers");

            migrationBuilder.DropColumn(name: "revision", table: "approval_steps");

            migrationBuilder.CreateTable(
                name: "memo_counters",
                columns: table => new
                {
                    division_id = table.Column<int>(type: "integer", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_memo_counters", x => new { x.division_id, x.year });
                    table.ForeignKey(
                        name: "fk_memo_counters_divisions_division_id",
                        column: x => x.division_id,
                        principalTable: "divisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );
        }
    }
}
