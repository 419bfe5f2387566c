using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ItaWorkflow.Data.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class TheYear : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) { }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) { }
    }
}
