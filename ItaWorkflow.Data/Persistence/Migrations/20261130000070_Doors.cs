using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace ItaWorkflow.Data.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Doors : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "entra_address",
                table: "organization",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "entra_client_id",
                table: "organization",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "entra_hash_key",
                table: "organization",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "entra_name",
                table: "organization",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "entra_secret",
                table: "organization",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "entra_tenant",
                table: "organization",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "open_id_address",
                table: "organization",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "open_id_client_id",
                table: "organization",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "open_id_hash_key",
                table: "organization",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "open_id_name",
                table: "organization",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "open_id_secret",
                table: "organization",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "open_id_tenant",
                table: "organization",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "tha_id_address",
                table: "organization",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "tha_id_client_id",
                table: "organization",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "tha_id_hash_key",
                table: "organization",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "tha_id_name",
                table: "organization",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "tha_id_secret",
                table: "organization",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "tha_id_tenant",
                table: "organization",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "only_door",
                table: "asp_net_users",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "door_links",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    issuer = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    linked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_door_links", x => x.id);
                    table.ForeignKey(
                        name: "fk_door_links_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_door_links_kind_issuer_subject",
                table: "door_links",
                columns: new[] { "kind", "issuer", "subject" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_door_links_person_id_kind",
                table: "door_links",
                columns: new[] { "person_id", "kind" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "door_links");

            migrationBuilder.DropColumn(
                name: "entra_address",
                table: "organization");

            migrationBuilder.DropColumn(
                name: "entra_client_id",
                table: "organization");

            migrationBuilder.DropColumn(
                name: "entra_hash_key",
                table: "organization");

            migrationBuilder.DropColumn(
                name: "entra_name",
                table: "organization");

            migrationBuilder.DropColumn(
                name: "entra_secret",
                table: "organization");

            migrationBuilder.DropColumn(
                name: "entra_tenant",
                table: "organization");

            migrationBuilder.DropColumn(
                name: "open_id_address",
                table: "organization");

            migrationBuilder.DropColumn(
                name: "open_id_client_id",
                table: "organization");

            migrationBuilder.DropColumn(
                name: "open_id_hash_key",
                table: "organization");

            migrationBuilder.DropColumn(
                name: "open_id_name",
                table: "organization");

            migrationBuilder.DropColumn(
                name: "open_id_secret",
                table: "organization");

            migrationBuilder.DropColumn(
                name: "open_id_tenant",
                table: "organization");

            migrationBuilder.DropColumn(
                name: "tha_id_address",
                table: "organization");

            migrationBuilder.DropColumn(
                name: "tha_id_client_id",
                table: "organization");

            migrationBuilder.DropColumn(
                name: "tha_id_hash_key",
                table: "organization");

            migrationBuilder.DropColumn(
                name: "tha_id_name",
                table: "organization");

            migrationBuilder.DropColumn(
                name: "tha_id_secret",
                table: "organization");

            migrationBuilder.DropColumn(
                name: "tha_id_tenant",
                table: "organization");

            migrationBuilder.DropColumn(
                name: "only_door",
                table: "asp_net_users");
        }
    }
}
