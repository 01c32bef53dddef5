using System.Xml;

namespace Sekisho.Documents.Texts;

/// <summary>
/// Office documents (ECMA-376): every XML part is read, known or not, so that nothing stays behind in notes, comments, hidden slides, caches or properties. Pictures and macros are noted, what is
/// embedded is read as a file of its own.
/// </summary>
internal static class OfficeText
{
    private static readonly string[] Pictures = [".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".emf", ".wmf", ".wdp", ".jxr", ".webp", ".mp3", ".mp4", ".m4a", ".wav", ".avi", ".mov", ".wmv", ".ico", ".heic"];

    private static readonly string[] Formal = [".odttf", ".fntdata", ".ttf", ".otf", ".thmx", ".psmdcp", ".sigs"];

    public static DocumentKind Read(Reading reading, Package package)
    {
        var parts = OfficeParts.Of(reading, package);
        if (parts.Main is not { } main) throw reading.Refusal(DocumentFault.Unsupported);
        if (parts.Kind == DocumentKind.Workbook) WorkbookText.Read(reading, package, parts);
        foreach (var member in parts.InOrder(package.Members))
        {
            if (parts.IsRead(member.Name)) continue;
            var place = parts.PlaceOf(member.Name);
            if (member.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)) reading.Add("リンク先", parts.LinksOf(member.Name));
            else if (IsXml(member.Name)) ReadPart(reading, package, parts, member, place);
            else ReadOther(reading, package, member, place);
        }

        if (reading.HasPictures && !parts.HasBody) throw reading.Refusal(DocumentFault.Picture);
        return parts.Kind;
    }

    /// <summary>A member that is no XML: a picture, macros, or a file of its own.</summary>
    public static void ReadOther(Reading reading, Package package, Package.Member member, string place)
    {
        var extension = Path.GetExtension(member.Name);
        if (Pictures.Contains(extension, StringComparer.OrdinalIgnoreCase))
        {
            if (!member.Name.StartsWith("docProps/", StringComparison.OrdinalIgnoreCase) && !member.Name.StartsWith("Thumbnails/", StringComparison.Ordinal)) reading.Note(DocumentNotice.Pictures);
        }
        else if (member.Name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || member.Name.Contains("/vbaProjectSignature", StringComparison.OrdinalIgnoreCase))
        {
            reading.Note(DocumentNotice.Macros);
        }
        else if (!Formal.Contains(extension, StringComparer.OrdinalIgnoreCase) && !member.Name.Contains("/printerSettings", StringComparison.OrdinalIgnoreCase))
        {
            var embedded = $"埋め込み『{Path.GetFileName(member.Name)}』";
            if (extension.Equals(".bin", StringComparison.OrdinalIgnoreCase)) throw reading.Refusal(DocumentFault.EmbeddedObject, embedded);
            KindReader.Read(reading.Within(embedded), package.Bytes(member, place), member.Name);
        }
    }

    public static UnreadableDocumentException BadXml(Reading reading, string place, XmlException fault) =>
        reading.Refusal(fault.Message.Contains("DTD", StringComparison.OrdinalIgnoreCase) ? DocumentFault.ForbiddenXml : DocumentFault.Damaged, place, fault);

    private static bool IsXml(string name) => Path.GetExtension(name).ToUpperInvariant() is ".XML" or ".VML" or ".RELS" or ".SVG" or ".XSD";

    private static void ReadPart(Reading reading, Package package, OfficeParts parts, Package.Member member, string place)
    {
        try
        {
            using var xml = package.Xml(member, place);
            var part = PartText.Read(reading, xml, parts.IsData(member.Name));
            reading.Add(place, part.Now);
            if (parts.IsBody(member.Name) && part.Now.AsSpan().Trim().Length > 0) parts.HasBody = true;
            if (part.Before.Length > 0) reading.Note(DocumentNotice.TrackedChanges);
            reading.Add($"{place}（変更前）", part.Before);
            if (!parts.IsLayout(member.Name)) reading.Add($"{place}（代替テキスト・作成者など）", part.Aside);
        }
        catch (XmlException) when (member.Name.EndsWith(".vml", StringComparison.OrdinalIgnoreCase))
        {
            // Excel writes drawings that are no well-formed XML (<br>).
            var bytes = package.Bytes(member, place);
            HtmlText.ReadInto(reading, EncodedText.Decode(reading, bytes), place);
        }
        catch (XmlException fault)
        {
            throw BadXml(reading, place, fault);
        }
    }
}
