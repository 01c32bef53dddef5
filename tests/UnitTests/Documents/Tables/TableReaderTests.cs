using System.IO.Compression;
using System.Text;
using Sekisho.Documents.Tables;

namespace UnitTests.Documents.Tables;

public sealed class TableReaderTests
{
    private const string Text = "部署名,上位の部署\r\n\"情報,政策課\",企画部\r\n\"改行の\r\nある課\",\r\n髙島課,①\r\n";

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("shift_jis", false)]
    public void A_file_is_read_in_the_encodings_of_offices(string name, bool mark)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = name == "shift_jis" ? Encoding.GetEncoding(932) : Encoding.GetEncoding(name);
        byte[] content = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Text)];

        var table = TableReader.Read("部署.csv", content).ShouldHaveSingleItem();

        table.Lines.Select(l => l.Number).ShouldBe([1, 2, 3, 5]);
        table.Lines.Select(l => l.Cells[0]).ShouldBe(["部署名", "情報,政策課", "改行の\r\nある課", "髙島課"]);
        table.Lines[3].Cells[1].ShouldBe("①");
    }

    [Fact]
    public void A_file_that_is_no_table_is_turned_away()
    {
        FaultOf([0x89, 0x50, 0x4E, 0x47, 0xFF, 0xFE, 0xFD, 0xFC]).ShouldBe(TableFault.NotATable);
        FaultOf([.. "PK\u0003\u0004"u8, 1, 2, 3]).ShouldBe(TableFault.NotATable);
        FaultOf(new byte[TableReader.LargestFile + 1]).ShouldBe(TableFault.TooLarge);
        FaultOf(Encoding.UTF8.GetBytes(new string('あ', TableReader.LongestCell + 10))).ShouldBe(TableFault.TooMuch);
        FaultOf(Encoding.UTF8.GetBytes(new string(',', 100))).ShouldBe(TableFault.TooMuch);
    }

    [Fact]
    public void A_package_that_swells_is_turned_away_before_it_fills_the_memory()
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("xl/worksheets/sheet1.xml").Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 200; i++) entry.Write(zeros);
        }

        file.Length.ShouldBeLessThan(TableReader.LargestFile);
        FaultOf(file.ToArray()).ShouldBe(TableFault.TooMuch);
    }

    private static TableFault FaultOf(byte[] content) => Should.Throw<UnreadableTableException>(() => TableReader.Read("f", content)).Fault;
}
