using System.Globalization;
using System.Text;
using System.Xml;

namespace Sekisho.Documents.Texts;

/// <summary>One sheet: its rows with tabs between the columns, and what else stands in it (formulas with words in them, prompts of inputs, headers for the printer).</summary>
internal sealed class SheetText(Reading reading, string place, CellStrings strings, CellFormats formats)
{
    /// <summary>Most empty columns that are kept between two cells.</summary>
    private const int WidestGap = 256;

    private readonly StringBuilder rows = new();
    private readonly StringBuilder aside = new();

    public string Rows => rows.ToString();

    public string Aside => aside.ToString();

    public void Read(XmlReader xml)
    {
        var (column, cellColumn, lineStart) = (0, 0, 0);
        while (xml.Read())
        {
            if (xml.Depth > reading.Limits.Elements) throw reading.Refusal(DocumentFault.TooDeep, place);
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "row")
            {
                reading.Token.ThrowIfCancellationRequested();
                if (rows.Length > lineStart) rows.Append('\n');
                (column, cellColumn, lineStart) = (0, 0, rows.Length);
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c")
            {
                reading.CountCell();
                cellColumn = xml.GetAttribute("r") is { Length: > 0 } reference && Tables.WorkbookTables.ColumnOf(reference) is >= 0 and var named ? named : cellColumn;
                var text = Cell(xml);
                if (text.Length > 0)
                {
                    rows.Append('\t', Math.Clamp(cellColumn - column, 0, WidestGap)).Append(text);
                    column = cellColumn;
                }

                cellColumn++;
                Bound();
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                aside.Append(xml.Value).Append('\n');
                Bound();
            }
            else if (xml.NodeType == XmlNodeType.Element)
            {
                foreach (var name in (string[])["prompt", "promptTitle", "error", "errorTitle", "tooltip", "display", "comment", "user"])
                {
                    if (xml.GetAttribute(name) is { Length: > 0 } value) aside.Append(value).Append('\n');
                }
            }
        }
    }

    private void Bound()
    {
        if (rows.Length + aside.Length > reading.TextLeft) throw reading.Refusal(DocumentFault.TooMuch, place);
    }

    /// <summary>Reads a cell to its end; the reader stands on its end tag afterwards.</summary>
    private string Cell(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var type = xml.GetAttribute("t");
        var style = int.TryParse(xml.GetAttribute("s"), CultureInfo.InvariantCulture, out var number) ? number : -1;
        var depth = xml.Depth;
        var (shown, inline, element, furigana) = (new StringBuilder(), new StringBuilder(), "", false);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.Depth > reading.Limits.Elements) throw reading.Refusal(DocumentFault.TooDeep, place);
            if (xml.NodeType == XmlNodeType.Element) element = xml.LocalName;
            if (xml.LocalName == "rPh") furigana = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)) continue;
            if (element == "v") shown.Append(xml.Value);
            else if (element == "f" && xml.Value.Contains('"', StringComparison.Ordinal)) aside.Append(xml.Value).Append('\n');
            else if (element != "f") (furigana ? aside : inline).Append(xml.Value);
        }

        var value = shown.ToString();
        var text = type switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && strings.Use(index) is { } shared ? shared : throw reading.Refusal(DocumentFault.Damaged, place),
            "b" => value == "1" ? "TRUE" : "FALSE",
            "inlineStr" => inline.ToString(),
            null or "n" => formats.Text(value, style),
            _ => value,
        };
        return type == "s" ? text : text.ReplaceLineEndings(" ").Replace('\t', ' ');
    }
}
