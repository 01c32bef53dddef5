using System.IO.Compression;
using System.Text.Json;
using Sekisho.Inspection.Morphology;

namespace Sekisho.InspectionTools.Lexicons;

/// <summary><c>lexicon NAIST UNIDIC ZIPCODES ENAMDICT NAMES WORDS OUT</c>: compiles the dictionary from the folders and files of the packages.</summary>
internal static class LexiconCommand
{
    private const int Surname = 43;
    private const int GivenName = 44;
    private const int CommonNoun = 38;
    private const ushort CommonNounId = 1358;
    private const short CommonCost = 3000;

    /// <summary>Runs it.</summary>
    public static void Run(string naist, string unidic, string zipcodes, string enamdict, string names, string words, string output)
    {
        MecabWords.ReadParts(MecabWords.Lines(naist, "pos-id.def"));
        var builder = new LexiconBuilder
        {
            Matrix = MecabWords.Matrix(MecabWords.Lines(naist, "matrix.def")),
            Kinds = CharacterKinds.Read(MecabWords.Lines(naist, "char.def"), MecabWords.Lines(naist, "unk.def")),
        };
        var costs = AddWords(builder, naist);
        AddNames(builder, unidic, names, costs);
        AddRareNames(builder, enamdict);
        AddCommonWords(builder, words);
        AddPlaces(builder, zipcodes);
        Packed.Write(output, "lexicon.dat", builder.Build());
    }

    // The words of the lattice, and the usual cost of names by list and length.
    private static Dictionary<(ushort Part, int Length), short> AddWords(LexiconBuilder builder, string naist)
    {
        var costs = new Dictionary<(ushort, int), List<short>>();
        foreach (var line in MecabWords.Lines(naist, "naist-jdic.csv"))
        {
            var fields = MecabWords.Split(line);
            var entry = MecabWords.EntryOf(fields);
            builder.Add(fields[0], entry);
            if (ListOf(entry.Part) is not WordLists.None and var list && fields[0].Length > 1) builder.List(fields[0], list);
            if (entry.Part is Surname or GivenName) (costs.TryGetValue((entry.Part, fields[0].Length), out var known) ? known : costs[(entry.Part, fields[0].Length)] = []).Add(entry.Cost);
        }

        return costs.ToDictionary(c => c.Key, c => (short)c.Value.Average(v => v));
    }

    private static WordLists ListOf(int part) => part switch
    {
        Surname => WordLists.Surname,
        GivenName => WordLists.GivenName,
        42 => WordLists.OtherName,
        46 or 47 => WordLists.Place,
        45 => WordLists.Body,
        41 => WordLists.OtherProper,
        _ => WordLists.None,
    };

    private static void AddNames(LexiconBuilder builder, string unidic, string names, Dictionary<(ushort Part, int Length), short> costs)
    {
        foreach (var fields in File.ReadLines(unidic).Select(MecabWords.Split).Where(f => f.Length > 8 && f[5] == "固有名詞"))
        {
            if (fields[6] == "地名" && fields[0].Length > 1) builder.List(fields[0], WordLists.Place);
            if (fields[6] == "一般" && fields[0].Length > 1) builder.List(fields[0], WordLists.OtherProper);
            if (fields[6] != "人名") continue;
            if (fields[7] == "姓") AddName(builder, fields[0], Surname, 1362, WordLists.Surname, costs);
            else if (fields[7] == "名") AddName(builder, fields[0], GivenName, 1363, WordLists.GivenName, costs);
            else if (fields[0].Length > 1) builder.List(fields[0], WordLists.OtherName);
        }

        foreach (var name in File.ReadLines(names).Where(l => !l.StartsWith('#')).SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            AddName(builder, name, GivenName, 1363, WordLists.GivenName, costs);
    }

    // ENAMDICT as lines of romaji|romaji|kanji|kana|kind; names of one character would be found everywhere.
    private static void AddRareNames(LexiconBuilder builder, string enamdict)
    {
        using var file = new StreamReader(new GZipStream(File.OpenRead(enamdict), CompressionMode.Decompress));
        while (file.ReadLine() is { } line)
        {
            if (line.Split('|') is not [_, _, { Length: > 0 } kanji, _, var kind]) continue;
            var lists = kind switch
            {
                "surname" => WordLists.RareSurname,
                "given" => WordLists.RareGivenName,
                _ => WordLists.None,
            };
            if (lists != WordLists.None && kanji.Any(c => c is >= '\u4E00' and <= '\u9FFF')) builder.List(kanji, lists);
        }
    }

    private static void AddName(LexiconBuilder builder, string name, ushort part, ushort id, WordLists list, Dictionary<(ushort Part, int Length), short> costs)
    {
        builder.List(name, list);
        var kanji = name.Any(c => c is >= '\u4E00' and <= '\u9FFF');
        if (kanji && !builder.Has(name, part) && costs.TryGetValue((part, name.Length), out var cost)) builder.Add(name, new Entry(id, id, cost, part));
    }

    // As costly as other common nouns of their length, and no name of any list.
    private static void AddCommonWords(LexiconBuilder builder, string words)
    {
        foreach (var word in File.ReadLines(words).Where(l => !l.StartsWith('#')).SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            if (!builder.Has(word, CommonNoun)) builder.Add(word, new Entry(CommonNounId, CommonNounId, CommonCost, CommonNoun));
            builder.Unlist(word, WordLists.OtherName | WordLists.Surname | WordLists.GivenName);
        }
    }

    private static void AddPlaces(LexiconBuilder builder, string zipcodes)
    {
        foreach (var prefecture in Members(zipcodes, "pref.json", "pref")) builder.List(prefecture[0].GetString()!, WordLists.Prefecture);
        foreach (var city in Members(zipcodes, "city.json", "city"))
        {
            var name = city[0].GetString()!;
            builder.List(name, WordLists.Municipality);
            // 北群馬郡榛東村 is written 榛東村 as well, 札幌市中央区 in two parts.
            var county = name.IndexOf('郡', 1);
            if (county > 0 && county < name.Length - 1 && name[^1] is '町' or '村') builder.List(name[(county + 1)..], WordLists.Municipality);
            if (county > 0 && county < name.Length - 1 && name[^1] is '町' or '村') builder.List(name[..(county + 1)], WordLists.Municipality);
            var ward = name.IndexOf('市', 1);
            if (ward > 0 && ward < name.Length - 1 && name[^1] == '区') builder.List(name[..(ward + 1)], WordLists.Municipality);
            if (ward > 0 && ward < name.Length - 1 && name[^1] == '区') builder.List(name[(ward + 1)..], WordLists.Municipality);
        }

        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(zipcodes, "zip7.json")));
        foreach (var zip in file.RootElement.GetProperty("zip7").EnumerateObject())
        {
            var town = zip.Value.ValueKind switch
            {
                JsonValueKind.String => zip.Value.GetString()!,
                JsonValueKind.Array => zip.Value.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!).FirstOrDefault(""),
                _ => "",
            };
            if (town.Length > 1 && !town.Any(c => c is '（' or '(' or '、')) builder.List(town, WordLists.Town);
        }
    }

    private static IEnumerable<JsonElement> Members(string folder, string file, string name)
    {
        var root = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, file)));
        return root.RootElement.GetProperty(name).EnumerateObject().Select(p => p.Value);
    }
}
