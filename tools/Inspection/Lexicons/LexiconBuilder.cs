using System.Runtime.InteropServices;
using System.Text;
using Sekisho.Inspection.Morphology;

namespace Sekisho.InspectionTools.Lexicons;

/// <summary>Compiles the dictionary from the sources' words. The same sources give the same bytes.</summary>
internal sealed class LexiconBuilder
{
    private readonly SortedDictionary<string, (List<Entry> Entries, WordLists Lists)> _words = new(StringComparer.Ordinal);

    /// <summary>The connection costs, by left id of the following word and right id of the word before.</summary>
    public required short[,] Matrix { get; init; }

    /// <summary>The kinds of characters.</summary>
    public required CharacterKinds Kinds { get; init; }

    /// <summary>Adds a reading of a word, folded as texts are.</summary>
    public void Add(string word, Entry entry)
    {
        if (LexiconText.Fold(word) is not { Length: > 0 } folded) return;
        var (entries, _) = Word(folded);
        // Of two readings that connect alike the cheaper one is all that the cheapest way can use.
        var same = entries.FindIndex(e => e.Left == entry.Left && e.Right == entry.Right && e.Part == entry.Part);
        if (same < 0) entries.Add(entry);
        else if (entries[same].Cost > entry.Cost) entries[same] = entry;
    }

    /// <summary>Puts a word into lists.</summary>
    public void List(string word, WordLists lists)
    {
        if (LexiconText.Fold(word) is not { Length: > 0 } folded) return;
        var (entries, before) = Word(folded);
        _words[folded] = (entries, before | lists);
    }

    /// <summary>Takes a word out of lists.</summary>
    public void Unlist(string word, WordLists lists)
    {
        if (_words.TryGetValue(LexiconText.Fold(word), out var known)) _words[LexiconText.Fold(word)] = (known.Entries, known.Lists & ~lists);
    }

    /// <summary>Whether a word has a reading with such a part of speech.</summary>
    public bool Has(string word, int part) => _words.TryGetValue(LexiconText.Fold(word), out var known) && known.Entries.Exists(e => e.Part == part);

    /// <summary>The compiled file.</summary>
    public byte[] Build()
    {
        var codes = Codes();
        var words = _words.Select(w => (Codes: w.Key.Select(c => codes[c]).ToArray(), w.Value)).ToList();
        words.Sort((a, b) => a.Codes.AsSpan().SequenceCompareTo(b.Codes));
        var terms = new List<Term>();
        var entries = new List<Entry>();
        foreach (var (_, (readings, lists)) in words)
        {
            terms.Add(new Term(entries.Count, checked((byte)readings.Count), 0, lists));
            entries.AddRange(readings.OrderBy(e => e.Left).ThenBy(e => e.Right).ThenBy(e => e.Part));
        }

        var unknown = new List<UnknownKind>();
        foreach (var kind in Kinds.Unknown)
        {
            unknown.Add(new UnknownKind(entries.Count, (short)kind.Entries.Count, kind.Always, kind.Run, kind.Lengths, 0));
            entries.AddRange(kind.Entries);
        }

        var (lefts, rights) = (Matrix.GetLength(0), Matrix.GetLength(1));
        var matrix = new short[4 + (lefts * rights)];
        matrix[0] = (short)rights;
        matrix[1] = (short)lefts;
        Buffer.BlockCopy(Matrix, 0, matrix, 8, lefts * rights * 2);
        return Write(
            Bytes<ushort>(codes),
            Bytes<TrieUnit>(DoubleArray.Of([.. words.Select(w => w.Codes)])),
            Bytes<Term>([.. terms]),
            Bytes<Entry>([.. entries]),
            Bytes<short>(matrix),
            Bytes<ushort>(Kinds.Bits),
            Bytes<UnknownKind>([.. unknown]));
    }

    private (List<Entry> Entries, WordLists Lists) Word(string folded)
    {
        if (!_words.TryGetValue(folded, out var known)) _words[folded] = known = ([], WordLists.None);
        return known;
    }

    // Frequent characters get small codes: the array stays dense.
    private ushort[] Codes()
    {
        var codes = new ushort[char.MaxValue + 1];
        ushort code = 0;
        foreach (var c in _words.Keys.SelectMany(w => w).CountBy(c => c).OrderByDescending(c => c.Value).ThenBy(c => c.Key)) codes[c.Key] = ++code;
        return codes;
    }

    private static byte[] Bytes<T>(ReadOnlySpan<T> values)
        where T : struct => MemoryMarshal.AsBytes(values).ToArray();

    private static byte[] Write(params byte[][] sections)
    {
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        writer.Write(Encoding.ASCII.GetBytes(LexiconFormat.Magic));
        var offset = LexiconFormat.HeaderBytes;
        foreach (var section in sections)
        {
            writer.Write(offset);
            writer.Write(section.Length);
            offset += (section.Length + 7) / 8 * 8;
        }

        foreach (var section in sections)
        {
            writer.Write(section);
            writer.Write(new byte[((section.Length + 7) / 8 * 8) - section.Length]);
        }

        return file.ToArray();
    }
}
