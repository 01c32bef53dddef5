using System.Text;
using System.Xml;

namespace Sekisho.Documents.Texts;

/// <summary>What the parts of an Office document are to each other (ECMA-376 part 2): types, relationships, and the places that follow from them.</summary>
internal sealed class OfficeParts
{
    /// <summary>Namespace of references between parts, in the transitional form that programs write.</summary>
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The same in the strict form.</summary>
    public const string StrictRelations = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private const int FurthestOwner = 8;

    private readonly Dictionary<string, string> types = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> owners = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string Part, string Id), string> targets = [];
    private readonly Dictionary<string, StringBuilder> links = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> places = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> order = [];
    private readonly HashSet<string> read = new(StringComparer.OrdinalIgnoreCase) { "[Content_Types].xml" };

    public string? Main { get; private set; }

    public DocumentKind Kind { get; private set; }

    /// <summary>Whether the document proper, not only its properties, holds text.</summary>
    public bool HasBody { get; set; }

    public static OfficeParts Of(Reading reading, Package package)
    {
        var parts = new OfficeParts();
        try
        {
            parts.ReadTypes(package);
            foreach (var member in package.Members.Where(m => m.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))) parts.ReadRelations(reading, package, member);
            if (parts.Main is not { } main || package.Find(main) is not { } body) return parts;
            var type = parts.Type(main);
            if (type.Contains("sheet.binary", StringComparison.OrdinalIgnoreCase)) throw reading.Refusal(DocumentFault.OldFormat);
            parts.Kind = type.Contains("wordprocessingml", StringComparison.Ordinal) || type.Contains("ms-word", StringComparison.Ordinal) ? DocumentKind.Word
                : type.Contains("spreadsheetml", StringComparison.Ordinal) || type.Contains("ms-excel", StringComparison.Ordinal) ? DocumentKind.Workbook
                : type.Contains("presentationml", StringComparison.Ordinal) || type.Contains("ms-powerpoint", StringComparison.Ordinal) ? DocumentKind.Presentation
                : throw reading.Refusal(DocumentFault.Unsupported);
            parts.order.Add(main);
            if (parts.Kind == DocumentKind.Word) parts.places[main] = "本文";
            if (parts.Kind == DocumentKind.Presentation) parts.NumberSlides(reading, package, body);
        }
        catch (XmlException fault)
        {
            throw OfficeText.BadXml(reading, "目次", fault);
        }

        return parts;
    }

    public string? Target(string part, string id) => targets.GetValueOrDefault((part.ToUpperInvariant(), id));

    public string LinksOf(string relations) => links.TryGetValue(relations, out var list) ? list.ToString() : "";

    public bool IsRead(string name) => read.Contains(name);

    public void Name(string part, string place) => places[part] = place;

    public void MarkRead(string part) => read.Add(part);

    public bool IsData(string name) => name.StartsWith("customXml/", StringComparison.OrdinalIgnoreCase) || Type(name).Contains("pivotCache", StringComparison.Ordinal);

    /// <summary>Parts that hold the look, whose attributes are no text of people.</summary>
    public bool IsLayout(string name) => Type(name) is var type && (type.Contains("theme", StringComparison.Ordinal) || type.Contains("styles", StringComparison.Ordinal) || type.Contains("slideLayout", StringComparison.Ordinal) || type.Contains("slideMaster", StringComparison.Ordinal));

    public bool IsBody(string name) => !name.StartsWith("docProps/", StringComparison.OrdinalIgnoreCase) && !IsLayout(name) && (places.ContainsKey(name) || name == Main);

    public bool IsWorksheet(string name) => Type(name).Contains("worksheet+", StringComparison.Ordinal);

    public IEnumerable<Package.Member> InOrder(IEnumerable<Package.Member> members)
    {
        var rank = order.Select((name, i) => (name, i)).DistinctBy(o => o.name, StringComparer.OrdinalIgnoreCase).ToDictionary(o => o.name, o => o.i, StringComparer.OrdinalIgnoreCase);
        return members.OrderBy(m => rank.GetValueOrDefault(m.Name, Owner(m.Name) is { } owner && rank.TryGetValue(owner, out var place) ? place : int.MaxValue)).ThenBy(m => rank.ContainsKey(m.Name) ? 0 : 1);
    }

    public string PlaceOf(string name)
    {
        if (places.TryGetValue(name, out var place)) return place;
        var kind = Label(Type(name), name);
        return Owner(name) is { } owner && places.TryGetValue(owner, out var held) && held != "本文" ? $"{held}の{kind}" : kind;
    }

    private static string Label(string type, string name) => type switch
    {
        _ when type.Contains("header+", StringComparison.Ordinal) => "ヘッダー",
        _ when type.Contains("footer+", StringComparison.Ordinal) => "フッター",
        _ when type.Contains("footnotes", StringComparison.Ordinal) => "脚注",
        _ when type.Contains("endnotes", StringComparison.Ordinal) => "文末脚注",
        _ when type.Contains("notesSlide", StringComparison.Ordinal) => "ノート",
        _ when type.Contains("omment", StringComparison.Ordinal) => "コメント",
        _ when type.Contains("glossary", StringComparison.Ordinal) => "文書パーツ",
        _ when type.Contains("properties", StringComparison.Ordinal) => "文書のプロパティ",
        _ when type.Contains("externalLink", StringComparison.Ordinal) => "ほかのブックの控え",
        _ when type.Contains("pivot", StringComparison.Ordinal) => "ピボットテーブルの元データ",
        _ when type.Contains("chart", StringComparison.Ordinal) => "グラフ",
        _ when type.Contains("diagram", StringComparison.Ordinal) => "図",
        _ when type.Contains("drawing", StringComparison.OrdinalIgnoreCase) => "図形",
        _ when type.Contains("sheet.main", StringComparison.Ordinal) || type.Contains("sheet.macroEnabled.main", StringComparison.Ordinal) => "ブックの設定",
        _ when type.Contains("slideLayout", StringComparison.Ordinal) || type.Contains("slideMaster", StringComparison.Ordinal) => "ひな型",
        _ => $"部品『{Path.GetFileName(name)}』",
    };

    private string Type(string name) => types.GetValueOrDefault(name) ?? types.GetValueOrDefault("*" + Path.GetExtension(name), "");

    /// <summary>The part with a place to which another belongs, over at most a few steps.</summary>
    private string? Owner(string name)
    {
        for (var i = 0; i < FurthestOwner && owners.TryGetValue(name, out var owner); i++)
        {
            if (places.ContainsKey(owner)) return owner;
            name = owner;
        }

        return null;
    }

    private void ReadTypes(Package package)
    {
        using var xml = package.Xml(package.Find("[Content_Types].xml")!, "目次");
        while (xml.Read())
        {
            if (xml.LocalName == "Default") types["*." + xml.GetAttribute("Extension")] = xml.GetAttribute("ContentType") ?? "";
            if (xml.LocalName == "Override") types[xml.GetAttribute("PartName")?.TrimStart('/') ?? ""] = xml.GetAttribute("ContentType") ?? "";
        }
    }

    private void ReadRelations(Reading reading, Package package, Package.Member member)
    {
        var slash = member.Name.LastIndexOf("_rels/", StringComparison.OrdinalIgnoreCase);
        if (slash < 0) return;
        var folder = member.Name[..slash];
        var part = folder + member.Name[(slash + 6)..^5];
        using var xml = package.Xml(member, "目次");
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship" || xml.GetAttribute("Target") is not { } target) continue;
            if (xml.GetAttribute("TargetMode") == "External")
            {
                reading.Note(DocumentNotice.Links);
                if (!links.TryGetValue(member.Name, out var list)) links[member.Name] = list = new StringBuilder();
                list.Append(Uri.UnescapeDataString(target)).Append('\n');
                continue;
            }

            var resolved = Resolve(folder, target);
            targets[(part.ToUpperInvariant(), xml.GetAttribute("Id") ?? "")] = resolved;
            if (part.Length > 0) owners.TryAdd(resolved, part);
            if (part.Length == 0 && xml.GetAttribute("Type")?.EndsWith("/officeDocument", StringComparison.Ordinal) == true) Main = resolved;
        }
    }

    private static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/')) return target.TrimStart('/');
        var steps = folder.Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (var step in target.Split('/'))
        {
            if (step == ".." && steps.Count > 0) steps.RemoveAt(steps.Count - 1);
            else if (step is not ("." or "..")) steps.Add(step);
        }

        return string.Join('/', steps);
    }

    private void NumberSlides(Reading reading, Package package, Package.Member body)
    {
        using var xml = package.Xml(body, "プレゼンテーション");
        var number = 0;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "sldId" || (xml.GetAttribute("id", Relations) ?? xml.GetAttribute("id", StrictRelations)) is not { } id) continue;
            if (Target(body.Name, id) is not { } slide || package.Find(slide) is not { } member) throw reading.Refusal(DocumentFault.Damaged, $"スライド{number + 1}");
            var hidden = IsHidden(package, member);
            if (hidden) reading.Note(DocumentNotice.HiddenParts);
            places[slide] = $"スライド{++number}{(hidden ? "（非表示）" : "")}";
            order.Add(slide);
        }
    }

    private static bool IsHidden(Package package, Package.Member slide)
    {
        using var xml = package.Xml(slide, "スライド");
        return xml.MoveToContent() == XmlNodeType.Element && xml.GetAttribute("show") is "0" or "false";
    }
}
