using System.Text;
using System.Xml;

namespace Sekisho.Documents.Texts;

/// <summary>The table of strings of a workbook (ECMA-376, 18.4). Furigana stands apart, since a reading within a name would hide it.</summary>
internal sealed class CellStrings
{
    private readonly List<string> strings = [];
    private readonly List<string> furigana = [];
    private readonly HashSet<int> used = [];

    public static CellStrings None { get; } = new();

    public int Count => strings.Count;

    public static CellStrings Read(Reading reading, XmlReader xml)
    {
        var table = new CellStrings();
        var (text, spoken, inReading, length) = (new StringBuilder(), new StringBuilder(), false, 0L);
        while (xml.Read())
        {
            if (xml.Depth > reading.Limits.Elements) throw reading.Refusal(DocumentFault.TooDeep);
            if (xml.LocalName == "rPh" && xml.NodeType is XmlNodeType.Element or XmlNodeType.EndElement) inReading = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace) (inReading ? spoken : text).Append(xml.NodeType == XmlNodeType.Whitespace && xml.Depth < 3 ? "" : xml.Value);
            else if (xml.LocalName == "si" && (xml.NodeType == XmlNodeType.EndElement || xml.IsEmptyElement))
            {
                reading.Token.ThrowIfCancellationRequested();
                length += text.Length + spoken.Length;
                if (length > reading.Limits.TextLength || table.strings.Count > reading.Limits.Cells) throw reading.Refusal(DocumentFault.TooMuch);
                table.strings.Add(Cell(text));
                if (spoken.Length > 0) table.furigana.Add(Cell(spoken));
                text.Clear();
                spoken.Clear();
            }
        }

        return table;
    }

    /// <summary>A string by its number, or null where the table has none.</summary>
    public string? Use(int index)
    {
        if (index < 0 || index >= strings.Count) return null;
        used.Add(index);
        return strings[index];
    }

    /// <summary>What no cell refers to, and the furigana.</summary>
    public string Unused() => string.Join('\n', strings.Where((_, i) => !used.Contains(i)).Concat(furigana.Distinct()));

    /// <summary>Line breaks within a cell are spaces, so that rows stay lines.</summary>
    private static string Cell(StringBuilder text) => text.ToString().ReplaceLineEndings(" ").Replace('\t', ' ');
}
