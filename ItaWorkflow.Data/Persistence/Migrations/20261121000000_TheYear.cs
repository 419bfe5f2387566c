using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace ItaWorkflow.Data.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class TheYear : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "ix_signed_documents_case_id_revision", table: "signed_documents");

            migrationBuilder.DropIndex(name: "ix_reminders_planned_for", table: "reminders");

            migrationBuilder.DropIndex(name: "ix_approval_steps_person_id_state", table: "approval_steps");

            migrationBuilder.DropIndex(name: "ix_approval_routes_key_version", table: "approval_routes");

            migrationBuilder.AddColumn<int>(
                name: "sheet",
                table: "signed_documents",
                type: "integer",
                nullable: false,
                defaultValue: 1
            );

            migrationBuilder.AddColumn<Guid>(name: "delivery_key", table: "reminders", type: "uuid", nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_given_up",
                table: "reminders",
                type: "boolean",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<bool>(
                name: "is_late",
                table: "progress_reports",
                type: "boolean",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<string>(
                name: "line_user_id",
                table: "persons",
                type: "text",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<string>(
                name: "mail_refusal",
                table: "persons",
                type: "text",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "mail_refused_at",
                table: "persons",
                type: "timestamp with time zone",
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "acting_end",
                table: "organization",
                type: "text",
                nullable: false,
                defaultValue: "ReturnsToHolder"
            );

            migrationBuilder.AddColumn<int>(
                name: "line_monthly_quota",
                table: "organization",
                type: "integer",
                nullable: false,
                defaultValue: 300
            );

            migrationBuilder.AddColumn<string>(
                name: "line_secret",
                table: "organization",
                type: "text",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<string>(
                name: "line_token",
                table: "organization",
                type: "text",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<string>(
                name: "measure_changes",
                table: "organization",
                type: "text",
                nullable: false,
                defaultValue: "ByCorrection"
            );

            migrationBuilder.AddColumn<int[]>(
                name: "remind_before",
                table: "organization",
                type: "integer[]",
                nullable: false,
                defaultValueSql: "'{30,14,7,3,1}'"
            );

            migrationBuilder.AddColumn<int>(
                name: "remind_clerk_after_weeks",
                table: "organization",
                type: "integer",
                nullable: false,
                defaultValue: 2
            );

            migrationBuilder.AddColumn<int>(
                name: "remind_head_after_weeks",
                table: "organization",
                type: "integer",
                nullable: false,
                defaultValue: 1
            );

            migrationBuilder.AddColumn<bool>(
                name: "remind_in_working_days",
                table: "organization",
                type: "boolean",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<int>(
                name: "remind_step_every",
                table: "organization",
                type: "integer",
                nullable: false,
                defaultValue: 3
            );

            migrationBuilder.AddColumn<bool>(
                name: "route_by_rule_only",
                table: "organization",
                type: "boolean",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<string>(
                name: "same_officer",
                table: "organization",
                type: "text",
                nullable: false,
                defaultValue: "SignsBoth"
            );

            migrationBuilder.AddColumn<string>(
                name: "extra_opinion_position_ids",
                table: "memos",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'"
            );

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "publication_asked_at",
                table: "memos",
                type: "timestamp with time zone",
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "route_reason",
                table: "memos",
                type: "text",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "adopted_at",
                table: "measures",
                type: "timestamp with time zone",
                nullable: true
            );

            migrationBuilder.AddColumn<decimal>(
                name: "budget",
                table: "measures",
                type: "numeric(15,2)",
                precision: 15,
                scale: 2,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "budget_note",
                table: "measures",
                type: "text",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<int>(
                name: "due_day",
                table: "measures",
                type: "integer",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.AddColumn<string>(
                name: "due_form",
                table: "measures",
                type: "text",
                nullable: false,
                defaultValue: "Day"
            );

            migrationBuilder.AddColumn<DateOnly>(name: "due_from", table: "measures", type: "date", nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "due_text",
                table: "measures",
                type: "text",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<string>(name: "finding", table: "measures", type: "text", nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "follow_up",
                table: "measures",
                type: "text",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<string>(
                name: "indicator",
                table: "measures",
                type: "text",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<bool>(
                name: "is_for_all_divisions",
                table: "measures",
                type: "boolean",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<string>(name: "issue", table: "measures", type: "text", nullable: false, defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "measures",
                type: "text",
                nullable: false,
                defaultValue: "Improve"
            );

            migrationBuilder.AddColumn<long>(name: "proposed_in_id", table: "measures", type: "bigint", nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "state",
                table: "measures",
                type: "text",
                nullable: false,
                defaultValue: "Adopted"
            );

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "holidays",
                type: "text",
                nullable: false,
                defaultValue: "Official"
            );

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "closed_as_of",
                table: "checkpoints",
                type: "timestamp with time zone",
                nullable: true
            );

            migrationBuilder.AddColumn<long>(name: "report_memo_id", table: "checkpoints", type: "bigint", nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "reported_at",
                table: "checkpoints",
                type: "timestamp with time zone",
                nullable: true
            );

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "Assignment_At",
                table: "approval_steps",
                type: "timestamp with time zone",
                nullable: true
            );

            migrationBuilder.AddColumn<int>(name: "Assignment_ById", table: "approval_steps", type: "integer", nullable: true);

            migrationBuilder.AddColumn<int>(name: "Assignment_FromId", table: "approval_steps", type: "integer", nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Assignment_OrderNumber",
                table: "approval_steps",
                type: "text",
                nullable: true
            );

            migrationBuilder.AddColumn<string>(name: "Assignment_Reason", table: "approval_steps", type: "text", nullable: true);

            migrationBuilder.AddColumn<DateOnly>(name: "due_on", table: "approval_steps", type: "date", nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "instance",
                table: "approval_steps",
                type: "integer",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.AddColumn<long>(name: "kept_from_id", table: "approval_steps", type: "bigint", nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "signed_at_element_id",
                table: "approval_steps",
                type: "text",
                nullable: true
            );

            migrationBuilder.AddColumn<int>(
                name: "urgency",
                table: "approval_steps",
                type: "integer",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.AddColumn<int>(name: "based_on_id", table: "approval_routes", type: "integer", nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "drawn_at",
                table: "approval_routes",
                type: "timestamp with time zone",
                nullable: true
            );

            migrationBuilder.AddColumn<int>(name: "drawn_by_id", table: "approval_routes", type: "integer", nullable: true);

            migrationBuilder.AddColumn<byte[]>(name: "file", table: "approval_routes", type: "bytea", nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "revision",
                table: "approval_routes",
                type: "integer",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.AddColumn<string>(name: "stuck_element", table: "approval_cases", type: "text", nullable: true);

            migrationBuilder.AddColumn<string>(name: "stuck_reason", table: "approval_cases", type: "text", nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "stuck_since",
                table: "approval_cases",
                type: "timestamp with time zone",
                nullable: true
            );

            migrationBuilder.AddColumn<int>(
                name: "turn",
                table: "approval_cases",
                type: "integer",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.AddColumn<bool>(
                name: "only_in_absence",
                table: "acting_appointments",
                type: "boolean",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.CreateTable(
                name: "absences",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_by_id = table.Column<int>(type: "integer", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    cancelled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_absences", x => x.id);
                    table.ForeignKey(
                        name: "fk_absences_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_absences_persons_recorded_by_id",
                        column: x => x.recorded_by_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "assessment_schemes",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    definition = table.Column<string>(type: "jsonb", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_schemes", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "calendar_links",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_links", x => x.id);
                    table.ForeignKey(
                        name: "fk_calendar_links_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "case_sheets",
                columns: table => new
                {
                    id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    case_id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    begun_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    places = table.Column<string>(type: "jsonb", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_sheets", x => x.id);
                    table.ForeignKey(
                        name: "fk_case_sheets_approval_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "approval_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "case_timers",
                columns: table => new
                {
                    id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    case_id = table.Column<long>(type: "bigint", nullable: false),
                    timer_id = table.Column<string>(type: "text", nullable: false),
                    element_id = table.Column<string>(type: "text", nullable: false),
                    armed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    previous_due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    fired_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_timers", x => x.id);
                    table.ForeignKey(
                        name: "fk_case_timers_approval_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "approval_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "checkpoint_editions",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    checkpoint_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    as_of = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    taken_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_checkpoint_editions", x => x.id);
                    table.ForeignKey(
                        name: "fk_checkpoint_editions_checkpoints_checkpoint_id",
                        column: x => x.checkpoint_id,
                        principalTable: "checkpoints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_checkpoint_editions_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "checkpoint_reports",
                columns: table => new
                {
                    memo_id = table.Column<long>(type: "bigint", nullable: false),
                    checkpoint_id = table.Column<int>(type: "integer", nullable: false),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    drafted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_checkpoint_reports", x => x.memo_id);
                    table.ForeignKey(
                        name: "fk_checkpoint_reports_checkpoints_checkpoint_id",
                        column: x => x.checkpoint_id,
                        principalTable: "checkpoints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_checkpoint_reports_memos_memo_id",
                        column: x => x.memo_id,
                        principalTable: "memos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "checkpoint_wordings",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    checkpoint_id = table.Column<int>(type: "integer", nullable: false),
                    part = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: true),
                    proposed = table.Column<string>(type: "text", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_checkpoint_wordings", x => x.id);
                    table.ForeignKey(
                        name: "fk_checkpoint_wordings_checkpoints_checkpoint_id",
                        column: x => x.checkpoint_id,
                        principalTable: "checkpoints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_checkpoint_wordings_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "evidence",
                columns: table => new
                {
                    id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    measure_id = table.Column<int>(type: "integer", nullable: false),
                    report_id = table.Column<int>(type: "integer", nullable: true),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    content_type = table.Column<string>(type: "text", nullable: true),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: true),
                    link = table.Column<string>(type: "text", nullable: true),
                    link_words = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evidence", x => x.id);
                    table.ForeignKey(
                        name: "fk_evidence_measures_measure_id",
                        column: x => x.measure_id,
                        principalTable: "measures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_evidence_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_evidence_progress_reports_report_id",
                        column: x => x.report_id,
                        principalTable: "progress_reports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "information_request",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    measure_id = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_information_request", x => x.id);
                    table.ForeignKey(
                        name: "fk_information_request_measures_measure_id",
                        column: x => x.measure_id,
                        principalTable: "measures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_information_request_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "line_link_codes",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    code_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_line_link_codes", x => x.id);
                    table.ForeignKey(
                        name: "fk_line_link_codes_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "measure_adoptions",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    memo_id = table.Column<long>(type: "bigint", nullable: false),
                    shape = table.Column<string>(type: "text", nullable: false),
                    is_in_body = table.Column<bool>(type: "boolean", nullable: false),
                    table_id = table.Column<long>(type: "bigint", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    by_id = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_measure_adoptions", x => x.id);
                    table.ForeignKey(
                        name: "fk_measure_adoptions_attachments_table_id",
                        column: x => x.table_id,
                        principalTable: "attachments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_measure_adoptions_memos_memo_id",
                        column: x => x.memo_id,
                        principalTable: "memos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_measure_adoptions_persons_by_id",
                        column: x => x.by_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "measure_amendments",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    measure_id = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "jsonb", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    by_id = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_measure_amendments", x => x.id);
                    table.ForeignKey(
                        name: "fk_measure_amendments_measures_measure_id",
                        column: x => x.measure_id,
                        principalTable: "measures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_measure_amendments_persons_by_id",
                        column: x => x.by_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "measure_occurrences",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    measure_id = table.Column<int>(type: "integer", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    report_id = table.Column<int>(type: "integer", nullable: true),
                    dropped_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_measure_occurrences", x => x.id);
                    table.ForeignKey(
                        name: "fk_measure_occurrences_measures_measure_id",
                        column: x => x.measure_id,
                        principalTable: "measures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_measure_occurrences_progress_reports_report_id",
                        column: x => x.report_id,
                        principalTable: "progress_reports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "opinion_requests",
                columns: table => new
                {
                    id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    step_id = table.Column<long>(type: "bigint", nullable: false),
                    asked_by_id = table.Column<int>(type: "integer", nullable: false),
                    asked_id = table.Column<int>(type: "integer", nullable: false),
                    question = table.Column<string>(type: "text", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_opinion_requests", x => x.id);
                    table.ForeignKey(
                        name: "fk_opinion_requests_approval_steps_step_id",
                        column: x => x.step_id,
                        principalTable: "approval_steps",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_opinion_requests_persons_asked_by_id",
                        column: x => x.asked_by_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_opinion_requests_persons_asked_id",
                        column: x => x.asked_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "result_files",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_result_files", x => x.id);
                    table.ForeignKey(
                        name: "fk_result_files_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "route_rules",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    sort_order = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: true),
                    division_id = table.Column<int>(type: "integer", nullable: true),
                    condition = table.Column<string>(type: "text", nullable: false),
                    route_key = table.Column<string>(type: "text", nullable: false),
                    may_choose_other = table.Column<bool>(type: "boolean", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_route_rules", x => x.id);
                    table.ForeignKey(
                        name: "fk_route_rules_divisions_division_id",
                        column: x => x.division_id,
                        principalTable: "divisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "assessment_results",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    scheme_id = table.Column<int>(type: "integer", nullable: false),
                    card = table.Column<string>(type: "jsonb", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_results", x => x.id);
                    table.ForeignKey(
                        name: "fk_assessment_results_assessment_schemes_scheme_id",
                        column: x => x.scheme_id,
                        principalTable: "assessment_schemes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "checkpoint_entries",
                columns: table => new
                {
                    id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    edition_id = table.Column<int>(type: "integer", nullable: false),
                    measure_id = table.Column<int>(type: "integer", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    instrument = table.Column<string>(type: "text", nullable: false),
                    issue = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    steps = table.Column<string>(type: "text", nullable: false),
                    divisions = table.Column<string>(type: "text", nullable: false),
                    follow_up = table.Column<string>(type: "text", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    is_missing = table.Column<bool>(type: "boolean", nullable: false),
                    is_late = table.Column<bool>(type: "boolean", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false),
                    reported_by = table.Column<string>(type: "text", nullable: false),
                    reported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    report_id = table.Column<int>(type: "integer", nullable: true),
                    evidence = table.Column<string>(type: "jsonb", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_checkpoint_entries", x => x.id);
                    table.ForeignKey(
                        name: "fk_checkpoint_entries_checkpoint_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "checkpoint_editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_checkpoint_entries_measures_measure_id",
                        column: x => x.measure_id,
                        principalTable: "measures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_checkpoint_entries_progress_reports_report_id",
                        column: x => x.report_id,
                        principalTable: "progress_reports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "evidence_bytes",
                columns: table => new
                {
                    evidence_id = table.Column<long>(type: "bigint", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evidence_bytes", x => x.evidence_id);
                    table.ForeignKey(
                        name: "fk_evidence_bytes_evidence_evidence_id",
                        column: x => x.evidence_id,
                        principalTable: "evidence",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "proposed_measures",
                columns: table => new
                {
                    adoption_id = table.Column<int>(type: "integer", nullable: false),
                    measure_id = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    amendment_id = table.Column<int>(type: "integer", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposed_measures", x => new { x.adoption_id, x.measure_id });
                    table.ForeignKey(
                        name: "fk_proposed_measures_measure_adoptions_adoption_id",
                        column: x => x.adoption_id,
                        principalTable: "measure_adoptions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_proposed_measures_measure_amendments_amendment_id",
                        column: x => x.amendment_id,
                        principalTable: "measure_amendments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_proposed_measures_measures_measure_id",
                        column: x => x.measure_id,
                        principalTable: "measures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "assessment_versions",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    result_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    scheme_id = table.Column<int>(type: "integer", nullable: false),
                    card = table.Column<string>(type: "jsonb", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    file_id = table.Column<int>(type: "integer", nullable: true),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_versions", x => x.id);
                    table.ForeignKey(
                        name: "fk_assessment_versions_assessment_results_result_id",
                        column: x => x.result_id,
                        principalTable: "assessment_results",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_assessment_versions_assessment_schemes_scheme_id",
                        column: x => x.scheme_id,
                        principalTable: "assessment_schemes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_assessment_versions_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_assessment_versions_result_files_file_id",
                        column: x => x.file_id,
                        principalTable: "result_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "confirmed_contradictions",
                columns: table => new
                {
                    result_id = table.Column<int>(type: "integer", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_confirmed_contradictions", x => new { x.result_id, x.key });
                    table.ForeignKey(
                        name: "fk_confirmed_contradictions_assessment_results_result_id",
                        column: x => x.result_id,
                        principalTable: "assessment_results",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_confirmed_contradictions_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "finding_wordings",
                columns: table => new
                {
                    result_id = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_finding_wordings", x => new { x.result_id, x.code });
                    table.ForeignKey(
                        name: "fk_finding_wordings_assessment_results_result_id",
                        column: x => x.result_id,
                        principalTable: "assessment_results",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "report_wordings",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    result_id = table.Column<int>(type: "integer", nullable: false),
                    part = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    html = table.Column<string>(type: "text", nullable: true),
                    proposed = table.Column<string>(type: "text", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_wordings", x => x.id);
                    table.ForeignKey(
                        name: "fk_report_wordings_assessment_results_result_id",
                        column: x => x.result_id,
                        principalTable: "assessment_results",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_report_wordings_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "ix_signed_documents_case_id_sheet_revision",
                table: "signed_documents",
                columns: new[] { "case_id", "sheet", "revision" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_reminders_delivery_key",
                table: "reminders",
                column: "delivery_key",
                filter: "delivery_key IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_reminders_person_id_path",
                table: "reminders",
                columns: new[] { "person_id", "path" },
                filter: "channel = 'InApp' AND read_at IS NULL AND cancelled_at IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_reminders_person_id_planned_for",
                table: "reminders",
                columns: new[] { "person_id", "planned_for" },
                filter: "sent_at IS NULL AND cancelled_at IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_persons_line_user_id",
                table: "persons",
                column: "line_user_id",
                unique: true,
                filter: "line_user_id <> ''"
            );

            migrationBuilder.CreateIndex(name: "ix_measures_proposed_in_id", table: "measures", column: "proposed_in_id");

            migrationBuilder.CreateIndex(name: "ix_checkpoints_report_memo_id", table: "checkpoints", column: "report_memo_id");

            migrationBuilder.CreateIndex(name: "ix_approval_steps_by_id", table: "approval_steps", column: "Assignment_ById");

            migrationBuilder.CreateIndex(name: "ix_approval_steps_decided_at", table: "approval_steps", column: "decided_at");

            migrationBuilder.CreateIndex(name: "ix_approval_steps_from_id", table: "approval_steps", column: "Assignment_FromId");

            migrationBuilder.CreateIndex(name: "ix_approval_steps_kept_from_id", table: "approval_steps", column: "kept_from_id");

            migrationBuilder.CreateIndex(
                name: "ix_approval_steps_opened_at",
                table: "approval_steps",
                column: "opened_at",
                filter: "state = 'Open'"
            );

            migrationBuilder.CreateIndex(
                name: "ix_approval_steps_person_id_state_urgency_opened_at",
                table: "approval_steps",
                columns: new[] { "person_id", "state", "urgency", "opened_at" },
                descending: new[] { false, false, true, false }
            );

            migrationBuilder.CreateIndex(name: "ix_approval_routes_based_on_id", table: "approval_routes", column: "based_on_id");

            migrationBuilder.CreateIndex(name: "ix_approval_routes_drawn_by_id", table: "approval_routes", column: "drawn_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_approval_routes_key_version",
                table: "approval_routes",
                columns: new[] { "key", "version" },
                unique: true,
                filter: "version > 0"
            );

            migrationBuilder.CreateIndex(name: "ix_approval_cases_ended_at", table: "approval_cases", column: "ended_at");

            migrationBuilder.CreateIndex(
                name: "ix_approval_cases_state",
                table: "approval_cases",
                column: "state",
                filter: "state = 'Open'"
            );

            migrationBuilder.CreateIndex(
                name: "ix_approval_cases_stuck_since",
                table: "approval_cases",
                column: "stuck_since",
                filter: "stuck_since IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_absences_person_id_until",
                table: "absences",
                columns: new[] { "person_id", "until" }
            );

            migrationBuilder.CreateIndex(name: "ix_absences_recorded_by_id", table: "absences", column: "recorded_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_assessment_results_fiscal_year",
                table: "assessment_results",
                column: "fiscal_year",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_assessment_results_scheme_id",
                table: "assessment_results",
                column: "scheme_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_assessment_schemes_fiscal_year_version",
                table: "assessment_schemes",
                columns: new[] { "fiscal_year", "version" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "ix_assessment_versions_file_id", table: "assessment_versions", column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_assessment_versions_person_id",
                table: "assessment_versions",
                column: "person_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_assessment_versions_result_id_number",
                table: "assessment_versions",
                columns: new[] { "result_id", "number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_assessment_versions_scheme_id",
                table: "assessment_versions",
                column: "scheme_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_calendar_links_person_id",
                table: "calendar_links",
                column: "person_id",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_calendar_links_token_hash",
                table: "calendar_links",
                column: "token_hash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_case_sheets_case_id_number",
                table: "case_sheets",
                columns: new[] { "case_id", "number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_case_timers_case_id_timer_id",
                table: "case_timers",
                columns: new[] { "case_id", "timer_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_case_timers_due_at",
                table: "case_timers",
                column: "due_at",
                filter: "state = 'Armed'"
            );

            migrationBuilder.CreateIndex(
                name: "ix_checkpoint_editions_checkpoint_id_number",
                table: "checkpoint_editions",
                columns: new[] { "checkpoint_id", "number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_checkpoint_editions_person_id",
                table: "checkpoint_editions",
                column: "person_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_checkpoint_entries_edition_id_ordinal",
                table: "checkpoint_entries",
                columns: new[] { "edition_id", "ordinal" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_checkpoint_entries_measure_id",
                table: "checkpoint_entries",
                column: "measure_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_checkpoint_entries_report_id",
                table: "checkpoint_entries",
                column: "report_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_checkpoint_reports_checkpoint_id",
                table: "checkpoint_reports",
                column: "checkpoint_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_checkpoint_wordings_checkpoint_id_part_number",
                table: "checkpoint_wordings",
                columns: new[] { "checkpoint_id", "part", "number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_checkpoint_wordings_person_id",
                table: "checkpoint_wordings",
                column: "person_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_confirmed_contradictions_person_id",
                table: "confirmed_contradictions",
                column: "person_id"
            );

            migrationBuilder.CreateIndex(name: "ix_evidence_measure_id", table: "evidence", column: "measure_id");

            migrationBuilder.CreateIndex(name: "ix_evidence_person_id", table: "evidence", column: "person_id");

            migrationBuilder.CreateIndex(name: "ix_evidence_report_id", table: "evidence", column: "report_id");

            migrationBuilder.CreateIndex(
                name: "ix_information_request_measure_id",
                table: "information_request",
                column: "measure_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_information_request_person_id",
                table: "information_request",
                column: "person_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_line_link_codes_code_hash",
                table: "line_link_codes",
                column: "code_hash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_line_link_codes_person_id",
                table: "line_link_codes",
                column: "person_id",
                unique: true
            );

            migrationBuilder.CreateIndex(name: "ix_measure_adoptions_by_id", table: "measure_adoptions", column: "by_id");

            migrationBuilder.CreateIndex(
                name: "ix_measure_adoptions_memo_id",
                table: "measure_adoptions",
                column: "memo_id",
                unique: true
            );

            migrationBuilder.CreateIndex(name: "ix_measure_adoptions_table_id", table: "measure_adoptions", column: "table_id");

            migrationBuilder.CreateIndex(name: "ix_measure_amendments_by_id", table: "measure_amendments", column: "by_id");

            migrationBuilder.CreateIndex(
                name: "ix_measure_amendments_measure_id",
                table: "measure_amendments",
                column: "measure_id",
                unique: true,
                filter: "state = 'Open'"
            );

            migrationBuilder.CreateIndex(
                name: "ix_measure_occurrences_measure_id_due_on",
                table: "measure_occurrences",
                columns: new[] { "measure_id", "due_on" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_measure_occurrences_report_id",
                table: "measure_occurrences",
                column: "report_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_opinion_requests_asked_by_id",
                table: "opinion_requests",
                column: "asked_by_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_opinion_requests_asked_id",
                table: "opinion_requests",
                column: "asked_id",
                filter: "answered_at IS NULL AND withdrawn_at IS NULL"
            );

            migrationBuilder.CreateIndex(name: "ix_opinion_requests_step_id", table: "opinion_requests", column: "step_id");

            migrationBuilder.CreateIndex(
                name: "ix_proposed_measures_amendment_id",
                table: "proposed_measures",
                column: "amendment_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_proposed_measures_measure_id",
                table: "proposed_measures",
                column: "measure_id"
            );

            migrationBuilder.CreateIndex(name: "ix_report_wordings_person_id", table: "report_wordings", column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_report_wordings_result_id_part_number",
                table: "report_wordings",
                columns: new[] { "result_id", "part", "number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_result_files_fiscal_year_sha256",
                table: "result_files",
                columns: new[] { "fiscal_year", "sha256" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "ix_result_files_person_id", table: "result_files", column: "person_id");

            migrationBuilder.CreateIndex(name: "ix_route_rules_division_id", table: "route_rules", column: "division_id");

            migrationBuilder.AddForeignKey(
                name: "fk_approval_routes_approval_routes_based_on_id",
                table: "approval_routes",
                column: "based_on_id",
                principalTable: "approval_routes",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict
            );

            migrationBuilder.AddForeignKey(
                name: "fk_approval_routes_persons_drawn_by_id",
                table: "approval_routes",
                column: "drawn_by_id",
                principalTable: "persons",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict
            );

            migrationBuilder.AddForeignKey(
                name: "fk_approval_steps_approval_steps_kept_from_id",
                table: "approval_steps",
                column: "kept_from_id",
                principalTable: "approval_steps",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict
            );

            migrationBuilder.AddForeignKey(
                name: "fk_approval_steps_persons_by_id",
                table: "approval_steps",
                column: "Assignment_ById",
                principalTable: "persons",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict
            );

            migrationBuilder.AddForeignKey(
                name: "fk_approval_steps_persons_from_id",
                table: "approval_steps",
                column: "Assignment_FromId",
                principalTable: "persons",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict
            );

            migrationBuilder.AddForeignKey(
                name: "fk_checkpoints_memos_report_memo_id",
                table: "checkpoints",
                column: "report_memo_id",
                principalTable: "memos",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict
            );

            migrationBuilder.AddForeignKey(
                name: "fk_measures_memos_proposed_in_id",
                table: "measures",
                column: "proposed_in_id",
                principalTable: "memos",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(name: "fk_approval_routes_approval_routes_based_on_id", table: "approval_routes");

            migrationBuilder.DropForeignKey(name: "fk_approval_routes_persons_drawn_by_id", table: "approval_routes");

            migrationBuilder.DropForeignKey(name: "fk_approval_steps_approval_steps_kept_from_id", table: "approval_steps");

            migrationBuilder.DropForeignKey(name: "fk_approval_steps_persons_by_id", table: "approval_steps");

            migrationBuilder.DropForeignKey(name: "fk_approval_steps_persons_from_id", table: "approval_steps");

            migrationBuilder.DropForeignKey(name: "fk_checkpoints_memos_report_memo_id", table: "checkpoints");

            migrationBuilder.DropForeignKey(name: "fk_measures_memos_proposed_in_id", table: "measures");

            migrationBuilder.DropTable(name: "absences");

            migrationBuilder.DropTable(name: "assessment_versions");

            migrationBuilder.DropTable(name: "calendar_links");

            migrationBuilder.DropTable(name: "case_sheets");

            migrationBuilder.DropTable(name: "case_timers");

            migrationBuilder.DropTable(name: "checkpoint_entries");

            migrationBuilder.DropTable(name: "checkpoint_reports");

            migrationBuilder.DropTable(name: "checkpoint_wordings");

            migrationBuilder.DropTable(name: "confirmed_contradictions");

            migrationBuilder.DropTable(name: "evidence_bytes");

            migrationBuilder.DropTable(name: "finding_wordings");

            migrationBuilder.DropTable(name: "information_request");

            migrationBuilder.DropTable(name: "line_link_codes");

            migrationBuilder.DropTable(name: "measure_occurrences");

            migrationBuilder.DropTable(name: "opinion_requests");

            migrationBuilder.DropTable(name: "proposed_measures");

            migrationBuilder.DropTable(name: "report_wordings");

            migrationBuilder.DropTable(name: "route_rules");

            migrationBuilder.DropTable(name: "result_files");

            migrationBuilder.DropTable(name: "checkpoint_editions");

            migrationBuilder.DropTable(name: "evidence");

            migrationBuilder.DropTable(name: "measure_adoptions");

            migrationBuilder.DropTable(name: "measure_amendments");

            migrationBuilder.DropTable(name: "assessment_results");

            migrationBuilder.DropTable(name: "assessment_schemes");

            migrationBuilder.DropIndex(name: "ix_signed_documents_case_id_sheet_revision", table: "signed_documents");

            migrationBuilder.DropIndex(name: "ix_reminders_delivery_key", table: "reminders");

            migrationBuilder.DropIndex(name: "ix_reminders_person_id_path", table: "reminders");

            migrationBuilder.DropIndex(name: "ix_reminders_person_id_planned_for", table: "reminders");

            migrationBuilder.DropIndex(name: "ix_persons_line_user_id", table: "persons");

            migrationBuilder.DropIndex(name: "ix_measures_proposed_in_id", table: "measures");

            migrationBuilder.DropIndex(name: "ix_checkpoints_report_memo_id", table: "checkpoints");

            migrationBuilder.DropIndex(name: "ix_approval_steps_by_id", table: "approval_steps");

            migrationBuilder.DropIndex(name: "ix_approval_steps_decided_at", table: "approval_steps");

            migrationBuilder.DropIndex(name: "ix_approval_steps_from_id", table: "approval_steps");

            migrationBuilder.DropIndex(name: "ix_approval_steps_kept_from_id", table: "approval_steps");

            migrationBuilder.DropIndex(name: "ix_approval_steps_opened_at", table: "approval_steps");

            migrationBuilder.DropIndex(name: "ix_approval_steps_person_id_state_urgency_opened_at", table: "approval_steps");

            migrationBuilder.DropIndex(name: "ix_approval_routes_based_on_id", table: "approval_routes");

            migrationBuilder.DropIndex(name: "ix_approval_routes_drawn_by_id", table: "approval_routes");

            migrationBuilder.DropIndex(name: "ix_approval_routes_key_version", table: "approval_routes");

            migrationBuilder.DropIndex(name: "ix_approval_cases_ended_at", table: "approval_cases");

            migrationBuilder.DropIndex(name: "ix_approval_cases_state", table: "approval_cases");

            migrationBuilder.DropIndex(name: "ix_approval_cases_stuck_since", table: "approval_cases");

            migrationBuilder.DropColumn(name: "sheet", table: "signed_documents");

            migrationBuilder.DropColumn(name: "delivery_key", table: "reminders");

            migrationBuilder.DropColumn(name: "is_given_up", table: "reminders");

            migrationBuilder.DropColumn(name: "is_late", table: "progress_reports");

            migrationBuilder.DropColumn(name: "line_user_id", table: "persons");

            migrationBuilder.DropColumn(name: "mail_refusal", table: "persons");

            migrationBuilder.DropColumn(name: "mail_refused_at", table: "persons");

            migrationBuilder.DropColumn(name: "acting_end", table: "organization");

            migrationBuilder.DropColumn(name: "line_monthly_quota", table: "organization");

            migrationBuilder.DropColumn(name: "line_secret", table: "organization");

            migrationBuilder.DropColumn(name: "line_token", table: "organization");

            migrationBuilder.DropColumn(name: "measure_changes", table: "organization");

            migrationBuilder.DropColumn(name: "remind_before", table: "organization");

            migrationBuilder.DropColumn(name: "remind_clerk_after_weeks", table: "organization");

            migrationBuilder.DropColumn(name: "remind_head_after_weeks", table: "organization");

            migrationBuilder.DropColumn(name: "remind_in_working_days", table: "organization");

            migrationBuilder.DropColumn(name: "remind_step_every", table: "organization");

            migrationBuilder.DropColumn(name: "route_by_rule_only", table: "organization");

            migrationBuilder.DropColumn(name: "same_officer", table: "organization");

            migrationBuilder.DropColumn(name: "extra_opinion_position_ids", table: "memos");

            migrationBuilder.DropColumn(name: "publication_asked_at", table: "memos");

            migrationBuilder.DropColumn(name: "route_reason", table: "memos");

            migrationBuilder.DropColumn(name: "adopted_at", table: "measures");

            migrationBuilder.DropColumn(name: "budget", table: "measures");

            migrationBuilder.DropColumn(name: "budget_note", table: "measures");

            migrationBuilder.DropColumn(name: "due_day", table: "measures");

            migrationBuilder.DropColumn(name: "due_form", table: "measures");

            migrationBuilder.DropColumn(name: "due_from", table: "measures");

            migrationBuilder.DropColumn(name: "due_text", table: "measures");

            migrationBuilder.DropColumn(name: "finding", table: "measures");

            migrationBuilder.DropColumn(name: "follow_up", table: "measures");

            migrationBuilder.DropColumn(name: "indicator", table: "measures");

            migrationBuilder.DropColumn(name: "is_for_all_divisions", table: "measures");

            migrationBuilder.DropColumn(name: "issue", table: "measures");

            migrationBuilder.DropColumn(name: "kind", table: "measures");

            migrationBuilder.DropColumn(name: "proposed_in_id", table: "measures");

            migrationBuilder.DropColumn(name: "state", table: "measures");

            migrationBuilder.DropColumn(name: "kind", table: "holidays");

            migrationBuilder.DropColumn(name: "closed_as_of", table: "checkpoints");

            migrationBuilder.DropColumn(name: "report_memo_id", table: "checkpoints");

            migrationBuilder.DropColumn(name: "reported_at", table: "checkpoints");

            migrationBuilder.DropColumn(name: "Assignment_At", table: "approval_steps");

            migrationBuilder.DropColumn(name: "Assignment_ById", table: "approval_steps");

            migrationBuilder.DropColumn(name: "Assignment_FromId", table: "approval_steps");

            migrationBuilder.DropColumn(name: "Assignment_OrderNumber", table: "approval_steps");

            migrationBuilder.DropColumn(name: "Assignment_Reason", table: "approval_steps");

            migrationBuilder.DropColumn(name: "due_on", table: "approval_steps");

            migrationBuilder.DropColumn(name: "instance", table: "approval_steps");

            migrationBuilder.DropColumn(name: "kept_from_id", table: "approval_steps");

            migrationBuilder.DropColumn(name: "signed_at_element_id", table: "approval_steps");

            migrationBuilder.DropColumn(name: "urgency", table: "approval_steps");

            migrationBuilder.DropColumn(name: "based_on_id", table: "approval_routes");

            migrationBuilder.DropColumn(name: "drawn_at", table: "approval_routes");

            migrationBuilder.DropColumn(name: "drawn_by_id", table: "approval_routes");

            migrationBuilder.DropColumn(name: "file", table: "approval_routes");

            migrationBuilder.DropColumn(name: "revision", table: "approval_routes");

            migrationBuilder.DropColumn(name: "stuck_element", table: "approval_cases");

            migrationBuilder.DropColumn(name: "stuck_reason", table: "approval_cases");

            migrationBuilder.DropColumn(name: "stuck_since", table: "approval_cases");

            migrationBuilder.DropColumn(name: "turn", table: "approval_cases");

            migrationBuilder.DropColumn(name: "only_in_absence", table: "acting_appointments");

            migrationBuilder.CreateIndex(
                name: "ix_signed_documents_case_id_revision",
                table: "signed_documents",
                columns: new[] { "case_id", "revision" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_reminders_planned_for",
                table: "reminders",
                column: "planned_for",
                filter: "sent_at IS NULL AND cancelled_at IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_approval_steps_person_id_state",
                table: "approval_steps",
                columns: new[] { "person_id", "state" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_approval_routes_key_version",
                table: "approval_routes",
                columns: new[] { "key", "version" },
                unique: true
            );
        }
    }
}
