using System.Text;
using System.Xml;

namespace Sekisho.Documents.Texts;

/// <summary>
/// The text of an XML part of a document, whatever its vocabulary: every text node, paragraphs as lines, rows of tables as lines with tabs. What is set apart from the
/// line (text boxes, furigana) follows it, so that neither breaks the other; deleted text goes into a reading of its own.
/// </summary>
internal sealed class PartText
{
    /// <summary>Elements whose text is measures and the like (DrawingML positions).</summary>
    private static readonly HashSet<string> Mute = new(StringComparer.Ordinal) { "posOffset", "pctWidth", "pctHeight", "pctPosHOffset", "pctPosVOffset", "align" };

    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal) { "t", "delText", "span", "a", "ruby-base" };

    /// <summary>Text boxes, furigana, field codes, notes: within a line, and not of it.</summary>
    private static readonly HashSet<string> Apart = new(StringComparer.Ordinal) { "txbxContent", "rt", "rPh", "ruby-text", "annotation", "note", "instrText", "delInstrText" };

    /// <summary>Attributes that people write or read: alternative text, names of authors, prompts, targets.</summary>
    private static readonly HashSet<string> Spoken = new(StringComparer.Ordinal)
    {
        "descr", "title", "alt", "author", "string", "tooltip", "display", "displayName", "instr", "displayText", "prompt", "promptTitle", "error", "errorTitle", "comment", "user", "userName", "helpText", "statusText", "Target", "href",
    };

    private static readonly HashSet<string> NamedElements = new(StringComparer.Ordinal) { "definedName", "sheet", "cmAuthor", "tableColumn", "docVar", "property", "alias", "tag", "default", "result", "statusText", "helpText", "user-defined" };

    private readonly Reading reading;
    private readonly bool everyAttribute;
    private readonly StringBuilder before = new();
    private readonly StringBuilder aside = new();
    private readonly Stack<StringBuilder> lines = new([new StringBuilder()]);
    private readonly OrderedDictionary<string, bool> apart = new(StringComparer.Ordinal);
    private readonly List<string> open = [];
    private StringBuilder earlier = new();
    private int lineStart;
    private int deleted;
    private int inserted;
    private int cells;
    private long length;

    private PartText(Reading reading, bool everyAttribute) => (this.reading, this.everyAttribute) = (reading, everyAttribute);

    /// <summary>The text as it is.</summary>
    public string Now => lines.Peek().ToString();

    /// <summary>Paragraphs with tracked changes, as they were before these.</summary>
    public string Before => before.ToString();

    /// <summary>What stands in attributes and comments.</summary>
    public string Aside => aside.ToString();

    /// <summary>Reads a part to its end; in parts that hold data all attributes count as text.</summary>
    public static PartText Read(Reading reading, XmlReader xml, bool everyAttribute = false)
    {
        var part = new PartText(reading, everyAttribute);
        while (xml.Read())
        {
            if (xml.Depth > reading.Limits.Elements) throw reading.Refusal(DocumentFault.TooDeep);
            part.Take(xml);
        }

        part.EndLine();
        return part;
    }

    private void Take(XmlReader xml)
    {
        switch (xml.NodeType)
        {
            case XmlNodeType.Element:
                var name = xml.LocalName;
                var empty = xml.IsEmptyElement;
                TakeAttributes(xml);
                Begin(name);
                if (empty) End(name);
                break;
            case XmlNodeType.EndElement:
                End(xml.LocalName);
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                Append(xml.Value);
                break;
            case XmlNodeType.Whitespace when open.Count > 0 && Inline.Contains(open[^1]):
                Append(xml.Value);
                break;
            case XmlNodeType.Comment:
                Set(xml.Value);
                break;
        }
    }

    private void TakeAttributes(XmlReader xml)
    {
        var element = xml.LocalName;
        if (!xml.MoveToFirstAttribute()) return;
        do
        {
            var name = xml.LocalName;
            var counts = everyAttribute || Spoken.Contains(name) || (NamedElements.Contains(element) && name is "name" or "val" or "value");
            if (counts && xml.Prefix != "xmlns" && name != "xmlns" && xml.Value.Length > 0) Set(xml.Value);
            if (element == "s" && name == "c" && int.TryParse(xml.Value, out var spaces)) Append(new string(' ', Math.Clamp(spaces - 1, 0, 100)));
        }
        while (xml.MoveToNextAttribute());
        xml.MoveToElement();
    }

    private void Begin(string name)
    {
        open.Add(name);
        switch (name)
        {
            case "del" or "moveFrom":
                deleted++;
                break;
            case "ins" or "moveTo":
                inserted++;
                break;
            case "tc" or "table-cell" or "covered-table-cell":
                cells++;
                break;
            case not null when Apart.Contains(name):
                lines.Push(new StringBuilder());
                break;
        }
    }

    private void End(string name)
    {
        open.RemoveAt(open.Count - 1);
        switch (name)
        {
            case "del" or "moveFrom":
                deleted--;
                break;
            case "ins" or "moveTo":
                inserted--;
                break;
            case "tab":
                Append("\t");
                break;
            case "br" or "cr" or "line-break":
                Append("\n");
                break;
            case "s":
                Append(" ");
                break;
            case "noBreakHyphen":
                Append("-");
                break;
            case "p" or "h" or "si" or "text":
                if (cells > 0) Append(" ");
                else EndLine();
                break;
            case "tc" or "table-cell" or "covered-table-cell":
                cells--;
                EndCell(lines.Peek());
                EndCell(earlier);
                break;
            case "tr" or "table-row":
                EndLine();
                break;
            case not null when Apart.Contains(name):
                var set = lines.Pop().ToString().Trim();
                if (set.Length > 0) apart[set] = true;
                break;
            case not null when !Inline.Contains(name) && lines.Peek() is { Length: > 0 } line && line[^1] is not ('\n' or '\t' or ' ') && HoldsText:
                Append("\n");
                break;
        }

        HoldsText = false;
    }

    /// <summary>Whether the element that ends now held text itself, without being a run of a line.</summary>
    private bool HoldsText { get; set; }

    private void Set(string text)
    {
        Count(text);
        aside.Append(text).Append('\n');
    }

    private void Count(string text)
    {
        if ((length += text.Length) > reading.TextLeft) throw reading.Refusal(DocumentFault.TooMuch);
    }

    private void Append(string text)
    {
        if (open.Count > 0 && Mute.Contains(open[^1])) return;
        Count(text);
        HoldsText = true;
        if (deleted == 0) lines.Peek().Append(text);
        if (inserted == 0 && lines.Count == 1) earlier.Append(text);
        else if (deleted > 0 && lines.Count > 1) before.Append(text);
    }

    /// <summary>The space after the last paragraph of a cell gives way to the tab after the cell.</summary>
    private static void EndCell(StringBuilder line)
    {
        if (line.Length > 0 && line[^1] == ' ') line.Length--;
        line.Append('\t');
    }

    private void EndLine()
    {
        reading.Token.ThrowIfCancellationRequested();
        if (lines.Count > 1)
        {
            lines.Peek().Append('\n');
            return;
        }

        var text = lines.Peek();
        var then = earlier.ToString();
        if (then.Trim() != text.ToString(lineStart, text.Length - lineStart).Trim()) before.Append(then).Append('\n');
        text.Append('\n');
        foreach (var set in apart.Keys) text.Append(set).Append('\n');
        apart.Clear();
        earlier = new StringBuilder();
        lineStart = text.Length;
    }
}
