using System.Net;
using System.Text;

namespace Sekisho.Server.Evidence;

/// <summary>A document for people that stands by itself: HTML without script, without any other file, made for A4.</summary>
internal sealed class Paper
{
    private const string Style =
        "body{font-family:sans-serif;line-height:1.7;max-width:52rem;margin:2rem auto;padding:0 1rem;color:#1a1a1c}h1{font-size:1.5rem}h2{font-size:1.15rem;border-bottom:1px solid #949494;margin-top:2rem}"
        + "table{border-collapse:collapse;width:100%;margin:.5rem 0}th,td{border:1px solid #949494;padding:.3rem .5rem;text-align:left;vertical-align:top;white-space:pre-wrap;overflow-wrap:anywhere}th{background:#f2f2f2}"
        + "code{overflow-wrap:anywhere}.void{color:#626264}@page{size:A4;margin:15mm}@media print{body{margin:0;max-width:none}thead{display:table-header-group}tr{break-inside:avoid}}";

    private readonly StringBuilder text = new();

    /// <summary>Begins with its title.</summary>
    public Paper(string title)
    {
        text.Append("<!DOCTYPE html>\n<html lang=\"ja\">\n<head>\n<meta charset=\"utf-8\">\n<title>").Append(Encoded(title)).Append("</title>\n<style>").Append(Style).Append("</style>\n</head>\n<body>\n");
        Line("h1", title);
    }

    /// <summary>A heading.</summary>
    public Paper Heading(string title) => Line("h2", title);

    /// <summary>A paragraph; nothing for an empty one.</summary>
    public Paper Text(string? words) => string.IsNullOrEmpty(words) ? this : Line("p", words);

    /// <summary>A link to another file of the package.</summary>
    public Paper Link(string words, string target)
    {
        text.Append("<p><a href=\"").Append(Encoded(target)).Append("\">").Append(Encoded(words)).Append("</a></p>\n");
        return this;
    }

    /// <summary>Names with what belongs to each; those without are left out.</summary>
    public Paper Facts(params IEnumerable<(string Name, string? Value)> facts)
    {
        text.Append("<table>\n");
        foreach (var (name, value) in facts)
        {
            if (!string.IsNullOrEmpty(value)) text.Append("<tr><th scope=\"row\">").Append(Encoded(name)).Append("</th><td>").Append(Encoded(value)).Append("</td></tr>\n");
        }

        text.Append("</table>\n");
        return this;
    }

    /// <summary>A table.</summary>
    public Paper Table(IEnumerable<string> head, IEnumerable<IEnumerable<string?>> rows)
    {
        text.Append("<table>\n<thead><tr>");
        foreach (var title in head) text.Append("<th scope=\"col\">").Append(Encoded(title)).Append("</th>");
        text.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            text.Append("<tr>");
            foreach (var cell in row) text.Append("<td>").Append(Encoded(cell)).Append("</td>");
            text.Append("</tr>\n");
        }

        text.Append("</tbody>\n</table>\n");
        return this;
    }

    /// <summary>The whole document.</summary>
    public override string ToString() => text + "</body>\n</html>\n";

    private static string Encoded(string? words) => WebUtility.HtmlEncode(words ?? "");

    private Paper Line(string element, string words)
    {
        text.Append('<').Append(element).Append('>').Append(Encoded(words)).Append("</").Append(element).Append(">\n");
        return this;
    }
}
