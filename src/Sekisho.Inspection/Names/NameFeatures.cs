using Sekisho.Inspection.Morphology;

namespace Sekisho.Inspection.Names;

/// <summary>
/// What the tagger sees at a character, as slots of a table of weights: each observation is hashed with its number. Training and tagging share this
/// file: a change here makes a trained model worthless.
/// </summary>
internal sealed class NameFeatures
{
    /// <summary>How many observations each character gives.</summary>
    public const int Count = 51;

    private const int LongestSegment = 32;
    private readonly List<WordSeen> _words = [];
    private readonly List<RunSeen> _runs = [];

    /// <summary>Looks at the words and runs of a text once, before its characters.</summary>
    public void Read(NameText text)
    {
        _words.Clear();
        foreach (var word in text.Words)
            _words.Add(new WordSeen(Hash(text.Characters[word.Start..word.End]), (uint)(word.Known ? word.Part : 100), word.Start, word.End));
        _runs.Clear();
        foreach (var (start, end) in text.Runs)
        {
            var before = start > 0 ? _words[text.WordAt[start - 1]].Surface : 1u;
            var after = end < text.Length ? _words[text.WordAt[end]].Surface : 2u;
            var joints = text.Types[start..end].Count(CharacterType.Joint);
            _runs.Add(new RunSeen(Hash(text.Characters[start..end]), before, after, (uint)text.Types[start], (uint)Math.Min(end - start, 9), (uint)Math.Min(joints, 3), start, end));
        }
    }

    /// <summary>The slots of a character.</summary>
    /// <param name="text">The text that was read.</param>
    /// <param name="i">The character.</param>
    /// <param name="slots">Receives <see cref="Count"/> slots.</param>
    /// <param name="mask">The size of the table less one, the size being a power of two.</param>
    public void At(NameText text, int i, Span<uint> slots, uint mask)
    {
        var c = text.Characters;
        var t = text.Types;
        uint C(int at) => (uint)at < (uint)text.Length ? text.Characters[at] : at < 0 ? 1u : 2u;
        uint T(int at) => (uint)at < (uint)text.Length ? (uint)text.Types[at] : 0u;
        uint c3 = C(i - 3), c2 = C(i - 2), c1 = C(i - 1), c0 = c[i], d1 = C(i + 1), d2 = C(i + 2), d3 = C(i + 3);
        uint t3 = T(i - 3), t2 = T(i - 2), t1 = T(i - 1), t0 = (uint)t[i], u1 = T(i + 1), u2 = T(i + 2), u3 = T(i + 3);
        var w = text.WordAt[i];
        var word = _words[w];
        var before = w > 0 ? _words[w - 1] : WordSeen.Begin;
        var before2 = w > 1 ? _words[w - 2] : WordSeen.Begin;
        var after = w + 1 < _words.Count ? _words[w + 1] : WordSeen.End;
        var after2 = w + 2 < _words.Count ? _words[w + 2] : WordSeen.End;
        var place = PlaceIn(i, word.Start, word.Stop);
        var run = _runs[text.RunAt[i]];
        var runPlace = PlaceIn(i, run.Start, run.Stop);
        var listed = text.Listed;
        uint full = listed.Full[i], rareFull = listed.RareFull[i];
        uint surname = listed.Of(WordLists.Surname, i), given = listed.Of(WordLists.GivenName, i), other = listed.Of(WordLists.OtherName, i);
        uint rareSurname = listed.Of(WordLists.RareSurname, i), rareGiven = listed.Of(WordLists.RareGivenName, i);
        uint site = listed.Of(WordLists.Place, i), body = listed.Of(WordLists.Body, i), proper = listed.Of(WordLists.OtherProper, i);
        var segment = Segment(text, i, run);
        var fullNext = (full | rareFull) == 0 ? 0 : NextWord(text, listed.FullEnds[i]);
        var surnameNext = surname == 0 ? 0 : NextWord(text, listed.SurnameEnds[i]);
        var length = (uint)Math.Min(word.Stop - word.Start, 7);

        slots[0] = Mix(0, c0);
        slots[1] = Mix(1, c1);
        slots[2] = Mix(2, d1);
        slots[3] = Mix(3, c2);
        slots[4] = Mix(4, d2);
        slots[5] = Mix(5, c3);
        slots[6] = Mix(6, d3);
        slots[7] = Mix(7, c1, c0);
        slots[8] = Mix(8, c0, d1);
        slots[9] = Mix(9, c2, c1);
        slots[10] = Mix(10, d1, d2);
        slots[11] = Mix(11, c2, c1, c0);
        slots[12] = Mix(12, c1, c0, d1);
        slots[13] = Mix(13, c0, d1, d2);
        slots[14] = Mix(14, (t2 << 16) | (t1 << 12) | (t0 << 8) | (u1 << 4) | u2);
        slots[15] = Mix(15, (t1 << 8) | (t0 << 4) | u1);
        slots[16] = Mix(16, (t0 << 12) | (u1 << 8) | (u2 << 4) | u3);
        slots[17] = Mix(17, (t3 << 12) | (t2 << 8) | (t1 << 4) | t0);
        slots[18] = Mix(18, word.Surface, place);
        slots[19] = Mix(19, word.Part, place);
        slots[20] = Mix(20, before.Surface, place);
        slots[21] = Mix(21, after.Surface, place);
        slots[22] = Mix(22, (before.Part << 16) | (word.Part << 8) | after.Part, place);
        slots[23] = Mix(23, after.Surface, word.Part, place);
        slots[24] = Mix(24, before.Surface, word.Part, place);
        slots[25] = Mix(25, before2.Surface, before.Part, place);
        slots[26] = Mix(26, after2.Surface, after.Part, place);
        slots[27] = Mix(27, (before2.Part << 8) | before.Part, word.Part, place);
        slots[28] = Mix(28, (after2.Part << 8) | after.Part, word.Part, place);
        slots[29] = Mix(29, (run.Type << 12) | (run.Length << 8) | (run.Joints << 4), runPlace);
        slots[30] = Mix(30, run.After, run.Type, runPlace);
        slots[31] = Mix(31, run.Before, run.Type, runPlace);
        slots[32] = Mix(32, run.Surface, runPlace);
        slots[33] = Mix(33, segment.Surface, segment.Place);
        slots[34] = Mix(34, full, word.Part, place);
        slots[35] = Mix(35, surname, place);
        slots[36] = Mix(36, given, place);
        slots[37] = Mix(37, other, place);
        slots[38] = Mix(38, site, place);
        slots[39] = Mix(39, (full << 16) | (surname << 8) | given, (other << 8) | site, place);
        slots[40] = Mix(40, full, fullNext);
        slots[41] = Mix(41, surname, surnameNext);
        slots[42] = Mix(42, (length << 8) | word.Part, place, run.Length);
        slots[43] = Mix(43, (full << 16) | (surname << 8) | given, after.Part, before.Part);
        slots[44] = Mix(44, rareFull, place);
        slots[45] = Mix(45, (rareSurname << 8) | rareGiven, place);
        slots[46] = Mix(46, (full << 8) | rareFull, (rareSurname << 8) | rareGiven, word.Part);
        slots[47] = Mix(47, (body << 8) | proper, place);
        slots[48] = Mix(48, rareFull, fullNext);
        slots[49] = Mix(49, (site << 16) | (body << 8) | proper, other, runPlace);
        slots[50] = Mix(50, (rareFull << 16) | (rareSurname << 8) | rareGiven, after.Part, before.Part);
        foreach (ref var slot in slots[..Count]) slot &= mask;
    }

