using System.IO.Compression;
using System.Text;

namespace UnitTests.Documents.Texts;

/// <summary>Office packages made part by part, as a stranger's program would.</summary>
internal static class Office
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:wp=\"d\" xmlns:v=\"v\"";

    public static byte[] Zip(params (string Name, byte[] Content)[] members)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in members)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A Word document of a body and further parts, each with the type that its name says.</summary>
    public static byte[] Word(string body, params (string Name, byte[] Content)[] parts) => Zip(
    [
        ("[Content_Types].xml", Types("/word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", [.. parts.Select(p => p.Name)])),
        ("_rels/.rels", Root("word/document.xml")),
        ("word/document.xml", Bytes($"<?xml version=\"1.0\"?><w:document {W}><w:body>{body}</w:body></w:document>")),
        .. parts,
    ]);

    public static byte[] Part(string element, string content) => Bytes($"<w:{element} {W}>{content}</w:{element}>");

    public static string Line(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";

    public static byte[] Root(string main) => Bytes($"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"{Relations}/officeDocument\" Target=\"{main}\"/></Relationships>");

    private static byte[] Types(string main, string type, IReadOnlyList<string> parts) => Bytes(
        $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"{main}\" ContentType=\"{type}\"/>"
        + string.Concat(parts.Where(p => p.StartsWith("word/", StringComparison.Ordinal) && p.EndsWith(".xml", StringComparison.Ordinal)).Select(p => $"<Override PartName=\"/{p}\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.{Path.GetFileNameWithoutExtension(p).TrimEnd('1')}+xml\"/>"))
        + "</Types>");
}
