using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ItaWorkflow.Data.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Reach : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "last_used_at", table: "passkeys", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "has_personal_data",
                table: "memos",
                type: "INTEGER",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.CreateTable(
                name: "memo_looks",
                columns: table => new
                {
                    memo_id = table.Column<long>(type: "INTEGER", nullable: false),
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    attachment_id = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_memo_looks",
                        x => new
                        {
                            x.memo_id,
                            x.person_id,
                            x.day,
                            x.what,
                            x.attachment_id,
                        }
                    );
                    table.ForeignKey(
                        name: "fk_memo_looks_memos_memo_id",
                        column: x => x.memo_id,
                        principalTable: "memos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_memo_looks_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(name: "ix_memo_looks_person_id", table: "memo_looks", column: "person_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "memo_looks");

            migrationBuilder.DropColumn(name: "last_used_at", table: "passkeys");

            migrationBuilder.DropColumn(name: "has_personal_data", table: "memos");
        }
    }
}
