using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ItaWorkflow.Data.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class MailRoads : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "smtp_client_id",
                table: "organization",
                type: "text",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<bool>(
                name: "smtp_implicit_tls",
                table: "organization",
                type: "boolean",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<string>(
                name: "smtp_sign_in",
                table: "organization",
                type: "text",
                nullable: false,
                defaultValue: "Password"
            );

            migrationBuilder.AddColumn<string>(
                name: "smtp_tenant",
                table: "organization",
                type: "text",
                nullable: false,
                defaultValue: ""
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "smtp_client_id", table: "organization");

            migrationBuilder.DropColumn(name: "smtp_implicit_tls", table: "organization");

            migrationBuilder.DropColumn(name: "smtp_sign_in", table: "organization");

            migrationBuilder.DropColumn(name: "smtp_tenant", table: "organization");
        }
    }
}
