using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sekisho.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Words : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "words",
                table: "bodies",
                type: "TEXT",
                nullable: false,
                defaultValue: "{\"words\":[],\"patterns\":[]}");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "words",
                table: "bodies");
        }
    }
}
