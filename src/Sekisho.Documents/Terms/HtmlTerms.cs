using System.Buffers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Text;

namespace Sekisho.Documents.Terms;

/// <summary>The text of terms in HTML: the main part of the page, without menus, scripts and banners.</summary>
internal static class HtmlTerms
{
    /// <summary>Deepest nesting that is followed.</summary>
    private const int Deepest = 200;

    private static readonly SearchValues<char> CharsetEnds = SearchValues.Create("\"'; />\r\n");

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "blockquote", "br", "dd", "div", "dl", "dt", "fieldset", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "main", "ol", "p", "pre", "section",
        "table", "tbody", "tfoot", "thead", "tr", "ul",
    };

    private static readonly HashSet<string> LeftOut = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "nav", "footer", "aside", "form", "button", "select", "svg", "iframe", "object", "video", "audio", "canvas", "dialog",
    };

    public static TermsReading Read(byte[] content, string? declared)
    {
        var document = new HtmlParser().ParseDocument(Decode(content, declared));
        var main = Main(document);
        var text = new StringBuilder();
        if (main is not null) Write(main, text, 0);
        return new TermsReading(TermsFormat.Html, document.QuerySelector("h1")?.TextContent ?? document.Title ?? "", text.ToString());
    }

    /// <summary>The encoding of the response goes first, then that of the document, then what the bytes look like.</summary>
    private static string Decode(byte[] content, string? declared)
    {
        var named = Charset(declared) ?? Charset(Encoding.Latin1.GetString(content, 0, Math.Min(content.Length, 2048)));
        var encoding = named is null ? null : TextEncoding.Resolve(named);
        return encoding is null || Equals(encoding, Encoding.UTF8) ? TermsReader.Decode(content) : encoding.GetString(content);
    }

    private static string? Charset(string? text)
    {
        var at = text?.IndexOf("charset=", StringComparison.OrdinalIgnoreCase) ?? -1;
        if (at < 0) return null;
        var name = text![(at + 8)..].TrimStart('"', '\'');
        return name[..(name.AsSpan().IndexOfAny(CharsetEnds) is >= 0 and var end ? end : name.Length)];
    }

    /// <summary>What the page calls its main part; else, of a page without such a mark, its body.</summary>
    private static IElement? Main(IHtmlDocument document)
    {
        var marked = document.QuerySelectorAll("main, article, [role=main]").MaxBy(e => e.TextContent.Length);
        return marked is { TextContent.Length: > 200 } ? marked : document.Body;
    }

    private static void Write(INode node, StringBuilder text, int depth)
    {
        if (depth > Deepest || text.Length > TermsReader.LongestText) throw new UnreadableTermsException("HTMLの作りが深すぎるか、長すぎます。本文を貼り付けて登録してください。");
        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IText words:
                    text.Append(words.Data.ReplaceLineEndings(" "));
                    break;
                case IElement element when !LeftOut.Contains(element.LocalName) && !IsHidden(element):
                    WriteElement(element, text, depth);
                    break;
            }
        }
    }

    private static void WriteElement(IElement element, StringBuilder text, int depth)
    {
        var block = Blocks.Contains(element.LocalName);
        if (block) text.Append('\n');
        if (element is IHtmlListItemElement && Number(element) is { } number) text.Append(number).Append(' ');
        Write(element, text, depth + 1);
        if (element.LocalName is "td" or "th") text.Append('　');
        if (block) text.Append('\n');
    }

    /// <summary>The number that a browser would show before an item of an ordered list.</summary>
    private static string? Number(IElement item)
    {
        if (item.ParentElement is not IHtmlOrderedListElement list) return null;
        var place = list.Start;
        foreach (var before in list.Children)
        {
            if (before is not IHtmlListItemElement one) continue;
            if (one.Value is { } own and > 0) place = own;
            if (ReferenceEquals(before, item)) break;
            place++;
        }

        return list.Type switch
        {
            "a" when place is >= 1 and <= 26 => $"({(char)('a' + place - 1)})",
            "A" when place is >= 1 and <= 26 => $"({(char)('A' + place - 1)})",
            _ => $"{place}.",
        };
    }

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" || element.GetAttribute("role") is "navigation" or "banner" or "contentinfo" or "dialog";
}
