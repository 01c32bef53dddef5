using System.Globalization;
using Sekisho.Inspection.Morphology;

namespace Sekisho.InspectionTools.Lexicons;

/// <summary>The kinds of characters and the unknown words that they make, from char.def and unk.def of a MeCab dictionary.</summary>
internal sealed class CharacterKinds
{
    private readonly List<string> _names = [];

    /// <summary>For each UTF-16 unit its kinds, one bit each; the lowest bit is the kind that makes its unknown words.</summary>
    public ushort[] Bits { get; } = new ushort[char.MaxValue + 1];

    /// <summary>The kinds in the order of their bits.</summary>
    public List<(byte Always, byte Run, int Lengths, List<Entry> Entries)> Unknown { get; } = [];

    /// <summary>Reads both files.</summary>
    public static CharacterKinds Read(IEnumerable<string> characters, IEnumerable<string> unknown)
    {
        var kinds = new CharacterKinds();
        var lines = characters.Select(l => l.Split('#')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Where(p => p.Length > 1).ToList();
        // A kanji of a number is both; its unknown words are numbers: that bit comes first.
        foreach (var line in lines.Where(p => !IsCode(p[0])).OrderBy(p => p[0] == "KANJI"))
        {
            kinds._names.Add(line[0]);
            kinds.Unknown.Add((Byte(line[1]), Byte(line[2]), Byte(line[3]), []));
        }

        Array.Fill(kinds.Bits, kinds.BitOf("DEFAULT"));
        foreach (var line in lines.Where(p => IsCode(p[0])))
        {
            var ends = line[0].Split("..");
            var (from, to) = (Code(ends[0]), Code(ends[^1]));
            var bits = line[1..].Aggregate(0, (sum, name) => sum | kinds.BitOf(name));
            for (var c = from; c <= to; c++) kinds.Bits[c] = (ushort)bits;
        }

        foreach (var line in unknown.Select(l => l.Split(',')).Where(p => p.Length > 4))
            kinds.Unknown[kinds._names.IndexOf(line[0])].Entries.Add(MecabWords.EntryOf(line));
        return kinds;
    }

    private static bool IsCode(string word) => word.StartsWith("0x", StringComparison.Ordinal);

    private static int Code(string word) => int.Parse(word.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static byte Byte(string word) => byte.Parse(word, CultureInfo.InvariantCulture);

    private ushort BitOf(string name) => (ushort)(1 << _names.IndexOf(name));
}
