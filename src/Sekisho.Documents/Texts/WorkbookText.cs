using System.Xml;

namespace Sekisho.Documents.Texts;

/// <summary>The sheets of a workbook, hidden ones too, as lines with tabs. Strings that no cell shows any more are read as well.</summary>
internal static class WorkbookText
{
    public static void Read(Reading reading, Package package, OfficeParts parts)
    {
        var place = "ブックの設定";
        try
        {
            var sheets = Sheets(reading, package, parts);
            var strings = CellStrings.None;
            foreach (var member in package.Members.Where(m => Path.GetFileName(m.Name).Equals("sharedStrings.xml", StringComparison.OrdinalIgnoreCase)))
            {
                place = "文字列の表";
                using var xml = package.Xml(member, place);
                strings = CellStrings.Read(reading, xml);
                parts.MarkRead(member.Name);
            }

            var formats = CellFormats.None;
            if (package.Members.FirstOrDefault(m => Path.GetFileName(m.Name).Equals("styles.xml", StringComparison.OrdinalIgnoreCase)) is { } styles)
            {
                using var xml = package.Xml(styles, "書式");
                formats = CellFormats.Read(xml);
            }

            foreach (var (name, part) in sheets)
            {
                place = name;
                if (package.Find(part) is not { } member) throw reading.Refusal(DocumentFault.Damaged, name);
                using var xml = package.Xml(member, name);
                var sheet = new SheetText(reading, name, strings, formats);
                sheet.Read(xml);
                parts.HasBody |= sheet.Rows.Length > 0;
                reading.Add(name, sheet.Rows);
                reading.Add($"{name}の数式・印刷の設定など", sheet.Aside);
                parts.MarkRead(member.Name);
            }

            reading.Add("どのセルにもない文字列", strings.Unused());
        }
        catch (XmlException fault)
        {
            throw OfficeText.BadXml(reading, place, fault);
        }
    }

    private static List<(string Name, string Part)> Sheets(Reading reading, Package package, OfficeParts parts)
    {
        var sheets = new List<(string, string)>();
        using var xml = package.Xml(package.Find(parts.Main!)!, "ブックの設定");
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "sheet") continue;
            var id = xml.GetAttribute("id", OfficeParts.Relations) ?? xml.GetAttribute("id", OfficeParts.StrictRelations) ?? "";
            var hidden = xml.GetAttribute("state") is "hidden" or "veryHidden";
            if (hidden) reading.Note(DocumentNotice.HiddenParts);
            var place = $"シート『{xml.GetAttribute("name")}』{(hidden ? "（非表示）" : "")}";
            var part = parts.Target(parts.Main!, id) ?? throw reading.Refusal(DocumentFault.Damaged, place);
            if (sheets.Count == reading.Limits.Sheets) throw reading.Refusal(DocumentFault.TooMuch, place);
            parts.Name(part, place);

            // A chart sheet or a dialogue has no cells and is read as any other part.
            if (part.Contains("worksheets/", StringComparison.OrdinalIgnoreCase) || parts.IsWorksheet(part)) sheets.Add((place, part));
        }

        return sheets;
    }
}
