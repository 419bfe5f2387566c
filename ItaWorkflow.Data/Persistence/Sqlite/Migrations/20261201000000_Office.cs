using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ItaWorkflow.Data.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Office : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "assessment_schemes",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    fiscal_year = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    definition = table.Column<string>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_schemes", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "authority_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    certificate = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sealed_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_authority_keys", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "divisions",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    number_prefix = table.Column<string>(type: "TEXT", nullable: false),
                    phone = table.Column<string>(type: "TEXT", nullable: false),
                    sort_order = table.Column<int>(type: "INTEGER", nullable: false),
                    is_active = table.Column<bool>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_divisions", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "holidays",
                columns: table => new
                {
                    date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false, defaultValue: "Official"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_holidays", x => x.date);
                }
            );

            migrationBuilder.CreateTable(
                name: "job_runs",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    job = table.Column<string>(type: "TEXT", nullable: false),
                    started_at = table.Column<string>(type: "TEXT", nullable: false),
                    took = table.Column<TimeSpan>(type: "TEXT", nullable: true),
                    failure = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_job_runs", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "key_ring",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    xml = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_key_ring", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "number_registers",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    last = table.Column<int>(type: "INTEGER", nullable: false),
                    last_on_paper = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_number_registers", x => new { x.key, x.year });
                }
            );

            migrationBuilder.CreateTable(
                name: "organization",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: false),
                    phone = table.Column<string>(type: "TEXT", nullable: false),
                    emblem = table.Column<byte[]>(type: "BLOB", nullable: true),
                    emblem_type = table.Column<string>(type: "TEXT", nullable: true),
                    is_demonstration = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_being_filled = table.Column<bool>(type: "INTEGER", nullable: false),
                    public_address = table.Column<string>(type: "TEXT", nullable: false),
                    timestamp_url = table.Column<string>(type: "TEXT", nullable: false),
                    remind_clerk_after_weeks = table.Column<int>(type: "INTEGER", nullable: false, defaultValue: 2),
                    remind_before = table.Column<string>(type: "TEXT", nullable: false, defaultValueSql: "'[30,14,7,3,1]'"),
                    remind_head_after_weeks = table.Column<int>(type: "INTEGER", nullable: false, defaultValue: 1),
                    remind_in_working_days = table.Column<bool>(type: "INTEGER", nullable: false),
                    remind_step_every = table.Column<int>(type: "INTEGER", nullable: false, defaultValue: 3),
                    line_monthly_quota = table.Column<int>(type: "INTEGER", nullable: false, defaultValue: 300),
                    line_secret = table.Column<string>(type: "TEXT", nullable: false),
                    line_token = table.Column<string>(type: "TEXT", nullable: false),
                    smtp_client_id = table.Column<string>(type: "TEXT", nullable: false, defaultValue: ""),
                    mail_from = table.Column<string>(type: "TEXT", nullable: false),
                    smtp_host = table.Column<string>(type: "TEXT", nullable: false),
                    smtp_tls = table.Column<bool>(type: "INTEGER", nullable: false),
                    smtp_implicit_tls = table.Column<bool>(type: "INTEGER", nullable: false, defaultValue: false),
                    smtp_port = table.Column<int>(type: "INTEGER", nullable: false),
                    smtp_secret = table.Column<string>(type: "TEXT", nullable: false),
                    smtp_sign_in = table.Column<string>(type: "TEXT", nullable: false, defaultValue: "Password"),
                    smtp_tenant = table.Column<string>(type: "TEXT", nullable: false, defaultValue: ""),
                    smtp_user = table.Column<string>(type: "TEXT", nullable: false),
                    numbering = table.Column<string>(type: "TEXT", nullable: false),
                    acting_end = table.Column<string>(type: "TEXT", nullable: false, defaultValue: "ReturnsToHolder"),
                    measure_changes = table.Column<string>(type: "TEXT", nullable: false, defaultValue: "ByCorrection"),
                    same_officer = table.Column<string>(type: "TEXT", nullable: false, defaultValue: "SignsBoth"),
                    route_by_rule_only = table.Column<bool>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organization", x => x.id);
                    table.CheckConstraint("only_one", "id = 1");
                }
            );

            migrationBuilder.CreateTable(
                name: "sent_forms",
                columns: table => new
                {
                    key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    request = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sent_forms", x => x.key);
                }
            );

            migrationBuilder.CreateTable(
                name: "setup_tokens",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_setup_tokens", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "trusted_stampers",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    certificate = table.Column<byte[]>(type: "BLOB", nullable: false),
                    trusted_at = table.Column<string>(type: "TEXT", nullable: false),
                    ended_at = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trusted_stampers", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "assessment_results",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    fiscal_year = table.Column<int>(type: "INTEGER", nullable: false),
                    scheme_id = table.Column<int>(type: "INTEGER", nullable: false),
                    card = table.Column<string>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<string>(type: "TEXT", nullable: false),
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
                name: "positions",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    post = table.Column<string>(type: "TEXT", nullable: false),
                    division_id = table.Column<int>(type: "INTEGER", nullable: true),
                    sort_order = table.Column<int>(type: "INTEGER", nullable: false),
                    is_active = table.Column<bool>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_positions", x => x.id);
                    table.ForeignKey(
                        name: "fk_positions_divisions_division_id",
                        column: x => x.division_id,
                        principalTable: "divisions",
                        principalColumn: "id"
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "route_rules",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    sort_order = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: true),
                    division_id = table.Column<int>(type: "INTEGER", nullable: true),
                    condition = table.Column<string>(type: "TEXT", nullable: false),
                    route_key = table.Column<string>(type: "TEXT", nullable: false),
                    may_choose_other = table.Column<bool>(type: "INTEGER", nullable: false),
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
                name: "finding_wordings",
                columns: table => new
                {
                    result_id = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
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
                name: "persons",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: false),
                    mail_refusal = table.Column<string>(type: "TEXT", nullable: false),
                    mail_refused_at = table.Column<string>(type: "TEXT", nullable: true),
                    line_user_id = table.Column<string>(type: "TEXT", nullable: false),
                    phone = table.Column<string>(type: "TEXT", nullable: false),
                    position_id = table.Column<int>(type: "INTEGER", nullable: true),
                    division_id = table.Column<int>(type: "INTEGER", nullable: true),
                    is_administrator = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_registrar = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_secretary = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_active = table.Column<bool>(type: "INTEGER", nullable: false),
                    signature_picture = table.Column<byte[]>(type: "BLOB", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_persons", x => x.id);
                    table.ForeignKey(
                        name: "fk_persons_divisions_division_id",
                        column: x => x.division_id,
                        principalTable: "divisions",
                        principalColumn: "id"
                    );
                    table.ForeignKey(
                        name: "fk_persons_positions_position_id",
                        column: x => x.position_id,
                        principalTable: "positions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "absences",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<string>(type: "TEXT", nullable: false),
                    cancelled_at = table.Column<string>(type: "TEXT", nullable: true),
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
                name: "acting_appointments",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    position_id = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    order_number = table.Column<string>(type: "TEXT", nullable: false),
                    order_date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    only_in_absence = table.Column<bool>(type: "INTEGER", nullable: false),
                    revoked_at = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_acting_appointments", x => x.id);
                    table.ForeignKey(
                        name: "fk_acting_appointments_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_acting_appointments_positions_position_id",
                        column: x => x.position_id,
                        principalTable: "positions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "approval_routes",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    bpmn = table.Column<string>(type: "TEXT", nullable: false),
                    file = table.Column<byte[]>(type: "BLOB", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    is_default = table.Column<bool>(type: "INTEGER", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    based_on_id = table.Column<int>(type: "INTEGER", nullable: true),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    published_at = table.Column<string>(type: "TEXT", nullable: true),
                    drawn_by_id = table.Column<int>(type: "INTEGER", nullable: true),
                    drawn_at = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_approval_routes", x => x.id);
                    table.ForeignKey(
                        name: "fk_approval_routes_approval_routes_based_on_id",
                        column: x => x.based_on_id,
                        principalTable: "approval_routes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_approval_routes_persons_drawn_by_id",
                        column: x => x.drawn_by_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "asp_net_users",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    must_change_password = table.Column<bool>(type: "INTEGER", nullable: false),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    lockout_end = table.Column<string>(type: "TEXT", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_users", x => x.id);
                    table.ForeignKey(
                        name: "fk_asp_net_users_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "calendar_links",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    token_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
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
                name: "confirmed_contradictions",
                columns: table => new
                {
                    result_id = table.Column<int>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: false),
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
                name: "line_link_codes",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    code_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    expires_at = table.Column<string>(type: "TEXT", nullable: false),
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
                name: "reminders",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    subject_id = table.Column<long>(type: "INTEGER", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    rung = table.Column<string>(type: "TEXT", nullable: false),
                    rung_number = table.Column<long>(type: "INTEGER", nullable: false),
                    rung_about = table.Column<string>(type: "TEXT", nullable: false),
                    channel = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    planned_for = table.Column<string>(type: "TEXT", nullable: false),
                    claimed_at = table.Column<string>(type: "TEXT", nullable: true),
                    sent_at = table.Column<string>(type: "TEXT", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    delivery_key = table.Column<Guid>(type: "TEXT", nullable: true),
                    failure = table.Column<string>(type: "TEXT", nullable: true),
                    outcome_unknown = table.Column<bool>(type: "INTEGER", nullable: false),
                    next_attempt_at = table.Column<string>(type: "TEXT", nullable: true),
                    read_at = table.Column<string>(type: "TEXT", nullable: true),
                    cancelled_at = table.Column<string>(type: "TEXT", nullable: true),
                    cancelled_because = table.Column<string>(type: "TEXT", nullable: true),
                    is_given_up = table.Column<bool>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reminders", x => x.id);
                    table.ForeignKey(
                        name: "fk_reminders_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "report_wordings",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    result_id = table.Column<int>(type: "INTEGER", nullable: false),
                    part = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    html = table.Column<string>(type: "TEXT", nullable: true),
                    proposed = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: false),
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

            migrationBuilder.CreateTable(
                name: "result_files",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    fiscal_year = table.Column<int>(type: "INTEGER", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: false),
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
                name: "signing_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    certificate = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sealed_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    expires_at = table.Column<string>(type: "TEXT", nullable: false),
                    revoked_at = table.Column<string>(type: "TEXT", nullable: true),
                    wrong_pins = table.Column<int>(type: "INTEGER", nullable: false),
                    locked_until = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signing_keys", x => x.id);
                    table.ForeignKey(
                        name: "fk_signing_keys_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "memos",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    division_id = table.Column<int>(type: "INTEGER", nullable: false),
                    drafted_by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    edition = table.Column<int>(type: "INTEGER", nullable: false),
                    number_text = table.Column<string>(type: "TEXT", nullable: true),
                    number_year = table.Column<int>(type: "INTEGER", nullable: true),
                    number_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reserved_number = table.Column<string>(type: "TEXT", nullable: true),
                    reserved_year = table.Column<int>(type: "INTEGER", nullable: true),
                    route_id = table.Column<int>(type: "INTEGER", nullable: true),
                    extra_opinion_position_ids = table.Column<string>(type: "TEXT", nullable: false, defaultValueSql: "'[]'"),
                    publication_asked_at = table.Column<string>(type: "TEXT", nullable: true),
                    route_reason = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    changed_at = table.Column<string>(type: "TEXT", nullable: false),
                    submitted_at = table.Column<string>(type: "TEXT", nullable: true),
                    ended_at = table.Column<string>(type: "TEXT", nullable: true),
                    written_by_id = table.Column<int>(type: "INTEGER", nullable: true),
                    written_at = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_memos", x => x.id);
                    table.ForeignKey(
                        name: "fk_memos_approval_routes_route_id",
                        column: x => x.route_id,
                        principalTable: "approval_routes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_memos_divisions_division_id",
                        column: x => x.division_id,
                        principalTable: "divisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_memos_persons_drafted_by_id",
                        column: x => x.drafted_by_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_memos_persons_written_by_id",
                        column: x => x.written_by_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "asp_net_user_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<int>(type: "INTEGER", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_user_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_asp_net_user_claims_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "asp_net_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "asp_net_user_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "TEXT", nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", nullable: true),
                    user_id = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_user_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_asp_net_user_logins_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "asp_net_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "asp_net_user_tokens",
                columns: table => new
                {
                    user_id = table.Column<int>(type: "INTEGER", nullable: false),
                    login_provider = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_asp_net_user_tokens",
                        x => new
                        {
                            x.user_id,
                            x.login_provider,
                            x.name,
                        }
                    );
                    table.ForeignKey(
                        name: "fk_asp_net_user_tokens_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "asp_net_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "assessment_versions",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    result_id = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    scheme_id = table.Column<int>(type: "INTEGER", nullable: false),
                    card = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    file_id = table.Column<int>(type: "INTEGER", nullable: true),
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: false),
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
                name: "approval_cases",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    memo_id = table.Column<long>(type: "INTEGER", nullable: false),
                    route_id = table.Column<int>(type: "INTEGER", nullable: false),
                    edition = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    tokens = table.Column<string>(type: "TEXT", nullable: false),
                    turn = table.Column<int>(type: "INTEGER", nullable: false),
                    variables = table.Column<string>(type: "TEXT", nullable: false),
                    started_at = table.Column<string>(type: "TEXT", nullable: false),
                    ended_at = table.Column<string>(type: "TEXT", nullable: true),
                    stuck_since = table.Column<string>(type: "TEXT", nullable: true),
                    stuck_element = table.Column<string>(type: "TEXT", nullable: true),
                    stuck_reason = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_approval_cases", x => x.id);
                    table.ForeignKey(
                        name: "fk_approval_cases_approval_routes_route_id",
                        column: x => x.route_id,
                        principalTable: "approval_routes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_approval_cases_memos_memo_id",
                        column: x => x.memo_id,
                        principalTable: "memos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "attachments",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    memo_id = table.Column<long>(type: "INTEGER", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    content_type = table.Column<string>(type: "TEXT", nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    added_by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    added_at = table.Column<string>(type: "TEXT", nullable: false),
                    removed_at = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attachments", x => x.id);
                    table.ForeignKey(
                        name: "fk_attachments_memos_memo_id",
                        column: x => x.memo_id,
                        principalTable: "memos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "checkpoints",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    fiscal_year = table.Column<int>(type: "INTEGER", nullable: false),
                    round = table.Column<string>(type: "TEXT", nullable: false),
                    cut_off = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    cut_off_since = table.Column<string>(type: "TEXT", nullable: true),
                    closed_as_of = table.Column<string>(type: "TEXT", nullable: true),
                    reported_at = table.Column<string>(type: "TEXT", nullable: true),
                    report_memo_id = table.Column<long>(type: "INTEGER", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_checkpoints", x => x.id);
                    table.ForeignKey(
                        name: "fk_checkpoints_memos_report_memo_id",
                        column: x => x.report_memo_id,
                        principalTable: "memos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "measures",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    fiscal_year = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false, defaultValue: "Adopted"),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    finding = table.Column<string>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", nullable: false, defaultValue: "Improve"),
                    issue = table.Column<string>(type: "TEXT", nullable: false),
                    indicator = table.Column<string>(type: "TEXT", nullable: false),
                    steps = table.Column<string>(type: "TEXT", nullable: false),
                    follow_up = table.Column<string>(type: "TEXT", nullable: false),
                    budget = table.Column<decimal>(type: "TEXT", precision: 15, scale: 2, nullable: true),
                    budget_note = table.Column<string>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_form = table.Column<string>(type: "TEXT", nullable: false, defaultValue: "Day"),
                    due_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    due_day = table.Column<int>(type: "INTEGER", nullable: false),
                    due_text = table.Column<string>(type: "TEXT", nullable: false),
                    due_since = table.Column<string>(type: "TEXT", nullable: true),
                    adopted_at = table.Column<string>(type: "TEXT", nullable: true),
                    proposed_in_id = table.Column<long>(type: "INTEGER", nullable: true),
                    reopened_at = table.Column<string>(type: "TEXT", nullable: true),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    completed_at = table.Column<string>(type: "TEXT", nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    is_for_all_divisions = table.Column<bool>(type: "INTEGER", nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_measures", x => x.id);
                    table.ForeignKey(
                        name: "fk_measures_memos_proposed_in_id",
                        column: x => x.proposed_in_id,
                        principalTable: "memos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "memo_versions",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    memo_id = table.Column<long>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    edition = table.Column<int>(type: "INTEGER", nullable: false),
                    saved_by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    saved_at = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_memo_versions", x => x.id);
                    table.ForeignKey(
                        name: "fk_memo_versions_memos_memo_id",
                        column: x => x.memo_id,
                        principalTable: "memos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_memo_versions_persons_saved_by_id",
                        column: x => x.saved_by_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "approval_steps",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    element_id = table.Column<string>(type: "TEXT", nullable: false),
                    task_id = table.Column<string>(type: "TEXT", nullable: false),
                    instance = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    position_id = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<int>(type: "INTEGER", nullable: true),
                    acting_appointment_id = table.Column<int>(type: "INTEGER", nullable: true),
                    Assignment_ById = table.Column<int>(type: "INTEGER", nullable: true),
                    Assignment_FromId = table.Column<int>(type: "INTEGER", nullable: true),
                    Assignment_At = table.Column<string>(type: "TEXT", nullable: true),
                    Assignment_Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Assignment_OrderNumber = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    opened_at = table.Column<string>(type: "TEXT", nullable: false),
                    urgency = table.Column<int>(type: "INTEGER", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    seen_at = table.Column<string>(type: "TEXT", nullable: true),
                    verdict = table.Column<string>(type: "TEXT", nullable: true),
                    opinion = table.Column<string>(type: "TEXT", nullable: false),
                    decided_at = table.Column<string>(type: "TEXT", nullable: true),
                    kept_from_id = table.Column<long>(type: "INTEGER", nullable: true),
                    signed_at_element_id = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_approval_steps", x => x.id);
                    table.ForeignKey(
                        name: "fk_approval_steps_acting_appointments_acting_appointment_id",
                        column: x => x.acting_appointment_id,
                        principalTable: "acting_appointments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_approval_steps_approval_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "approval_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_approval_steps_approval_steps_kept_from_id",
                        column: x => x.kept_from_id,
                        principalTable: "approval_steps",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_approval_steps_persons_by_id",
                        column: x => x.Assignment_ById,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_approval_steps_persons_from_id",
                        column: x => x.Assignment_FromId,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_approval_steps_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_approval_steps_positions_position_id",
                        column: x => x.position_id,
                        principalTable: "positions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "case_sheets",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    begun_at = table.Column<string>(type: "TEXT", nullable: false),
                    places = table.Column<string>(type: "TEXT", nullable: false),
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
                    id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    timer_id = table.Column<string>(type: "TEXT", nullable: false),
                    element_id = table.Column<string>(type: "TEXT", nullable: false),
                    armed_at = table.Column<string>(type: "TEXT", nullable: false),
                    due_at = table.Column<string>(type: "TEXT", nullable: false),
                    previous_due_at = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    fired_at = table.Column<string>(type: "TEXT", nullable: true),
                    failures = table.Column<int>(type: "INTEGER", nullable: false),
                    try_again_at = table.Column<string>(type: "TEXT", nullable: true),
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
                name: "signed_documents",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    sheet = table.Column<int>(type: "INTEGER", nullable: false, defaultValue: 1),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    bytes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signed_documents", x => x.id);
                    table.ForeignKey(
                        name: "fk_signed_documents_approval_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "approval_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "attachment_bytes",
                columns: table => new
                {
                    attachment_id = table.Column<long>(type: "INTEGER", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attachment_bytes", x => x.attachment_id);
                    table.ForeignKey(
                        name: "fk_attachment_bytes_attachments_attachment_id",
                        column: x => x.attachment_id,
                        principalTable: "attachments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "measure_adoptions",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    fiscal_year = table.Column<int>(type: "INTEGER", nullable: false),
                    memo_id = table.Column<long>(type: "INTEGER", nullable: false),
                    shape = table.Column<string>(type: "TEXT", nullable: false),
                    is_in_body = table.Column<bool>(type: "INTEGER", nullable: false),
                    table_id = table.Column<long>(type: "INTEGER", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: false),
                    ended_at = table.Column<string>(type: "TEXT", nullable: true),
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
                name: "checkpoint_editions",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    checkpoint_id = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    as_of = table.Column<string>(type: "TEXT", nullable: false),
                    taken_at = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<int>(type: "INTEGER", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
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
                    memo_id = table.Column<long>(type: "INTEGER", nullable: false),
                    checkpoint_id = table.Column<int>(type: "INTEGER", nullable: false),
                    edition = table.Column<int>(type: "INTEGER", nullable: false),
                    drafted_at = table.Column<string>(type: "TEXT", nullable: false),
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
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    checkpoint_id = table.Column<int>(type: "INTEGER", nullable: false),
                    part = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: true),
                    proposed = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: false),
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
                name: "information_request",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    measure_id = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: false),
                    answered_at = table.Column<string>(type: "TEXT", nullable: true),
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
                name: "journal",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<int>(type: "INTEGER", nullable: true),
                    memo_id = table.Column<long>(type: "INTEGER", nullable: true),
                    measure_id = table.Column<int>(type: "INTEGER", nullable: true),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal", x => x.id);
                    table.ForeignKey(
                        name: "fk_journal_measures_measure_id",
                        column: x => x.measure_id,
                        principalTable: "measures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_journal_memos_memo_id",
                        column: x => x.memo_id,
                        principalTable: "memos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_journal_persons_person_id",
                        column: x => x.person_id,
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
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    measure_id = table.Column<int>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: false),
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
                name: "measure_division",
                columns: table => new
                {
                    divisions_id = table.Column<int>(type: "INTEGER", nullable: false),
                    measure_id = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_measure_division", x => new { x.divisions_id, x.measure_id });
                    table.ForeignKey(
                        name: "fk_measure_division_divisions_divisions_id",
                        column: x => x.divisions_id,
                        principalTable: "divisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_measure_division_measures_measure_id",
                        column: x => x.measure_id,
                        principalTable: "measures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "measure_owner",
                columns: table => new
                {
                    measure_id = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    since = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_measure_owner", x => new { x.measure_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_measure_owner_measures_measure_id",
                        column: x => x.measure_id,
                        principalTable: "measures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_measure_owner_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "progress_reports",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    measure_id = table.Column<int>(type: "INTEGER", nullable: false),
                    round = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: false),
                    is_late = table.Column<bool>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_progress_reports", x => x.id);
                    table.ForeignKey(
                        name: "fk_progress_reports_measures_measure_id",
                        column: x => x.measure_id,
                        principalTable: "measures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_progress_reports_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "opinion_requests",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    step_id = table.Column<long>(type: "INTEGER", nullable: false),
                    asked_by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    asked_id = table.Column<int>(type: "INTEGER", nullable: false),
                    question = table.Column<string>(type: "TEXT", nullable: false),
                    asked_at = table.Column<string>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: false),
                    answered_at = table.Column<string>(type: "TEXT", nullable: true),
                    withdrawn_at = table.Column<string>(type: "TEXT", nullable: true),
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
                name: "signatures",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    document_id = table.Column<long>(type: "INTEGER", nullable: false),
                    step_id = table.Column<long>(type: "INTEGER", nullable: false),
                    signing_key_id = table.Column<int>(type: "INTEGER", nullable: false),
                    field = table.Column<string>(type: "TEXT", nullable: false),
                    is_timestamped = table.Column<bool>(type: "INTEGER", nullable: false),
                    stamped_at = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signatures", x => x.id);
                    table.ForeignKey(
                        name: "fk_signatures_approval_steps_step_id",
                        column: x => x.step_id,
                        principalTable: "approval_steps",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_signatures_signed_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "signed_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_signatures_signing_keys_signing_key_id",
                        column: x => x.signing_key_id,
                        principalTable: "signing_keys",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "proposed_measures",
                columns: table => new
                {
                    adoption_id = table.Column<int>(type: "INTEGER", nullable: false),
                    measure_id = table.Column<int>(type: "INTEGER", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    amendment_id = table.Column<int>(type: "INTEGER", nullable: true),
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
                name: "checkpoint_entries",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    edition_id = table.Column<int>(type: "INTEGER", nullable: false),
                    measure_id = table.Column<int>(type: "INTEGER", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    instrument = table.Column<string>(type: "TEXT", nullable: false),
                    issue = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    steps = table.Column<string>(type: "TEXT", nullable: false),
                    divisions = table.Column<string>(type: "TEXT", nullable: false),
                    follow_up = table.Column<string>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    is_missing = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_late = table.Column<bool>(type: "INTEGER", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: false),
                    reported_by = table.Column<string>(type: "TEXT", nullable: false),
                    reported_at = table.Column<string>(type: "TEXT", nullable: true),
                    report_id = table.Column<int>(type: "INTEGER", nullable: true),
                    evidence = table.Column<string>(type: "TEXT", nullable: false),
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
                name: "evidence",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    measure_id = table.Column<int>(type: "INTEGER", nullable: false),
                    report_id = table.Column<int>(type: "INTEGER", nullable: true),
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    content_type = table.Column<string>(type: "TEXT", nullable: true),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: true),
                    link = table.Column<string>(type: "TEXT", nullable: true),
                    link_words = table.Column<string>(type: "TEXT", nullable: false),
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
                name: "measure_occurrences",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    measure_id = table.Column<int>(type: "INTEGER", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    report_id = table.Column<int>(type: "INTEGER", nullable: true),
                    dropped_at = table.Column<string>(type: "TEXT", nullable: true),
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
                name: "evidence_bytes",
                columns: table => new
                {
                    evidence_id = table.Column<long>(type: "INTEGER", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
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

            migrationBuilder.CreateIndex(
                name: "ix_absences_person_id_until",
                table: "absences",
                columns: new[] { "person_id", "until" }
            );

            migrationBuilder.CreateIndex(name: "ix_absences_recorded_by_id", table: "absences", column: "recorded_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_acting_appointments_person_id",
                table: "acting_appointments",
                column: "person_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_acting_appointments_position_id",
                table: "acting_appointments",
                column: "position_id"
            );

            migrationBuilder.CreateIndex(name: "ix_approval_cases_ended_at", table: "approval_cases", column: "ended_at");

            migrationBuilder.CreateIndex(
                name: "ix_approval_cases_memo_id_edition",
                table: "approval_cases",
                columns: new[] { "memo_id", "edition" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "ix_approval_cases_route_id", table: "approval_cases", column: "route_id");

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

            migrationBuilder.CreateIndex(name: "ix_approval_routes_based_on_id", table: "approval_routes", column: "based_on_id");

            migrationBuilder.CreateIndex(name: "ix_approval_routes_drawn_by_id", table: "approval_routes", column: "drawn_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_approval_routes_key_version",
                table: "approval_routes",
                columns: new[] { "key", "version" },
                unique: true,
                filter: "version > 0"
            );

            migrationBuilder.CreateIndex(
                name: "ix_approval_steps_acting_appointment_id",
                table: "approval_steps",
                column: "acting_appointment_id"
            );

            migrationBuilder.CreateIndex(name: "ix_approval_steps_by_id", table: "approval_steps", column: "Assignment_ById");

            migrationBuilder.CreateIndex(
                name: "ix_approval_steps_case_id_task_id",
                table: "approval_steps",
                columns: new[] { "case_id", "task_id" },
                unique: true
            );

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

            migrationBuilder.CreateIndex(name: "ix_approval_steps_position_id", table: "approval_steps", column: "position_id");

            migrationBuilder.CreateIndex(name: "ix_asp_net_user_claims_user_id", table: "asp_net_user_claims", column: "user_id");

            migrationBuilder.CreateIndex(name: "ix_asp_net_user_logins_user_id", table: "asp_net_user_logins", column: "user_id");

            migrationBuilder.CreateIndex(name: "email_index", table: "asp_net_users", column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "ix_asp_net_users_person_id",
                table: "asp_net_users",
                column: "person_id",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "user_name_index",
                table: "asp_net_users",
                column: "normalized_user_name",
                unique: true
            );

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

            migrationBuilder.CreateIndex(name: "ix_attachments_memo_id", table: "attachments", column: "memo_id");

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
                name: "ix_checkpoints_fiscal_year_round",
                table: "checkpoints",
                columns: new[] { "fiscal_year", "round" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "ix_checkpoints_report_memo_id", table: "checkpoints", column: "report_memo_id");

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

            migrationBuilder.CreateIndex(name: "ix_job_runs_job_id", table: "job_runs", columns: new[] { "job", "id" });

            migrationBuilder.CreateIndex(name: "ix_journal_at", table: "journal", column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_journal_measure_id_id",
                table: "journal",
                columns: new[] { "measure_id", "id" }
            );

            migrationBuilder.CreateIndex(name: "ix_journal_memo_id_id", table: "journal", columns: new[] { "memo_id", "id" });

            migrationBuilder.CreateIndex(name: "ix_journal_person_id", table: "journal", column: "person_id");

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

            migrationBuilder.CreateIndex(name: "ix_measure_division_measure_id", table: "measure_division", column: "measure_id");

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

            migrationBuilder.CreateIndex(name: "ix_measure_owner_person_id", table: "measure_owner", column: "person_id");

            migrationBuilder.CreateIndex(name: "ix_measures_fiscal_year", table: "measures", column: "fiscal_year");

            migrationBuilder.CreateIndex(name: "ix_measures_proposed_in_id", table: "measures", column: "proposed_in_id");

            migrationBuilder.CreateIndex(
                name: "ix_memo_versions_memo_id_saved_at",
                table: "memo_versions",
                columns: new[] { "memo_id", "saved_at" }
            );

            migrationBuilder.CreateIndex(name: "ix_memo_versions_saved_by_id", table: "memo_versions", column: "saved_by_id");

            migrationBuilder.CreateIndex(name: "ix_memos_code", table: "memos", column: "code", unique: true);

            migrationBuilder.CreateIndex(name: "ix_memos_division_id", table: "memos", column: "division_id");

            migrationBuilder.CreateIndex(name: "ix_memos_drafted_by_id", table: "memos", column: "drafted_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_memos_number_year_number_text",
                table: "memos",
                columns: new[] { "number_year", "number_text" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "ix_memos_route_id", table: "memos", column: "route_id");

            migrationBuilder.CreateIndex(
                name: "ix_memos_state_division_id",
                table: "memos",
                columns: new[] { "state", "division_id" }
            );

            migrationBuilder.CreateIndex(name: "ix_memos_written_by_id", table: "memos", column: "written_by_id");

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

            migrationBuilder.CreateIndex(name: "ix_persons_division_id", table: "persons", column: "division_id");

            migrationBuilder.CreateIndex(
                name: "ix_persons_line_user_id",
                table: "persons",
                column: "line_user_id",
                unique: true,
                filter: "line_user_id <> ''"
            );

            migrationBuilder.CreateIndex(name: "ix_persons_position_id", table: "persons", column: "position_id");

            migrationBuilder.CreateIndex(name: "ix_positions_division_id", table: "positions", column: "division_id");

            migrationBuilder.CreateIndex(
                name: "ix_progress_reports_measure_id_round",
                table: "progress_reports",
                columns: new[] { "measure_id", "round" }
            );

            migrationBuilder.CreateIndex(name: "ix_progress_reports_person_id", table: "progress_reports", column: "person_id");

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

            migrationBuilder.CreateIndex(
                name: "ix_reminders_delivery_key",
                table: "reminders",
                column: "delivery_key",
                filter: "delivery_key IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_reminders_key",
                table: "reminders",
                columns: new[] { "person_id", "subject", "subject_id", "due_on", "rung", "rung_number", "rung_about", "channel" },
                unique: true
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
                name: "ix_reminders_planned_for",
                table: "reminders",
                column: "planned_for",
                filter: "channel = 'Line' AND delivery_key IS NOT NULL"
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

            migrationBuilder.CreateIndex(
                name: "ix_signatures_document_id",
                table: "signatures",
                column: "document_id",
                unique: true
            );

            migrationBuilder.CreateIndex(name: "ix_signatures_signing_key_id", table: "signatures", column: "signing_key_id");

            migrationBuilder.CreateIndex(name: "ix_signatures_step_id", table: "signatures", column: "step_id", unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_signed_documents_case_id_sheet_revision",
                table: "signed_documents",
                columns: new[] { "case_id", "sheet", "revision" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_signed_documents_sha256",
                table: "signed_documents",
                column: "sha256",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_signing_keys_person_id",
                table: "signing_keys",
                column: "person_id",
                unique: true,
                filter: "revoked_at IS NULL"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "absences");

            migrationBuilder.DropTable(name: "asp_net_user_claims");

            migrationBuilder.DropTable(name: "asp_net_user_logins");

            migrationBuilder.DropTable(name: "asp_net_user_tokens");

            migrationBuilder.DropTable(name: "assessment_versions");

            migrationBuilder.DropTable(name: "attachment_bytes");

            migrationBuilder.DropTable(name: "authority_keys");

            migrationBuilder.DropTable(name: "calendar_links");

            migrationBuilder.DropTable(name: "case_sheets");

            migrationBuilder.DropTable(name: "case_timers");

            migrationBuilder.DropTable(name: "checkpoint_entries");

            migrationBuilder.DropTable(name: "checkpoint_reports");

            migrationBuilder.DropTable(name: "checkpoint_wordings");

            migrationBuilder.DropTable(name: "confirmed_contradictions");

            migrationBuilder.DropTable(name: "evidence_bytes");

            migrationBuilder.DropTable(name: "finding_wordings");

            migrationBuilder.DropTable(name: "holidays");

            migrationBuilder.DropTable(name: "information_request");

            migrationBuilder.DropTable(name: "job_runs");

            migrationBuilder.DropTable(name: "journal");

            migrationBuilder.DropTable(name: "key_ring");

            migrationBuilder.DropTable(name: "line_link_codes");

            migrationBuilder.DropTable(name: "measure_division");

            migrationBuilder.DropTable(name: "measure_occurrences");

            migrationBuilder.DropTable(name: "measure_owner");

            migrationBuilder.DropTable(name: "memo_versions");

            migrationBuilder.DropTable(name: "number_registers");

            migrationBuilder.DropTable(name: "opinion_requests");

            migrationBuilder.DropTable(name: "organization");

            migrationBuilder.DropTable(name: "proposed_measures");

            migrationBuilder.DropTable(name: "reminders");

            migrationBuilder.DropTable(name: "report_wordings");

            migrationBuilder.DropTable(name: "route_rules");

            migrationBuilder.DropTable(name: "sent_forms");

            migrationBuilder.DropTable(name: "setup_tokens");

            migrationBuilder.DropTable(name: "signatures");

            migrationBuilder.DropTable(name: "trusted_stampers");

            migrationBuilder.DropTable(name: "asp_net_users");

            migrationBuilder.DropTable(name: "result_files");

            migrationBuilder.DropTable(name: "checkpoint_editions");

            migrationBuilder.DropTable(name: "evidence");

            migrationBuilder.DropTable(name: "measure_adoptions");

            migrationBuilder.DropTable(name: "measure_amendments");

            migrationBuilder.DropTable(name: "assessment_results");

            migrationBuilder.DropTable(name: "approval_steps");

            migrationBuilder.DropTable(name: "signed_documents");

            migrationBuilder.DropTable(name: "signing_keys");

            migrationBuilder.DropTable(name: "checkpoints");

            migrationBuilder.DropTable(name: "progress_reports");

            migrationBuilder.DropTable(name: "attachments");

            migrationBuilder.DropTable(name: "assessment_schemes");

            migrationBuilder.DropTable(name: "acting_appointments");

            migrationBuilder.DropTable(name: "approval_cases");

            migrationBuilder.DropTable(name: "measures");

            migrationBuilder.DropTable(name: "memos");

            migrationBuilder.DropTable(name: "approval_routes");

            migrationBuilder.DropTable(name: "persons");

            migrationBuilder.DropTable(name: "positions");

            migrationBuilder.DropTable(name: "divisions");
        }
    }
}
