using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sekisho.Storage.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class OrgLocal : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_role_holdings",
                table: "role_holdings");

            migrationBuilder.DropPrimaryKey(
                name: "PK_assignments",
                table: "assignments");

            migrationBuilder.DropIndex(
                name: "IX_assignments_body_id_person_id",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "ordinal",
                table: "role_holdings");

            migrationBuilder.DropColumn(
                name: "ordinal",
                table: "assignments");

            migrationBuilder.AddColumn<long>(
                name: "place",
                table: "role_holdings",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<Guid>(
                name: "successor_id",
                table: "posts",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "until",
                table: "posts",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "employment",
                table: "people",
                type: "text",
                nullable: false,
                defaultValue: "Permanent");

            migrationBuilder.AddColumn<bool>(
                name: "has_terminal",
                table: "people",
                type: "boolean",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<string>(
                name: "staff_number",
                table: "people",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "code",
                table: "divisions",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "from",
                table: "divisions",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "divisions",
                type: "text",
                nullable: false,
                defaultValue: "Division");

            migrationBuilder.AddColumn<Guid>(
                name: "successor_id",
                table: "divisions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "until",
                table: "divisions",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "place",
                table: "assignments",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

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
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false)
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
                name: "deputies",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    deputies = table.Column<string>(type: "text", nullable: false)
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
                name: "roster_uploads",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    @sealed = table.Column<string>(name: "sealed", type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_roster_uploads", x => new { x.body_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "trainings",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    level = table.Column<int>(type: "integer", nullable: false),
                    passed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true)
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
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    changes = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false)
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
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    transfer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    kana = table.Column<string>(type: "text", nullable: false),
                    mail = table.Column<string>(type: "text", nullable: false),
                    staff_number = table.Column<string>(type: "text", nullable: true),
                    employment = table.Column<string>(type: "text", nullable: false),
                    has_terminal = table.Column<bool>(type: "boolean", nullable: false)
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
                name: "IX_absences_body_id_person_id",
                table: "absences",
                columns: new[] { "body_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "IX_roster_uploads_at",
                table: "roster_uploads",
                column: "at");

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
                name: "deputies");

            migrationBuilder.DropTable(
                name: "roster_uploads");

            migrationBuilder.DropTable(
                name: "trainings");

            migrationBuilder.DropTable(
                name: "transfer_people");

            migrationBuilder.DropTable(
                name: "transfers");

            migrationBuilder.DropPrimaryKey(
                name: "PK_role_holdings",
                table: "role_holdings");

            migrationBuilder.DropPrimaryKey(
                name: "PK_assignments",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "place",
                table: "role_holdings");

            migrationBuilder.DropColumn(
                name: "successor_id",
                table: "posts");

            migrationBuilder.DropColumn(
                name: "until",
                table: "posts");

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
                name: "place",
                table: "assignments");

            migrationBuilder.AddColumn<int>(
                name: "ordinal",
                table: "role_holdings",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ordinal",
                table: "assignments",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddPrimaryKey(
                name: "PK_role_holdings",
                table: "role_holdings",
                columns: new[] { "body_id", "ordinal" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_assignments",
                table: "assignments",
                columns: new[] { "body_id", "ordinal" });

            migrationBuilder.CreateIndex(
                name: "IX_assignments_body_id_person_id",
                table: "assignments",
                columns: new[] { "body_id", "person_id" });
        }
    }
}
