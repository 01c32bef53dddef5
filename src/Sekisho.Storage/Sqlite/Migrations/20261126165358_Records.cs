using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sekisho.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Records : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "disclosures",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disclosures", x => new { x.body_id, x.id });
                    table.ForeignKey(
                        name: "FK_disclosures_bodies_body_id",
                        column: x => x.body_id,
                        principalTable: "bodies",
                        principalColumn: "body_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "disposal_holds",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    target = table.Column<string>(type: "TEXT", nullable: false),
                    target_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    released_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disposal_holds", x => new { x.body_id, x.id });
                    table.ForeignKey(
                        name: "FK_disposal_holds_bodies_body_id",
                        column: x => x.body_id,
                        principalTable: "bodies",
                        principalColumn: "body_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "disposals",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    drafted_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disposals", x => new { x.body_id, x.id });
                    table.ForeignKey(
                        name: "FK_disposals_bodies_body_id",
                        column: x => x.body_id,
                        principalTable: "bodies",
                        principalColumn: "body_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "disposed_records",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    audit_sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    ordinal = table.Column<long>(type: "INTEGER", nullable: false),
                    leaf = table.Column<string>(type: "TEXT", nullable: false),
                    disposal_sequence = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disposed_records", x => new { x.body_id, x.audit_sequence, x.ordinal });
                });

            migrationBuilder.CreateIndex(
                name: "IX_disclosures_body_id_case_id",
                table: "disclosures",
                columns: new[] { "body_id", "case_id" });

            migrationBuilder.CreateIndex(
                name: "IX_disposal_holds_body_id_target_id",
                table: "disposal_holds",
                columns: new[] { "body_id", "target_id" });

            migrationBuilder.CreateIndex(
                name: "IX_disposals_body_id_drafted_at",
                table: "disposals",
                columns: new[] { "body_id", "drafted_at" });

            migrationBuilder.CreateIndex(
                name: "IX_disposed_records_body_id_disposal_sequence",
                table: "disposed_records",
                columns: new[] { "body_id", "disposal_sequence" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "disclosures");

            migrationBuilder.DropTable(
                name: "disposal_holds");

            migrationBuilder.DropTable(
                name: "disposals");

            migrationBuilder.DropTable(
                name: "disposed_records");
        }
    }
}
