using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Sekisho.Documents.Texts;

namespace UnitTests.Documents.Texts;

public sealed class WorkbookTests
{
    [Fact]
    public void A_workbook_by_LibreOffice_is_read_sheet_by_sheet()
    {
        var text = DocumentTexts.Read(Samples.Read("roster.xlsx"), "roster.xlsx");

        text.Kind.ShouldBe(DocumentKind.Workbook);
        var places = text.Sections.DistinctBy(s => s.Place).ToDictionary(s => s.Place, s => s.Text);
        places["シート『名簿』"].ShouldBe("整理番号\t氏名\t生年月日\n00012\t架空 花子\t1985年12月24日");
        places["シート『控え』（非表示）"].ShouldBe("隠した行 架空 三郎");
        places["シート『名簿』のコメント"].ShouldContain("電話は03-0000-0000");
        foreach (var word in (string[])["対象者", "架空 太郎", "避難所の名簿"]) text.Text.ShouldContain(word);
        text.Notices.ShouldContain(DocumentNotice.HiddenParts);
    }

    [Fact]
    public void Numbers_dates_and_strings_stand_as_a_reader_sees_them()
    {
        var text = DocumentTexts.Read(Made(), "a.xlsx");

        text.Sections[0].ShouldBe(new DocumentSection("シート『一覧』", 0, "共有\t直書き\tTRUE\n0001234\t123-4567\t1980-04-01\t\t123456789018\n03-1234\t0.1"));
        text.Sections.Single(s => s.Place == "どのセルにもない文字列").Text.ShouldBe("残った名前\nきょうゆう");
        text.Sections.Single(s => s.Place == "シート『一覧』の数式・印刷の設定など").Text.ShouldBe("IF(A1=\"架空\",1,2)");
    }

    [Fact]
    public void A_cell_that_points_to_no_string_is_a_damaged_sheet() => Refusal.Of(Made("9")).ShouldBe((DocumentFault.Damaged, "シート『一覧』"));

    private static byte[] Made(string shared = "0")
    {
        var stream = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            book.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(
                new SharedStringItem(new Text("共有"), new PhoneticRun(new Text("きょうゆう")) { BaseTextStartIndex = 0, EndingBaseIndex = 2 }), new SharedStringItem(new Text("残った名前")));
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "0000000" }, new NumberingFormat { NumberFormatId = 165, FormatCode = "[<=999]000;[<=9999]000\\-00;000\\-0000" }, new NumberingFormat { NumberFormatId = 166, FormatCode = "00\\-0000" }),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 164 }, new CellFormat { NumberFormatId = 165 }, new CellFormat { NumberFormatId = 14 }, new CellFormat { NumberFormatId = 166 }));
            var sheet = book.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(new SheetData(
                new Row(Cell("A1", shared, CellValues.SharedString), new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text("直書き")) }, Cell("C1", "1", CellValues.Boolean)),
                new Row(Cell("A2", "1234", style: 1), Cell("B2", "1234567", style: 2), Cell("C2", "29312", style: 3), Cell("E2", "123456789018")),
                new Row(new Cell { CellReference = "A3", StyleIndex = 4, CellValue = new CellValue("31234"), CellFormula = new CellFormula("IF(A1=\"架空\",1,2)") }, Cell("B3", "0.1"))));
            book.Workbook = new Workbook(new Sheets(new Sheet { Name = "一覧", SheetId = 1, Id = book.GetIdOfPart(sheet) }));
        }

        return stream.ToArray();
    }

    private static Cell Cell(string at, string value, CellValues? type = null, uint style = 0)
    {
        var cell = new Cell { CellReference = at, CellValue = new CellValue(value), StyleIndex = style };
        if (type is { } named) cell.DataType = named;
        return cell;
    }
}
