using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsvHelper;
using Sekisho.Documents.Tables;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rosters;
using Sekisho.Server.Exports;

namespace Sekisho.Server.Rosters;

/// <summary>The tables of a roster from and to files.</summary>
internal static class RosterFiles
{
    /// <summary>Media type of CSV.</summary>
    public const string Csv = "text/csv; charset=utf-8";

    /// <summary>Most files of one import.</summary>
    public const int MostFiles = 20;

    /// <summary>Reads files; every one that cannot be read is refused with its name.</summary>
    public static (ImmutableArray<RosterTable> Tables, IReadOnlyList<Refusal> Faults) Read(IEnumerable<(string Name, byte[] Content)> files)
    {
        var (tables, faults) = (ImmutableArray.CreateBuilder<RosterTable>(), new List<Refusal>());
        foreach (var (name, content) in files)
        {
            try
            {
                var read = TableReader.Read(name, content);
                if (read.Count == 0) faults.Add(Refuse.RosterUnreadable(name, "表がありません。"));
                foreach (var table in read)
                {
                    var recognised = RosterTable.Recognise(table.Name, [.. table.Lines.Select(l => (l.Number, l.Cells))]);
                    if (recognised.Refused) faults.Add(recognised.Refusal);
                    else tables.Add(recognised.Value);
                }
            }
            catch (UnreadableTableException fault)
            {
                faults.Add(Refuse.RosterUnreadable(name, Why(fault.Fault)));
            }
        }

        return (tables.ToImmutable(), faults);
    }

    /// <summary>One table as CSV in UTF-8 with a byte order mark, by which Excel tells the encoding.</summary>
    public static byte[] WriteCsv(RosterKind kind, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var file = new MemoryStream();
        using (var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
        using (var writer = new CsvWriter(text, CultureInfo.InvariantCulture))
        {
            foreach (var row in rows.Prepend([.. RosterColumns.Of(kind).Select(c => c.Title)]))
            {
                foreach (var cell in row) writer.WriteField(cell);
                writer.NextRecord();
            }
        }

        return file.ToArray();
    }

    /// <summary>All tables as one workbook, a sheet each.</summary>
    public static byte[] WriteWorkbook(Organization? organization, DateOnly date, DateTimeOffset at, Func<Role, string> titleOf) => SheetWriter.Write(
        "組織",
        organization?.Body.Name ?? "",
        at,
        [.. Enum.GetValues<RosterKind>().Select(kind => new SheetContent(
            RosterColumns.Title(kind),
            [.. RosterColumns.Of(kind).Select(c => new SheetColumn(c.Title, c.Width))],
            organization is null ? [] : RosterWriter.Rows(organization, date, kind, titleOf).Select(row => (IReadOnlyList<object?>)[.. row])))]);

    /// <summary>Why a file cannot be read, in a sentence.</summary>
    public static string Why(TableFault fault) => fault switch
    {
        TableFault.TooLarge => $"大きさが{TableReader.LargestFile / 1024 / 1024}MBを超えています。表を分けてください。",
        TableFault.TooMuch => $"行（{TableReader.MostLines:#,0}行まで）、列（{TableReader.MostColumns}列まで）、文字（1マス{TableReader.LongestCell:#,0}文字まで）のどれかが多すぎます。表を分けるか、要らないシートを消してください。",
        TableFault.NotATable => "CSV（UTF-8、UTF-16、Shift_JIS）か XLSX のファイルを選んでください。パスワードの付いたファイルは読み取れません。",
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };
}