    private uint NextWord(NameText text, int at) => at < text.Length ? _words[text.WordAt[at]].Surface : 2u;

    // In a run of katakana with ・ each part is often a name of its own.
    private static (uint Surface, uint Place) Segment(NameText text, int i, RunSeen run)
    {
        if (run.Joints == 0) return (run.Surface, 8u + PlaceIn(i, run.Start, run.Stop));
        if (text.Types[i] == CharacterType.Joint) return (3u, 0u);
        var (start, end) = (i, i + 1);
        while (start > run.Start && i - start < LongestSegment && text.Types[start - 1] != CharacterType.Joint) start--;
        while (end < run.Stop && end - i < LongestSegment && text.Types[end] != CharacterType.Joint) end++;
        return (Hash(text.Characters[start..end]), PlaceIn(i, start, end));
    }

    private static uint PlaceIn(int i, int start, int end) => (i == start ? 1u : 0u) | (i == end - 1 ? 2u : 0u);

    private static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in text) hash = (hash ^ c) * 16777619u;
        return hash;
    }

    private static uint Mix(uint number, uint a, uint b = 0, uint c = 0)
    {
        var h = (((ulong)number << 32) | a) * 0x9E3779B97F4A7C15ul;
        h ^= (b + 0x7F4A7C15ul) * 0xBF58476D1CE4E5B9ul;
        h ^= (c + 0x1CE4E5B9ul) * 0x94D049BB133111EBul;
        h ^= h >> 29;
        h *= 0xD6E8FEB86659FD93ul;
        return (uint)(h >> 32) ^ (uint)h;
    }

    private readonly record struct WordSeen(uint Surface, uint Part, int Start, int Stop)
    {
        public static readonly WordSeen Begin = new(1, 101, 0, 0);

        public static readonly WordSeen End = new(2, 102, 0, 0);
    }

    private readonly record struct RunSeen(uint Surface, uint Before, uint After, uint Type, uint Length, uint Joints, int Start, int Stop);
}
