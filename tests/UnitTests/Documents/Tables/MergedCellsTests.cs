using System.Diagnostics;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Sekisho.Documents.Tables;
using Table = Sekisho.Documents.Tables.Table;

namespace UnitTests.Documents.Tables;

public sealed class MergedCellsTests
{
    [Fact]
    public void What_stands_in_merged_cells_stands_in_each_of_them()
    {
        var book = Book([["担当課", "サービス"], ["総務課", "一般向けAI"], ["", "庁内AI"], ["福祉課", ""]], "A2:A3", "A4:B4");

        Cells(TableReader.Read("台帳.xlsx", book, spread: true)).ShouldBe(["担当課|サービス", "総務課|一般向けAI", "総務課|庁内AI", "福祉課|福祉課"]);
        Cells(TableReader.Read("名簿.xlsx", book)).ShouldBe(["担当課|サービス", "総務課|一般向けAI", "|庁内AI", "福祉課"]);
    }

    [Fact]
    public void Areas_without_end_are_turned_away_before_they_cost_time()
    {
        var areas = Enumerable.Range(0, 15_000).Select(_ => "A1:BL20000").ToArray();
        var book = Book(Enumerable.Range(0, 20_000).Select(i => (string[])[$"{i}"]), areas);
        var clock = Stopwatch.StartNew();

        Should.Throw<UnreadableTableException>(() => TableReader.Read("台帳.xlsx", book, spread: true)).Fault.ShouldBe(TableFault.TooMuch);

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void An_area_that_is_none_is_passed_over()
    {
        var book = Book([["担当課", "サービス"]], "A1", "B9:C9", "A1:A1048576", "Z1:Z2");

        Cells(TableReader.Read("台帳.xlsx", book, spread: true)).ShouldBe(["担当課|サービス"]);
    }

    private static IEnumerable<string> Cells(IReadOnlyList<Table> tables) => tables.ShouldHaveSingleItem().Lines.Select(l => string.Join('|', l.Cells));

    private static byte[] Book(IEnumerable<string[]> rows, params string[] merged)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var sheet = workbook.AddNewPart<WorksheetPart>();
            var data = new SheetData(rows.Select((row, r) => new Row(row.Select((text, c) => new Cell { CellReference = $"{(char)('A' + c)}{r + 1}", DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) })) { RowIndex = (uint)r + 1 }));
            sheet.Worksheet = new Worksheet(data, new MergeCells(merged.Select(m => new MergeCell { Reference = m })));
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = "台帳" }));
        }

        return stream.ToArray();
    }
}
