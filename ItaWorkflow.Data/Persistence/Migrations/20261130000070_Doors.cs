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
            migrationBuilder.AddColumn<bool>(
                name: "duties_need_second_step",
                table: "organization",
                type: "boolean",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<string>(
                name: "entra_address",
                table: "organization",
                type: "text",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<string>(
                name: "entra_client_id",
                table: "organization",
                type: "text",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<string>(
                name: "entra_hash_key",
                table: "organization",
                type: "text",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<string>(
                name: "entra_name",
                table: "organization",
                type: "text",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<string>(
                name: "entra_secret",
                table: "organization",
                type: "text",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<string>(
                name: "entra_tenant",
                table: "organization",
                type: "text",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<int>(
                name: "idle_hours",
                table: "organization",
                type: "integer",
                nullable: false,
                defaultValue: 12
            );

            migrationBuilder.AddColumn<int>(
                name: "longest_hours",
                table: "organization",
                type: "integer",
                nullable: false,
                defaultValue: 168
            );

            migrationBuilder.AddColumn<string>(
                name: "open_id_address",
                table: "organization",
                type: "text",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<string>(
                name: "open_id_client_id",
                table: "organization",
                type: "text",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<string>(
                name: "open_id_hash_key",
                table: "organization",
                type: "text",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<string>(
                name: "open_id_name",
                table: "organization",
                type: "text",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<string>(
                name: "open_id_secret",
                table: "organization",
                type: "text",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<string>(
                name: "open_id_tenant",
                table: "organization",
                type: "text",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<string>(
                name: "tha_id_address",
                table: "organization",
                type: "text",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<string>(
                name: "tha_id_client_id",
                table: "organization",
                type: "text",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<string>(
                name: "tha_id_hash_key",
                table: "organization",
                type: "text",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<string>(
                name: "tha_id_name",
                table: "organization",
                type: "text",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<string>(
                name: "tha_id_secret",
                table: "organization",
                type: "text",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<string>(
                name: "tha_id_tenant",
                table: "organization",
                type: "text",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<string>(name: "only_door", table: "asp_net_users", type: "text", nullable: true);

            migrationBuilder.CreateTable(
                name: "door_links",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    issuer = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    linked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_door_links", x => x.id);
                    table.ForeignKey(
                        name: "fk_door_links_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "entry_links",
                columns: table => new
                {
                    key = table.Column<byte[]>(type: "bytea", nullable: false),
                    account_id = table.Column<int>(type: "integer", nullable: false),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entry_links", x => x.key);
                    table.ForeignKey(
                        name: "fk_entry_links_asp_net_users_account_id",
                        column: x => x.account_id,
                        principalTable: "asp_net_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "journal_links",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    number = table.Column<int>(type: "integer", nullable: false),
                    to_id = table.Column<long>(type: "bigint", nullable: false),
                    rows = table.Column<int>(type: "integer", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    marks = table.Column<byte[]>(type: "bytea", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal_links", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "known_devices",
                columns: table => new
                {
                    key = table.Column<byte[]>(type: "bytea", nullable: false),
                    account_id = table.Column<int>(type: "integer", nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    skips_code_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    skip_stamp = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_known_devices", x => new { x.key, x.account_id });
                    table.ForeignKey(
                        name: "fk_known_devices_asp_net_users_account_id",
                        column: x => x.account_id,
                        principalTable: "asp_net_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "passkeys",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                    user_id = table.Column<int>(type: "integer", nullable: false),
                    data = table.Column<string>(type: "jsonb", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_passkeys", x => x.credential_id);
                    table.ForeignKey(
                        name: "fk_passkeys_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "asp_net_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "seal_keys",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    certificate = table.Column<byte[]>(type: "bytea", nullable: false),
                    sealed_key = table.Column<byte[]>(type: "bytea", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_seal_keys", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "second_steps",
                columns: table => new
                {
                    account_id = table.Column<int>(type: "integer", nullable: false),
                    sealed_key = table.Column<byte[]>(type: "bytea", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_step = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_second_steps", x => x.account_id);
                    table.ForeignKey(
                        name: "fk_second_steps_asp_net_users_account_id",
                        column: x => x.account_id,
                        principalTable: "asp_net_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "secret_trials",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    last_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    from = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    account_id = table.Column<int>(type: "integer", nullable: true),
                    told = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_secret_trials", x => x.key);
                }
            );

            migrationBuilder.CreateTable(
                name: "sessions",
                columns: table => new
                {
                    id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    key = table.Column<byte[]>(type: "bytea", nullable: false),
                    account_id = table.Column<int>(type: "integer", nullable: false),
                    stamp = table.Column<string>(type: "text", nullable: false),
                    begun_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false),
                    device = table.Column<string>(type: "text", nullable: false),
                    how = table.Column<string>(type: "text", nullable: false),
                    is_new_device = table.Column<bool>(type: "boolean", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sessions", x => x.id);
                    table.ForeignKey(
                        name: "fk_sessions_asp_net_users_account_id",
                        column: x => x.account_id,
                        principalTable: "asp_net_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "recovery_codes",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    account_id = table.Column<int>(type: "integer", nullable: false),
                    proof = table.Column<byte[]>(type: "bytea", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recovery_codes", x => x.id);
                    table.ForeignKey(
                        name: "fk_recovery_codes_second_steps_account_id",
                        column: x => x.account_id,
                        principalTable: "second_steps",
                        principalColumn: "account_id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "ix_door_links_kind_issuer_subject",
                table: "door_links",
                columns: new[] { "kind", "issuer", "subject" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_door_links_person_id_kind",
                table: "door_links",
                columns: new[] { "person_id", "kind" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "ix_entry_links_account_id", table: "entry_links", column: "account_id");

            migrationBuilder.CreateIndex(name: "ix_journal_links_number", table: "journal_links", column: "number", unique: true);

            migrationBuilder.CreateIndex(name: "ix_known_devices_account_id", table: "known_devices", column: "account_id");

            migrationBuilder.CreateIndex(name: "ix_passkeys_user_id", table: "passkeys", column: "user_id");

            migrationBuilder.CreateIndex(name: "ix_recovery_codes_account_id", table: "recovery_codes", column: "account_id");

            migrationBuilder.CreateIndex(name: "ix_secret_trials_last_at", table: "secret_trials", column: "last_at");

            migrationBuilder.CreateIndex(name: "ix_sessions_account_id", table: "sessions", column: "account_id");

            migrationBuilder.CreateIndex(name: "ix_sessions_key", table: "sessions", column: "key", unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "door_links");

            migrationBuilder.DropTable(name: "entry_links");

            migrationBuilder.DropTable(name: "journal_links");

            migrationBuilder.DropTable(name: "known_devices");

            migrationBuilder.DropTable(name: "passkeys");

            migrationBuilder.DropTable(name: "recovery_codes");

            migrationBuilder.DropTable(name: "seal_keys");

            migrationBuilder.DropTable(name: "secret_trials");

            migrationBuilder.DropTable(name: "sessions");

            migrationBuilder.DropTable(name: "second_steps");

            migrationBuilder.DropColumn(name: "duties_need_second_step", table: "organization");

            migrationBuilder.DropColumn(name: "entra_address", table: "organization");

            migrationBuilder.DropColumn(name: "entra_client_id", table: "organization");

            migrationBuilder.DropColumn(name: "entra_hash_key", table: "organization");

            migrationBuilder.DropColumn(name: "entra_name", table: "organization");

            migrationBuilder.DropColumn(name: "entra_secret", table: "organization");

            migrationBuilder.DropColumn(name: "entra_tenant", table: "organization");

            migrationBuilder.DropColumn(name: "idle_hours", table: "organization");

            migrationBuilder.DropColumn(name: "longest_hours", table: "organization");

            migrationBuilder.DropColumn(name: "open_id_address", table: "organization");

            migrationBuilder.DropColumn(name: "open_id_client_id", table: "organization");

            migrationBuilder.DropColumn(name: "open_id_hash_key", table: "organization");

            migrationBuilder.DropColumn(name: "open_id_name", table: "organization");

            migrationBuilder.DropColumn(name: "open_id_secret", table: "organization");

            migrationBuilder.DropColumn(name: "open_id_tenant", table: "organization");

            migrationBuilder.DropColumn(name: "tha_id_address", table: "organization");

            migrationBuilder.DropColumn(name: "tha_id_client_id", table: "organization");

            migrationBuilder.DropColumn(name: "tha_id_hash_key", table: "organization");

            migrationBuilder.DropColumn(name: "tha_id_name", table: "organization");

            migrationBuilder.DropColumn(name: "tha_id_secret", table: "organization");

            migrationBuilder.DropColumn(name: "tha_id_tenant", table: "organization");

            migrationBuilder.DropColumn(name: "only_door", table: "asp_net_users");
        }
    }
}
