using System.Xml;

namespace Sekisho.Documents.Texts;

/// <summary>Documents in OpenDocument format (ISO/IEC 26300): all their XML parts.</summary>
internal static class OpenDocumentText
{
    public static DocumentKind Read(Reading reading, Package package)
    {
        if (package.Find("META-INF/manifest.xml") is { } manifest)
        {
            using var xml = package.Xml(manifest, "目次");
            while (xml.Read())
            {
                if (xml.LocalName == "encryption-data") throw reading.Refusal(DocumentFault.Encrypted);
            }
        }

        foreach (var member in package.Members.OrderBy(m => m.Name == "content.xml" ? 0 : 1))
        {
            if (member.Name.StartsWith("META-INF/", StringComparison.Ordinal) || member.Name is "mimetype" or "layout-cache" or "manifest.rdf") continue;
            var place = member.Name switch
            {
                "content.xml" => "本文",
                "styles.xml" => "ヘッダーとフッター",
                "meta.xml" => "文書のプロパティ",
                "settings.xml" => "設定",
                var other => $"部品『{other}』",
            };
            if (member.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)) ReadPart(reading, package, member, place);
            else OfficeText.ReadOther(reading, package, member, place);
        }

        if (reading.HasPictures && reading.Sections == 0) throw reading.Refusal(DocumentFault.Picture);
        return DocumentKind.OpenDocument;
    }

    private static void ReadPart(Reading reading, Package package, Package.Member member, string place)
    {
        if (member.Name.StartsWith("Basic/", StringComparison.Ordinal)) reading.Note(DocumentNotice.Macros);
        try
        {
            using var xml = package.Xml(member, place);
            var part = PartText.Read(reading, xml);
            reading.Add(place, part.Now);
            if (member.Name == "content.xml") reading.Add($"{place}（代替テキストなど）", part.Aside);
        }
        catch (XmlException fault)
        {
            throw OfficeText.BadXml(reading, place, fault);
        }
    }
}
