using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Records;
using Sekisho.Server.Exports;
using Sekisho.Server.Pages.Records;

namespace Sekisho.Server.Pages.Disclosures;

/// <summary>A disclosure as files: one HTML page that needs nothing else and prints on A4, the grounds as XLSX, both with the files that go along as ZIP.</summary>
internal static class DisclosureFiles
{
    private const string Style = """
        @page { size: A4; margin: 20mm; }
        body { font-family: "Noto Sans JP", "Meiryo", sans-serif; font-size: 10.5pt; line-height: 1.6; max-width: 180mm; margin: 0 auto; padding: 8mm; color: #000; }
        h1 { font-size: 15pt; text-align: center; } h2 { font-size: 12pt; }
        table { width: 100%; border-collapse: collapse; } thead { display: table-header-group; } tr { break-inside: avoid; }
        th, td { border: 1px solid #666; padding: 1.5mm 2mm; text-align: left; vertical-align: top; font-weight: normal; white-space: pre-wrap; overflow-wrap: anywhere; }
        """;

    private static readonly SheetColumn[] Columns = [new("項", 6), new("部分", 22), new("見出し", 26), new("黒塗りの範囲", 14), new("開示しない理由", 28), new("条例の条項", 24)];

    public static byte[] Html(string body, Disclosure made)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n<html lang=\"ja\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{Text($"開示する文書の写し（{made.RequestNumber}）")}</title><style>{Style}</style></head><body>\n");
        html.Append(CultureInfo.InvariantCulture, $"<h1>開示する文書の写し</h1>\n<p>{Text(body)}<br>請求の受付番号：{Text(made.RequestNumber)}<br>作成：{Text(Titles.Date(Governance.Calendars.JapanTime.DateAt(made.MadeAt)))}</p>\n<p>{BlackOut.Mark} は開示しない部分です。黒塗りの長さは、文字の数を表しません。</p>\n");
        html.Append("<table><thead><tr><th>項</th><th>見出し</th><th>内容</th></tr></thead><tbody>\n");
        foreach (var p in made.Passages) html.Append(CultureInfo.InvariantCulture, $"<tr><td>{p.Number}</td><td>{Text(p.Section)}\n{Text(p.Title)}</td><td>{Text(p.Text)}</td></tr>\n");
        html.Append("</tbody></table>\n<h2>開示しない部分とその理由</h2>\n");
        if (made.Passages.All(p => p.Ground is null)) html.Append("<p>開示しない部分はありません。</p>\n");
        else
        {
            html.Append("<table><thead><tr><th>項</th><th>範囲</th><th>理由</th><th>条例の条項</th></tr></thead><tbody>\n");
            foreach (var p in made.Passages.Where(p => p.Ground is not null)) html.Append(CultureInfo.InvariantCulture, $"<tr><td>{p.Number}</td><td>{Extent(p)}</td><td>{Text(RecordWords.Of(p.Ground!.Value))}</td><td>{Text(p.Clause)}</td></tr>\n");
            html.Append("</tbody></table>\n");
        }

        html.Append(CultureInfo.InvariantCulture, $"<p>一緒に渡す添付：{made.Included.Length}件</p>\n</body></html>\n");
        return Encoding.UTF8.GetBytes(html.ToString());
    }

    public static byte[] Grounds(string body, Disclosure made) => SheetWriter.Write("開示しない理由", body, made.MadeAt, Columns, made.Passages.Where(p => p.Ground is not null).Select(p => (object?[])
    [
        p.Number, p.Section, p.Title, Extent(p), RecordWords.Of(p.Ground!.Value), p.Clause,
    ]));

    /// <summary>All in one; the files that go along are named by their number only, since a name may tell what was blacked out.</summary>
    public static byte[] Zip(string body, Disclosure made, IReadOnlyList<(Attachment File, byte[] Content)> files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            Add(archive, "写し.html", Html(body, made));
            Add(archive, "開示しない理由.xlsx", Grounds(body, made));
            foreach (var (i, (file, content)) in files.Index()) Add(archive, $"添付{i + 1}{Path.GetExtension(file.Name)}", content);
        }

        return stream.ToArray();

        void Add(ZipArchive archive, string name, byte[] content)
        {
            var entry = archive.CreateEntry(name);
            entry.LastWriteTime = Governance.Calendars.JapanTime.At(made.MadeAt);
            using var target = entry.Open();
            target.Write(content);
        }
    }

    private static string Extent(DisclosedPassage passage) => passage.Whole ? "全部" : "一部";

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
