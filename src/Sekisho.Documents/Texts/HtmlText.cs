using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Sekisho.Documents.Texts;

/// <summary>Everything that a web page says, shown or not: text, then what stands in attributes, comments and scripts.</summary>
internal static partial class HtmlText
{
    /// <summary>Most elements open at once that the parser is given; its time grows with their square.</summary>
    private const int MostOpen = 4_096;

    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q", "rb", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var", "wbr",
    };

    /// <summary>Attributes that only lay out; all others may carry text.</summary>
    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal)
    {
        "class", "style", "width", "height", "align", "valign", "border", "cellpadding", "cellspacing", "bgcolor", "color", "colspan", "rowspan", "rel", "type", "lang", "dir", "charset", "http-equiv", "size", "face", "xmlns",
    };

    public static bool IsHtml(string text)
    {
        var start = text[..Math.Min(text.Length, 2048)].TrimStart();
        return start.StartsWith('<') && HtmlStart().IsMatch(start);
    }

    public static DocumentKind Read(Reading reading, string html)
    {
        ReadInto(reading, html, "本文");
        return DocumentKind.Html;
    }

    public static void ReadInto(Reading reading, string html, string place)
    {
        reading.At(place);
        if (HtmlDepth.Of(html) > MostOpen) throw reading.Refusal(DocumentFault.TooDeep, place);
        using var document = new HtmlParser().ParseDocument(html);
        var page = new Page(reading);
        page.Write(document, 0, inCell: false);
        reading.Add(place, page.Shown.ToString().TrimStart(' ', '\n'));
        reading.Add($"{place}の見えない文字", page.Aside.ToString());
    }

    [GeneratedRegex(@"<(!doctype\s+html|html|head|body|meta|article|main|div|table|p|h1|span)[\s>]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex HtmlStart();

    private sealed class Page(Reading reading)
    {
        public StringBuilder Shown { get; } = new();

        public StringBuilder Aside { get; } = new();

        public void Write(INode node, int depth, bool inCell)
        {
            if (depth > reading.Limits.Elements) throw reading.Refusal(DocumentFault.TooDeep);
            reading.Token.ThrowIfCancellationRequested();
            if (Shown.Length + Aside.Length > reading.TextLeft) throw reading.Refusal(DocumentFault.TooMuch);
            foreach (var child in node.ChildNodes)
            {
                switch (child)
                {
                    case IText text:
                        Shown.Append(node is IElement { LocalName: "pre" or "textarea" } ? text.Data : Spaces().Replace(text.Data, " "));
                        break;
                    case IComment comment:
                        Aside.Append(comment.Data).Append('\n');
                        break;
                    case IElement element:
                        WriteElement(element, depth, inCell);
                        break;
                }
            }
        }

        private void WriteElement(IElement element, int depth, bool inCell)
        {
            foreach (var attribute in element.Attributes)
            {
                if (attribute.Value.Length > 0 && !Silent.Contains(attribute.LocalName)) Aside.Append(attribute.Value).Append('\n');
                if (!Ascii.IsValid(attribute.LocalName)) Aside.Append(attribute.LocalName).Append('\n');
            }

            if (element.LocalName is "script" or "style" or "noscript" or "iframe")
            {
                Aside.Append(element.TextContent).Append('\n');
                return;
            }

            if (!Ascii.IsValid(element.LocalName)) Aside.Append(element.LocalName).Append('\n');
            var cell = element.LocalName is "td" or "th";
            if (element is IHtmlTemplateElement template) Write(template.Content, depth + 1, inCell);
            var breaks = !cell && !Inline.Contains(element.LocalName);
            if (breaks) Shown.Append(inCell ? ' ' : '\n');
            Write(element, depth + 1, inCell || cell);
            if (cell) Shown.Append('\t');
            else if (breaks) Shown.Append(inCell && element.LocalName != "tr" ? ' ' : '\n');
        }
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
