namespace Sekisho.Documents.Texts;

/// <summary>ZIP files: an Office document, an OpenDocument, or an archive whose members are read one by one.</summary>
internal static class PackageReader
{
    public static DocumentKind Read(Reading reading, byte[] content)
    {
        using var package = new Package(reading, content);
        if (package.Find("[Content_Types].xml") is not null) return OfficeText.Read(reading, package);
        if (package.Find("mimetype") is not null && package.Find("content.xml") is not null) return OpenDocumentText.Read(reading, package);
        reading.Add("ファイルの名前", string.Join('\n', package.Members.Select(m => m.Name)));
        foreach (var member in package.Members)
        {
            var place = $"ファイル『{member.Name}』";
            var inner = reading.Within(place);
            KindReader.Read(inner, package.Bytes(member, place), member.Name);
        }

        return DocumentKind.Archive;
    }
}
