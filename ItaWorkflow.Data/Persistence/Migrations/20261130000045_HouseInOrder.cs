using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace ItaWorkflow.Data.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class HouseInOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "ix_reminders_person_id_subject_subject_id_due_on_rung_channel", table: "reminders");

            migrationBuilder.AddColumn<string>(
                name: "rung_about",
                table: "reminders",
                type: "text",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<long>(
                name: "rung_number",
                table: "reminders",
                type: "bigint",
                nullable: false,
                defaultValue: 0L
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

            migrationBuilder.CreateIndex(
                name: "ix_reminders_key",
                table: "reminders",
                columns: new[] { "person_id", "subject", "subject_id", "due_on", "rung", "rung_number", "rung_about", "channel" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "ix_job_runs_job_id", table: "job_runs", columns: new[] { "job", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "job_runs");

            migrationBuilder.DropIndex(name: "ix_reminders_key", table: "reminders");

            migrationBuilder.DropColumn(name: "rung_about", table: "reminders");

            migrationBuilder.DropColumn(name: "rung_number", table: "reminders");

            migrationBuilder.CreateIndex(
                name: "ix_reminders_person_id_subject_subject_id_due_on_rung_channel",
                table: "reminders",
                columns: new[] { "person_id", "subject", "subject_id", "due_on", "rung", "channel" },
                unique: true
            );
        }
    }
}
