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
            migrationBuilder.AddColumn<string>(name: "due_at", table: "signed_documents", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "form",
                table: "signed_documents",
                type: "TEXT",
                nullable: false,
                defaultValue: "Signed"
            );

            migrationBuilder.AddColumn<string>(name: "paper_id", table: "signed_documents", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<DateOnly>(name: "stood_on", table: "progress_reports", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<string>(name: "last_used_at", table: "passkeys", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<string>(name: "forms", table: "organization", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "public_complaints",
                table: "organization",
                type: "TEXT",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<string>(
                name: "public_hours",
                table: "organization",
                type: "TEXT",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<string>(
                name: "public_inner_hosts",
                table: "organization",
                type: "TEXT",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<bool>(
                name: "public_needs_review",
                table: "organization",
                type: "INTEGER",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<string>(
                name: "public_questions",
                table: "organization",
                type: "TEXT",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<string>(
                name: "public_website",
                table: "organization",
                type: "TEXT",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<string>(
                name: "skipped_steps",
                table: "organization",
                type: "TEXT",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<string>(name: "discarded_at", table: "memos", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "has_personal_data",
                table: "memos",
                type: "INTEGER",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<string>(name: "search_text", table: "memos", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "entered_afterwards",
                table: "measures",
                type: "INTEGER",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<int>(name: "paper_order_id", table: "measures", type: "INTEGER", nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "paper_result",
                table: "measures",
                type: "TEXT",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<string>(
                name: "remark",
                table: "measures",
                type: "TEXT",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<string>(
                name: "responsible_text",
                table: "measures",
                type: "TEXT",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<int>(
                name: "sort_order",
                table: "measures",
                type: "INTEGER",
                nullable: false,
                defaultValue: 2147483647
            );

            migrationBuilder.AddColumn<string>(
                name: "guidance",
                table: "finding_wordings",
                type: "TEXT",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<int>(name: "report_order_id", table: "checkpoints", type: "INTEGER", nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "remark",
                table: "checkpoint_entries",
                type: "TEXT",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<DateOnly>(name: "stood_on", table: "checkpoint_editions", type: "TEXT", nullable: true);

            migrationBuilder.CreateTable(
                name: "attachment_words",
                columns: table => new
                {
                    attachment_id = table.Column<long>(type: "INTEGER", nullable: false),
                    reading = table.Column<string>(type: "TEXT", nullable: false),
                    begun_at = table.Column<string>(type: "TEXT", nullable: false),
                    tries = table.Column<int>(type: "INTEGER", nullable: false),
                    folded = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attachment_words", x => x.attachment_id);
                    table.ForeignKey(
                        name: "fk_attachment_words_attachments_attachment_id",
                        column: x => x.attachment_id,
                        principalTable: "attachments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "circulars",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    memo_id = table.Column<long>(type: "INTEGER", nullable: false),
                    sent_by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    sent_at = table.Column<string>(type: "TEXT", nullable: false),
                    to = table.Column<string>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_circulars", x => x.id);
                    table.ForeignKey(
                        name: "fk_circulars_memos_memo_id",
                        column: x => x.memo_id,
                        principalTable: "memos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_circulars_persons_sent_by_id",
                        column: x => x.sent_by_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "disclosure_items",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    fiscal_year = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    wording = table.Column<string>(type: "TEXT", nullable: false),
                    asks = table.Column<string>(type: "TEXT", nullable: false),
                    explanation = table.Column<string>(type: "TEXT", nullable: false),
                    division_id = table.Column<int>(type: "INTEGER", nullable: true),
                    owner_id = table.Column<int>(type: "INTEGER", nullable: true),
                    owned_since = table.Column<string>(type: "TEXT", nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    content_found_at = table.Column<string>(type: "TEXT", nullable: true),
                    content_found_by_id = table.Column<int>(type: "INTEGER", nullable: true),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_disclosure_items", x => x.id);
                    table.ForeignKey(
                        name: "fk_disclosure_items_divisions_division_id",
                        column: x => x.division_id,
                        principalTable: "divisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_disclosure_items_persons_content_found_by_id",
                        column: x => x.content_found_by_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_disclosure_items_persons_owner_id",
                        column: x => x.owner_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "disclosure_years",
                columns: table => new
                {
                    fiscal_year = table.Column<int>(type: "INTEGER", nullable: false),
                    opens_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    since = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_disclosure_years", x => x.fiscal_year);
                }
            );

            migrationBuilder.CreateTable(
                name: "further_posts",
                columns: table => new
                {
                    position_id = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_further_posts", x => x.position_id);
                    table.ForeignKey(
                        name: "fk_further_posts_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_further_posts_positions_position_id",
                        column: x => x.position_id,
                        principalTable: "positions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
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

            migrationBuilder.CreateTable(
                name: "memo_templates",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    owner_id = table.Column<int>(type: "INTEGER", nullable: true),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_memo_templates", x => x.id);
                    table.ForeignKey(
                        name: "fk_memo_templates_persons_owner_id",
                        column: x => x.owner_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "paper_orders",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    fiscal_year = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    signer = table.Column<string>(type: "TEXT", nullable: false),
                    capacity = table.Column<string>(type: "TEXT", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_paper_orders", x => x.id);
                    table.ForeignKey(
                        name: "fk_paper_orders_persons_by_id",
                        column: x => x.by_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "phrases",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    owner_id = table.Column<int>(type: "INTEGER", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_phrases", x => x.id);
                    table.ForeignKey(
                        name: "fk_phrases_persons_owner_id",
                        column: x => x.owner_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "publication_wishes",
                columns: table => new
                {
                    memo_id = table.Column<long>(type: "INTEGER", nullable: false),
                    fiscal_year = table.Column<int>(type: "INTEGER", nullable: false),
                    item_code = table.Column<string>(type: "TEXT", nullable: false),
                    shows_signed = table.Column<bool>(type: "INTEGER", nullable: false),
                    shows_reading = table.Column<bool>(type: "INTEGER", nullable: false),
                    shows_attachments = table.Column<bool>(type: "INTEGER", nullable: false),
                    asked_by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    asked_at = table.Column<string>(type: "TEXT", nullable: false),
                    done_at = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_publication_wishes", x => x.memo_id);
                    table.ForeignKey(
                        name: "fk_publication_wishes_memos_memo_id",
                        column: x => x.memo_id,
                        principalTable: "memos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_publication_wishes_persons_asked_by_id",
                        column: x => x.asked_by_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "publications",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    memo_id = table.Column<long>(type: "INTEGER", nullable: false),
                    fiscal_year = table.Column<int>(type: "INTEGER", nullable: false),
                    item_code = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    asked_by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    asked_at = table.Column<string>(type: "TEXT", nullable: false),
                    reviewed_by_id = table.Column<int>(type: "INTEGER", nullable: true),
                    published_at = table.Column<string>(type: "TEXT", nullable: true),
                    ended_at = table.Column<string>(type: "TEXT", nullable: true),
                    ended_by_id = table.Column<int>(type: "INTEGER", nullable: true),
                    ended_as = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_publications", x => x.id);
                    table.ForeignKey(
                        name: "fk_publications_memos_memo_id",
                        column: x => x.memo_id,
                        principalTable: "memos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_publications_persons_asked_by_id",
                        column: x => x.asked_by_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_publications_persons_ended_by_id",
                        column: x => x.ended_by_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_publications_persons_reviewed_by_id",
                        column: x => x.reviewed_by_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "circular_recipients",
                columns: table => new
                {
                    memo_id = table.Column<long>(type: "INTEGER", nullable: false),
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    circular_id = table.Column<int>(type: "INTEGER", nullable: false),
                    noted_at = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_circular_recipients", x => new { x.memo_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_circular_recipients_circulars_circular_id",
                        column: x => x.circular_id,
                        principalTable: "circulars",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_circular_recipients_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "disclosure_addresses",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    item_id = table.Column<int>(type: "INTEGER", nullable: false),
                    url = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    added_by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    added_at = table.Column<string>(type: "TEXT", nullable: false),
                    removed_at = table.Column<string>(type: "TEXT", nullable: true),
                    health = table.Column<string>(type: "TEXT", nullable: false),
                    health_since = table.Column<string>(type: "TEXT", nullable: true),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    led_to = table.Column<string>(type: "TEXT", nullable: false),
                    looked_at = table.Column<string>(type: "TEXT", nullable: true),
                    look_again_at = table.Column<string>(type: "TEXT", nullable: true),
                    misses = table.Column<int>(type: "INTEGER", nullable: false),
                    missing_since = table.Column<string>(type: "TEXT", nullable: true),
                    is_told_trouble = table.Column<bool>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_disclosure_addresses", x => x.id);
                    table.ForeignKey(
                        name: "fk_disclosure_addresses_disclosure_items_item_id",
                        column: x => x.item_id,
                        principalTable: "disclosure_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_disclosure_addresses_persons_added_by_id",
                        column: x => x.added_by_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "paper_order_bytes",
                columns: table => new
                {
                    paper_order_id = table.Column<int>(type: "INTEGER", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_paper_order_bytes", x => x.paper_order_id);
                    table.ForeignKey(
                        name: "fk_paper_order_bytes_paper_orders_paper_order_id",
                        column: x => x.paper_order_id,
                        principalTable: "paper_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "published_files",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    publication_id = table.Column<long>(type: "INTEGER", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    content_type = table.Column<string>(type: "TEXT", nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    pages = table.Column<int>(type: "INTEGER", nullable: true),
                    document_id = table.Column<long>(type: "INTEGER", nullable: true),
                    attachment_id = table.Column<long>(type: "INTEGER", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_published_files", x => x.id);
                    table.ForeignKey(
                        name: "fk_published_files_attachments_attachment_id",
                        column: x => x.attachment_id,
                        principalTable: "attachments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_published_files_publications_publication_id",
                        column: x => x.publication_id,
                        principalTable: "publications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_published_files_signed_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "signed_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "link_looks",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    address_id = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: true),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    led_to = table.Column<string>(type: "TEXT", nullable: false),
                    has_year = table.Column<bool>(type: "INTEGER", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_link_looks", x => x.id);
                    table.ForeignKey(
                        name: "fk_link_looks_disclosure_addresses_address_id",
                        column: x => x.address_id,
                        principalTable: "disclosure_addresses",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "reading_bytes",
                columns: table => new
                {
                    file_id = table.Column<long>(type: "INTEGER", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reading_bytes", x => x.file_id);
                    table.ForeignKey(
                        name: "fk_reading_bytes_published_files_file_id",
                        column: x => x.file_id,
                        principalTable: "published_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(name: "ix_signed_documents_paper_id", table: "signed_documents", column: "paper_id");

            migrationBuilder.CreateIndex(name: "ix_measures_paper_order_id", table: "measures", column: "paper_order_id");

            migrationBuilder.CreateIndex(name: "ix_checkpoints_report_order_id", table: "checkpoints", column: "report_order_id");

            migrationBuilder.CreateIndex(
                name: "ix_circular_recipients_circular_id",
                table: "circular_recipients",
                column: "circular_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_circular_recipients_person_id",
                table: "circular_recipients",
                column: "person_id"
            );

            migrationBuilder.CreateIndex(name: "ix_circulars_memo_id", table: "circulars", column: "memo_id");

            migrationBuilder.CreateIndex(name: "ix_circulars_sent_by_id", table: "circulars", column: "sent_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_disclosure_addresses_added_by_id",
                table: "disclosure_addresses",
                column: "added_by_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_disclosure_addresses_item_id",
                table: "disclosure_addresses",
                column: "item_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_disclosure_addresses_look_again_at",
                table: "disclosure_addresses",
                column: "look_again_at",
                filter: "removed_at IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_disclosure_items_content_found_by_id",
                table: "disclosure_items",
                column: "content_found_by_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_disclosure_items_division_id",
                table: "disclosure_items",
                column: "division_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_disclosure_items_fiscal_year_code",
                table: "disclosure_items",
                columns: new[] { "fiscal_year", "code" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "ix_disclosure_items_owner_id", table: "disclosure_items", column: "owner_id");

            migrationBuilder.CreateIndex(name: "ix_further_posts_person_id", table: "further_posts", column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_link_looks_address_id_at",
                table: "link_looks",
                columns: new[] { "address_id", "at" }
            );

            migrationBuilder.CreateIndex(name: "ix_memo_looks_person_id", table: "memo_looks", column: "person_id");

            migrationBuilder.CreateIndex(name: "ix_memo_templates_owner_id", table: "memo_templates", column: "owner_id");

            migrationBuilder.CreateIndex(name: "ix_paper_orders_by_id", table: "paper_orders", column: "by_id");

            migrationBuilder.CreateIndex(name: "ix_paper_orders_fiscal_year", table: "paper_orders", column: "fiscal_year");

            migrationBuilder.CreateIndex(name: "ix_phrases_owner_id", table: "phrases", column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_publication_wishes_asked_by_id",
                table: "publication_wishes",
                column: "asked_by_id"
            );

            migrationBuilder.CreateIndex(name: "ix_publications_asked_by_id", table: "publications", column: "asked_by_id");

            migrationBuilder.CreateIndex(name: "ix_publications_ended_by_id", table: "publications", column: "ended_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_publications_fiscal_year_item_code",
                table: "publications",
                columns: new[] { "fiscal_year", "item_code" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_publications_memo_id_fiscal_year_item_code",
                table: "publications",
                columns: new[] { "memo_id", "fiscal_year", "item_code" },
                unique: true,
                filter: "ended_at IS NULL"
            );

            migrationBuilder.CreateIndex(name: "ix_publications_reviewed_by_id", table: "publications", column: "reviewed_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_published_files_attachment_id",
                table: "published_files",
                column: "attachment_id"
            );

            migrationBuilder.CreateIndex(name: "ix_published_files_document_id", table: "published_files", column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_published_files_publication_id",
                table: "published_files",
                column: "publication_id"
            );

            migrationBuilder.AddForeignKey(
                name: "fk_checkpoints_paper_orders_report_order_id",
                table: "checkpoints",
                column: "report_order_id",
                principalTable: "paper_orders",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict
            );

            migrationBuilder.AddForeignKey(
                name: "fk_measures_paper_orders_paper_order_id",
                table: "measures",
                column: "paper_order_id",
                principalTable: "paper_orders",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(name: "fk_checkpoints_paper_orders_report_order_id", table: "checkpoints");

            migrationBuilder.DropForeignKey(name: "fk_measures_paper_orders_paper_order_id", table: "measures");

            migrationBuilder.DropTable(name: "attachment_words");

            migrationBuilder.DropTable(name: "circular_recipients");

            migrationBuilder.DropTable(name: "disclosure_years");

            migrationBuilder.DropTable(name: "further_posts");

            migrationBuilder.DropTable(name: "link_looks");

            migrationBuilder.DropTable(name: "memo_looks");

            migrationBuilder.DropTable(name: "memo_templates");

            migrationBuilder.DropTable(name: "paper_order_bytes");

            migrationBuilder.DropTable(name: "phrases");

            migrationBuilder.DropTable(name: "publication_wishes");

            migrationBuilder.DropTable(name: "reading_bytes");

            migrationBuilder.DropTable(name: "circulars");

            migrationBuilder.DropTable(name: "disclosure_addresses");

            migrationBuilder.DropTable(name: "paper_orders");

            migrationBuilder.DropTable(name: "published_files");

            migrationBuilder.DropTable(name: "disclosure_items");

            migrationBuilder.DropTable(name: "publications");

            migrationBuilder.DropIndex(name: "ix_signed_documents_paper_id", table: "signed_documents");

            migrationBuilder.DropIndex(name: "ix_measures_paper_order_id", table: "measures");

            migrationBuilder.DropIndex(name: "ix_checkpoints_report_order_id", table: "checkpoints");

            migrationBuilder.DropColumn(name: "due_at", table: "signed_documents");

            migrationBuilder.DropColumn(name: "form", table: "signed_documents");

            migrationBuilder.DropColumn(name: "paper_id", table: "signed_documents");

            migrationBuilder.DropColumn(name: "stood_on", table: "progress_reports");

            migrationBuilder.DropColumn(name: "last_used_at", table: "passkeys");

            migrationBuilder.DropColumn(name: "forms", table: "organization");

            migrationBuilder.DropColumn(name: "public_complaints", table: "organization");

            migrationBuilder.DropColumn(name: "public_hours", table: "organization");

            migrationBuilder.DropColumn(name: "public_inner_hosts", table: "organization");

            migrationBuilder.DropColumn(name: "public_needs_review", table: "organization");

            migrationBuilder.DropColumn(name: "public_questions", table: "organization");

            migrationBuilder.DropColumn(name: "public_website", table: "organization");

            migrationBuilder.DropColumn(name: "skipped_steps", table: "organization");

            migrationBuilder.DropColumn(name: "discarded_at", table: "memos");

            migrationBuilder.DropColumn(name: "has_personal_data", table: "memos");

            migrationBuilder.DropColumn(name: "search_text", table: "memos");

            migrationBuilder.DropColumn(name: "entered_afterwards", table: "measures");

            migrationBuilder.DropColumn(name: "paper_order_id", table: "measures");

            migrationBuilder.DropColumn(name: "paper_result", table: "measures");

            migrationBuilder.DropColumn(name: "remark", table: "measures");

            migrationBuilder.DropColumn(name: "responsible_text", table: "measures");

            migrationBuilder.DropColumn(name: "sort_order", table: "measures");

            migrationBuilder.DropColumn(name: "guidance", table: "finding_wordings");

            migrationBuilder.DropColumn(name: "report_order_id", table: "checkpoints");

            migrationBuilder.DropColumn(name: "remark", table: "checkpoint_entries");

            migrationBuilder.DropColumn(name: "stood_on", table: "checkpoint_editions");
        }
    }
}
