using System.IO.Compression;
using Sekisho.InspectionTools.Lexicons;

namespace Sekisho.InspectionTools.Training;

/// <summary>Names to put in the place of others in training: usual ones, now and then a rare one.</summary>
internal sealed class NameStock
{
    private readonly string[] _surnames;
    private readonly string[] _givenNames;
    private readonly string[] _foreign;
    private readonly string[] _rareSurnames;
    private readonly string[] _rareGivenNames;

    /// <summary>Reads the sources of the lexicon.</summary>
    public NameStock(string unidic, string enamdict, string names)
    {
        var persons = File.ReadLines(unidic).Select(MecabWords.Split).Where(f => f.Length > 8 && f[6] == "人名").Select(f => (Name: f[0], Kind: f[7])).ToList();
        _surnames = [.. persons.Where(p => p.Kind == "姓" && IsKanji(p.Name)).Select(p => p.Name).Distinct()];
        string[] young = [.. File.ReadLines(names).Where(l => !l.StartsWith('#')).SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(IsKanji)];
        _givenNames = [.. persons.Where(p => p.Kind == "名" && IsKanji(p.Name)).Select(p => p.Name).Concat(young).Concat(young).Distinct()];
        _foreign = [.. persons.Where(p => p.Kind == "一般" && p.Name.Length > 2 && p.Name.All(c => c is (>= 'ァ' and <= 'ヺ') or 'ー')).Select(p => p.Name).Distinct()];
        using var file = new StreamReader(new GZipStream(File.OpenRead(enamdict), CompressionMode.Decompress));
        var rare = new List<(string Name, string Kind)>();
        while (file.ReadLine() is { } line)
        {
            if (line.Split('|') is [_, _, { Length: > 0 } kanji, _, var kind] && IsKanji(kanji)) rare.Add((kanji, kind));
        }

        _rareSurnames = [.. rare.Where(r => r.Kind == "surname").Select(r => r.Name).Distinct()];
        _rareGivenNames = [.. rare.Where(r => r.Kind == "given").Select(r => r.Name).Distinct()];
        Surnames = [.. _surnames, .. _rareSurnames];
        GivenNames = [.. _givenNames, .. _rareGivenNames];
    }

    /// <summary>All family names.</summary>
    public HashSet<string> Surnames { get; }

    /// <summary>All given names.</summary>
    public HashSet<string> GivenNames { get; }

    /// <summary>A family name.</summary>
    public string Surname(Random random) => Pick(random, random.Next(5) == 0 ? _rareSurnames : _surnames);

    /// <summary>A given name.</summary>
    public string GivenName(Random random) => Pick(random, random.Next(5) == 0 ? _rareGivenNames : _givenNames);

    /// <summary>A name of the same make as another, or null if its make is not known.</summary>
    public string? Like(string name, Random random)
    {
        if (IsKanji(name))
        {
            for (var cut = Math.Min(3, name.Length - 1); cut >= 1; cut--)
            {
                if (Surnames.Contains(name[..cut]) && GivenNames.Contains(name[cut..]) && name.Length >= 3) return Surname(random) + GivenName(random);
            }

            if (Surnames.Contains(name)) return Surname(random);
            return GivenNames.Contains(name) ? GivenName(random) : null;
        }

        var parts = name.Split('・');
        return parts.All(p => p.Length > 2 && p.All(c => c is (>= 'ァ' and <= 'ヺ') or 'ー')) ? string.Join('・', parts.Select(_ => Pick(random, _foreign))) : null;
    }

    private static string Pick(Random random, string[] names) => names[random.Next(names.Length)];

    private static bool IsKanji(string name) => name.Length > 0 && name.All(c => c is '々' or (>= '\u4E00' and <= '\u9FFF'));
}
