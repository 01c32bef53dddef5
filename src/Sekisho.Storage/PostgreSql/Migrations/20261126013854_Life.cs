using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sekisho.Storage.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Life : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "waiting_post_id",
                table: "cases",
                newName: "permit_id");

            migrationBuilder.RenameIndex(
                name: "IX_cases_body_id_waiting_post_id",
                table: "cases",
                newName: "IX_cases_body_id_permit_id");

            migrationBuilder.AddColumn<Guid>(
                name: "division_id",
                table: "permits",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<bool>(
                name: "is_closed",
                table: "permits",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "case_kind",
                table: "cases",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "clerk_id",
                table: "cases",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "decided_at",
                table: "cases",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "moved_at",
                table: "cases",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<string>(
                name: "search_text",
                table: "cases",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "attachments",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    document = table.Column<string>(type: "text", nullable: false)
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
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    @for = table.Column<string>(name: "for", type: "text", nullable: false)
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

            migrationBuilder.CreateIndex(
                name: "IX_permits_body_id_service_id",
                table: "permits",
                columns: new[] { "body_id", "service_id" });

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
                name: "IX_case_waits_body_id_post_id_for",
                table: "case_waits",
                columns: new[] { "body_id", "post_id", "for" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "attachments");

            migrationBuilder.DropTable(
                name: "case_readings");

            migrationBuilder.DropTable(
                name: "case_waits");

            migrationBuilder.DropIndex(
                name: "IX_permits_body_id_service_id",
                table: "permits");

            migrationBuilder.DropIndex(
                name: "IX_cases_body_id_division_id",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_body_id_opened_at",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_body_id_state_moved_at",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "division_id",
                table: "permits");

            migrationBuilder.DropColumn(
                name: "is_closed",
                table: "permits");

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
                name: "permit_id",
                table: "cases",
                newName: "waiting_post_id");

            migrationBuilder.RenameIndex(
                name: "IX_cases_body_id_permit_id",
                table: "cases",
                newName: "IX_cases_body_id_waiting_post_id");
        }
    }
}
