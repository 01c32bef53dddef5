using Sekisho.Server.Exports;

namespace Sekisho.IntegrationTests.Exports;

public sealed class SheetWriterTests
{
    [Fact]
    public void Whatever_people_typed_is_text_and_never_a_formula()
    {
        string[] typed = ["=1+1", "@SUM(A1)", "-5", "<b>&\"'", "一行目\n二行目", " 前後の空白 ", "制\u0001御\u000b文字", "𠮷野家", "\ufffe"];

        var file = Write(typed.Select(text => (object?[])[text]));

        file.Faults().ShouldBeEmpty();
        file.Look(sheet => sheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.CellFormula>().Count()).ShouldBe(0);
        file.Rows().Skip(1).Select(r => r[0]).ShouldBe(["=1+1", "@SUM(A1)", "-5", "<b>&\"'", "一行目\n二行目", " 前後の空白 ", "制御文字", "𠮷野家", ""]);
    }

    [Fact]
    public void A_text_longer_than_a_cell_is_cut_between_characters()
    {
        var file = Write([[new string('あ', 32_766) + "𠮷"]]);

        file.Faults().ShouldBeEmpty();
        file.Rows()[1][0].ShouldBe(new string('あ', 32_766));
    }

    [Fact]
    public void Dates_and_numbers_are_stored_as_such()
    {
        var file = Write([[new DateOnly(2026, 11, 25)], [new DateTime(2026, 11, 25, 9, 5, 0, DateTimeKind.Unspecified)], [1234], [5_000_000_000L], [null]]);

        file.Faults().ShouldBeEmpty();
        var cells = file.Rows().Skip(1).Select(r => r[0]).ToList();
        SheetFile.DateOf(cells[0]).ShouldBe(new DateOnly(2026, 11, 25));
        DateTime.FromOADate(double.Parse(cells[1], System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(new DateTime(2026, 11, 25, 9, 5, 0, DateTimeKind.Unspecified));
        cells[2..].ShouldBe(["1234", "5000000000", ""]);
    }

    [Fact]
    public void An_empty_list_is_a_whole_file() => Write([]).Faults().ShouldBeEmpty();

    private static SheetFile Write(IEnumerable<IReadOnlyList<object?>> rows) =>
        new(SheetWriter.Write("試験", "見本市", new DateTimeOffset(2026, 11, 25, 0, 0, 0, TimeSpan.Zero), [new SheetColumn("列", 20)], rows));
}
