using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sekisho.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Life : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_rule_sets",
                table: "rule_sets");

            migrationBuilder.DropPrimaryKey(
                name: "PK_role_holdings",
                table: "role_holdings");

            migrationBuilder.DropIndex(
                name: "IX_letters_body_id_read_at",
                table: "letters");

            migrationBuilder.DropPrimaryKey(
                name: "PK_assignments",
                table: "assignments");

            migrationBuilder.DropIndex(
                name: "IX_assignments_body_id_person_id",
                table: "assignments");

            migrationBuilder.RenameColumn(
                name: "json",
                table: "rule_sets",
                newName: "document");

            migrationBuilder.RenameColumn(
                name: "ordinal",
                table: "role_holdings",
                newName: "place");

            migrationBuilder.RenameColumn(
                name: "read_at",
                table: "letters",
                newName: "mailed_at");

            migrationBuilder.RenameColumn(
                name: "waiting_post_id",
                table: "cases",
                newName: "permit_id");

            migrationBuilder.RenameIndex(
                name: "IX_cases_body_id_waiting_post_id",
                table: "cases",
                newName: "IX_cases_body_id_permit_id");

            migrationBuilder.RenameColumn(
                name: "ordinal",
                table: "assignments",
                newName: "place");

            migrationBuilder.AddColumn<string>(
                name: "code",
                table: "rule_sets",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "number",
                table: "rule_sets",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "successor_id",
                table: "posts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "until",
                table: "posts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "division_id",
                table: "permits",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<bool>(
                name: "is_closed",
                table: "permits",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "employment",
                table: "people",
                type: "TEXT",
                nullable: false,
                defaultValue: "Permanent");

            migrationBuilder.AddColumn<bool>(
                name: "has_terminal",
                table: "people",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<string>(
                name: "staff_number",
                table: "people",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "code",
                table: "divisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "from",
                table: "divisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "divisions",
                type: "TEXT",
                nullable: false,
                defaultValue: "Division");

            migrationBuilder.AddColumn<Guid>(
                name: "successor_id",
                table: "divisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "until",
                table: "divisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "case_kind",
                table: "cases",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "clerk_id",
                table: "cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "decided_at",
                table: "cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "moved_at",
                table: "cases",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<string>(
                name: "search_text",
                table: "cases",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddPrimaryKey(
                name: "PK_rule_sets",
                table: "rule_sets",
                columns: new[] { "body_id", "id" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_role_holdings",
                table: "role_holdings",
                columns: new[] { "body_id", "role", "post_id", "from" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_assignments",
                table: "assignments",
                columns: new[] { "body_id", "person_id", "post_id", "from" });

            migrationBuilder.CreateTable(
                name: "absences",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_absences", x => new { x.body_id, x.id });
                    table.ForeignKey(
                        name: "FK_absences_people_body_id_person_id",
                        columns: x => new { x.body_id, x.person_id },
                        principalTable: "people",
                        principalColumns: new[] { "body_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "attachments",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attachments", x => new { x.body_id, x.sha256 });
                    table.ForeignKey(
                        name: "FK_attachments_bodies_body_id",
                        column: x => x.body_id,
                        principalTable: "bodies",
                        principalColumn: "body_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_readings",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_readings", x => new { x.body_id, x.id });
                    table.ForeignKey(
                        name: "FK_case_readings_bodies_body_id",
                        column: x => x.body_id,
                        principalTable: "bodies",
                        principalColumn: "body_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_waits",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    post_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    @for = table.Column<string>(name: "for", type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_waits", x => new { x.body_id, x.case_id, x.post_id, x.@for });
                    table.ForeignKey(
                        name: "FK_case_waits_cases_body_id_case_id",
                        columns: x => new { x.body_id, x.case_id },
                        principalTable: "cases",
                        principalColumns: new[] { "body_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "deputies",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    post_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    deputies = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deputies", x => new { x.body_id, x.post_id, x.from });
                    table.ForeignKey(
                        name: "FK_deputies_posts_body_id_post_id",
                        columns: x => new { x.body_id, x.post_id },
                        principalTable: "posts",
                        principalColumns: new[] { "body_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "jobs",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    due_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    leased_until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    turn = table.Column<Guid>(type: "TEXT", nullable: true),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    succeeded_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    fault = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_jobs", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "letter_reads",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    letter_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letter_reads", x => new { x.body_id, x.person_id, x.letter_id });
                });

            migrationBuilder.CreateTable(
                name: "mails",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    letter_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    due_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    fault = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mails", x => new { x.body_id, x.letter_id, x.person_id });
                });

            migrationBuilder.CreateTable(
                name: "reminders",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    post_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    last_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reminders", x => new { x.body_id, x.subject_id, x.post_id });
                });

            migrationBuilder.CreateTable(
                name: "roster_uploads",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    @sealed = table.Column<string>(name: "sealed", type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_roster_uploads", x => new { x.body_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "rule_drafts",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rule_drafts", x => new { x.body_id, x.id });
                    table.ForeignKey(
                        name: "FK_rule_drafts_bodies_body_id",
                        column: x => x.body_id,
                        principalTable: "bodies",
                        principalColumn: "body_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "trainings",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    level = table.Column<int>(type: "INTEGER", nullable: false),
                    passed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_trainings", x => new { x.body_id, x.person_id, x.level, x.passed_on });
                    table.ForeignKey(
                        name: "FK_trainings_people_body_id_person_id",
                        columns: x => new { x.body_id, x.person_id },
                        principalTable: "people",
                        principalColumns: new[] { "body_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "transfers",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    changes = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_transfers", x => new { x.body_id, x.id });
                    table.ForeignKey(
                        name: "FK_transfers_bodies_body_id",
                        column: x => x.body_id,
                        principalTable: "bodies",
                        principalColumn: "body_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "transfer_people",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    transfer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    kana = table.Column<string>(type: "TEXT", nullable: false),
                    mail = table.Column<string>(type: "TEXT", nullable: false),
                    staff_number = table.Column<string>(type: "TEXT", nullable: true),
                    employment = table.Column<string>(type: "TEXT", nullable: false),
                    has_terminal = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_transfer_people", x => new { x.body_id, x.transfer_id, x.person_id });
                    table.ForeignKey(
                        name: "FK_transfer_people_transfers_body_id_transfer_id",
                        columns: x => new { x.body_id, x.transfer_id },
                        principalTable: "transfers",
                        principalColumns: new[] { "body_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_rule_sets_body_id_code_number",
                table: "rule_sets",
                columns: new[] { "body_id", "code", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rule_sets_body_id_in_force_from",
                table: "rule_sets",
                columns: new[] { "body_id", "in_force_from" });

            migrationBuilder.CreateIndex(
                name: "IX_permits_body_id_service_id",
                table: "permits",
                columns: new[] { "body_id", "service_id" });

            migrationBuilder.CreateIndex(
                name: "IX_letters_body_id_person_id_at",
                table: "letters",
                columns: new[] { "body_id", "person_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_letters_body_id_post_id_at",
                table: "letters",
                columns: new[] { "body_id", "post_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_to_mail",
                table: "letters",
                columns: new[] { "body_id", "at" },
                filter: "mailed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_cases_body_id_division_id",
                table: "cases",
                columns: new[] { "body_id", "division_id" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_body_id_opened_at",
                table: "cases",
                columns: new[] { "body_id", "opened_at" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_body_id_state_moved_at",
                table: "cases",
                columns: new[] { "body_id", "state", "moved_at" });

            migrationBuilder.CreateIndex(
                name: "IX_absences_body_id_person_id",
                table: "absences",
                columns: new[] { "body_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "IX_case_waits_body_id_post_id_for",
                table: "case_waits",
                columns: new[] { "body_id", "post_id", "for" });

            migrationBuilder.CreateIndex(
                name: "IX_letter_reads_body_id_person_id_at",
                table: "letter_reads",
                columns: new[] { "body_id", "person_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_mails_body_id_due_at",
                table: "mails",
                columns: new[] { "body_id", "due_at" },
                filter: "state = 'Queued'");

            migrationBuilder.CreateIndex(
                name: "IX_mails_body_id_state",
                table: "mails",
                columns: new[] { "body_id", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_roster_uploads_at",
                table: "roster_uploads",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_rule_drafts_body_id_changed_at",
                table: "rule_drafts",
                columns: new[] { "body_id", "changed_at" });

            migrationBuilder.CreateIndex(
                name: "IX_transfers_body_id_state",
                table: "transfers",
                columns: new[] { "body_id", "state" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "absences");

            migrationBuilder.DropTable(
                name: "attachments");

            migrationBuilder.DropTable(
                name: "case_readings");

            migrationBuilder.DropTable(
                name: "case_waits");

            migrationBuilder.DropTable(
                name: "deputies");

            migrationBuilder.DropTable(
                name: "jobs");

            migrationBuilder.DropTable(
                name: "letter_reads");

            migrationBuilder.DropTable(
                name: "mails");

            migrationBuilder.DropTable(
                name: "reminders");

            migrationBuilder.DropTable(
                name: "roster_uploads");

            migrationBuilder.DropTable(
                name: "rule_drafts");

            migrationBuilder.DropTable(
                name: "trainings");

            migrationBuilder.DropTable(
                name: "transfer_people");

            migrationBuilder.DropTable(
                name: "transfers");

            migrationBuilder.DropPrimaryKey(
                name: "PK_rule_sets",
                table: "rule_sets");

            migrationBuilder.DropIndex(
                name: "IX_rule_sets_body_id_code_number",
                table: "rule_sets");

            migrationBuilder.DropIndex(
                name: "IX_rule_sets_body_id_in_force_from",
                table: "rule_sets");

            migrationBuilder.DropPrimaryKey(
                name: "PK_role_holdings",
                table: "role_holdings");

            migrationBuilder.DropIndex(
                name: "IX_permits_body_id_service_id",
                table: "permits");

            migrationBuilder.DropIndex(
                name: "IX_letters_body_id_person_id_at",
                table: "letters");

            migrationBuilder.DropIndex(
                name: "IX_letters_body_id_post_id_at",
                table: "letters");

            migrationBuilder.DropIndex(
                name: "ix_letters_to_mail",
                table: "letters");

            migrationBuilder.DropIndex(
                name: "IX_cases_body_id_division_id",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_body_id_opened_at",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_body_id_state_moved_at",
                table: "cases");

            migrationBuilder.DropPrimaryKey(
                name: "PK_assignments",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "code",
                table: "rule_sets");

            migrationBuilder.DropColumn(
                name: "number",
                table: "rule_sets");

            migrationBuilder.DropColumn(
                name: "successor_id",
                table: "posts");

            migrationBuilder.DropColumn(
                name: "until",
                table: "posts");

            migrationBuilder.DropColumn(
                name: "division_id",
                table: "permits");

            migrationBuilder.DropColumn(
                name: "is_closed",
                table: "permits");

            migrationBuilder.DropColumn(
                name: "employment",
                table: "people");

            migrationBuilder.DropColumn(
                name: "has_terminal",
                table: "people");

            migrationBuilder.DropColumn(
                name: "staff_number",
                table: "people");

            migrationBuilder.DropColumn(
                name: "code",
                table: "divisions");

            migrationBuilder.DropColumn(
                name: "from",
                table: "divisions");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "divisions");

            migrationBuilder.DropColumn(
                name: "successor_id",
                table: "divisions");

            migrationBuilder.DropColumn(
                name: "until",
                table: "divisions");

            migrationBuilder.DropColumn(
                name: "case_kind",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "clerk_id",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "decided_at",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "moved_at",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "search_text",
                table: "cases");

            migrationBuilder.RenameColumn(
                name: "document",
                table: "rule_sets",
                newName: "json");

            migrationBuilder.RenameColumn(
                name: "place",
                table: "role_holdings",
                newName: "ordinal");

            migrationBuilder.RenameColumn(
                name: "mailed_at",
                table: "letters",
                newName: "read_at");

            migrationBuilder.RenameColumn(
                name: "permit_id",
                table: "cases",
                newName: "waiting_post_id");

            migrationBuilder.RenameIndex(
                name: "IX_cases_body_id_permit_id",
                table: "cases",
                newName: "IX_cases_body_id_waiting_post_id");

            migrationBuilder.RenameColumn(
                name: "place",
                table: "assignments",
                newName: "ordinal");

            migrationBuilder.AddPrimaryKey(
                name: "PK_rule_sets",
                table: "rule_sets",
                columns: new[] { "body_id", "id", "version" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_role_holdings",
                table: "role_holdings",
                columns: new[] { "body_id", "ordinal" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_assignments",
                table: "assignments",
                columns: new[] { "body_id", "ordinal" });

            migrationBuilder.CreateIndex(
                name: "IX_letters_body_id_read_at",
                table: "letters",
                columns: new[] { "body_id", "read_at" });

            migrationBuilder.CreateIndex(
                name: "IX_assignments_body_id_person_id",
                table: "assignments",
                columns: new[] { "body_id", "person_id" });
        }
    }
}
