namespace Sekisho.Inspection.Morphology;

/// <summary>
/// Cuts a text into words along the cheapest way through all words of the dictionary, as MeCab does: costs of words and of the connections between
/// them (Kudo, Yamamoto, Matsumoto 2004). Marks on its way which lists the words at each place stand in. Used by one thread at a time; keeps its room.
/// </summary>
internal sealed class Lattice(Lexicon lexicon)
{
    /// <summary>The longest text that is cut at once; a longer one is cut here first.</summary>
    public const int LongestText = 1024;

    /// <summary>The longest word whose lists are marked.</summary>
    public const int LongestListed = 16;

    private const int LongestRun = 24;
    private const int Dearest = int.MaxValue / 2;

    private readonly int[] _ends = new int[LongestText + 2];
    private readonly (int Cost, int Node)[] _best = new (int, int)[ushort.MaxValue + 1];
    private readonly int[] _stamps = new int[ushort.MaxValue + 1];
    private readonly (int Stamp, int Place)[] _rights = new (int, int)[ushort.MaxValue + 1];
    private (int Cost, int Right)[] _before = new (int, int)[256];
    private int[] _beforeNodes = new int[256];
    private int _befores;
    private Node[] _nodes = new Node[4096];
    private int _count;
    private int _stamp;

    /// <summary>For each place, by list, the lengths of the words that begin there: bit n stands for n + 1 characters.</summary>
    public ListMarks Marks { get; } = new();

    /// <summary>Cuts a text of at most <see cref="LongestText"/> characters, adding its words to a list with an offset.</summary>
    public void Cut(ReadOnlySpan<char> text, int offset, List<Token> words)
    {
        if (text.Length > LongestText) throw new ArgumentOutOfRangeException(nameof(text), text.Length, "A text that long is cut first.");
        Marks.Clear(text.Length);
        _ends.AsSpan(0, text.Length + 1).Fill(-1);
        _count = 0;
        var codes = lexicon.Codes;
        var units = lexicon.Units;
        var terms = lexicon.Terms;
        var entries = lexicon.Entries;
        var matrix = lexicon.Matrix;
        _nodes[_count++] = new Node(0, 0, 0, -1, -1, 0, true, 0);
        _ends[0] = 0;
        for (var start = 0; start < text.Length; start++)
        {
            _stamp++;
            var reachable = _ends[start] >= 0;
            if (reachable) Gather(start);
            var known = false;
            var node = 0;
            for (var i = start; i < text.Length; i++)
            {
                var code = codes[text[i]];
                var next = units[node].Base + code;
                if (code == 0 || (uint)next >= (uint)units.Length || units[next].Check != node) break;
                node = next;
                var leaf = units[node].Base;
                if ((uint)leaf >= (uint)units.Length || units[leaf].Check != node) continue;
                var term = terms[-1 - units[leaf].Base];
                if (term.Lists != WordLists.None && i - start < LongestListed) Marks.Add(start, i - start, term.Lists);
                if (!reachable || term.Count == 0) continue;
                known = true;
                foreach (ref readonly var entry in entries.Slice(term.First, term.Count)) Add(matrix, start, i + 1, entry, true);
            }

            if (reachable) AddUnknown(text, matrix, start, known);
        }

        Walk(text.Length, offset, words);
    }

    private void AddUnknown(ReadOnlySpan<char> text, ReadOnlySpan<short> matrix, int start, bool known)
    {
        var kinds = lexicon.Kinds;
        var bits = kinds[text[start]];
        var kind = lexicon.Unknown[System.Numerics.BitOperations.TrailingZeroCount(bits)];
        if (known && kind.Always == 0) return;
        var entries = lexicon.Entries.Slice(kind.First, kind.Count);
        var end = start + 1;
        while (end < text.Length && end - start <= LongestRun && (kinds[text[end]] & bits) != 0) end++;
        var run = end - start;
        if (kind.Run != 0 && run <= LongestRun)
        {
            foreach (var entry in entries) Add(matrix, start, end, entry, false);
        }

        for (var length = 1; length <= Math.Min(kind.Lengths, run); length++)
        {
            if (length == run && kind.Run != 0) continue;
            foreach (var entry in entries) Add(matrix, start, start + length, entry, false);
        }

        if (!known && _ends[start + 1] < 0 && (kind.Run == 0 || run > LongestRun) && kind.Lengths == 0)
        {
            foreach (var entry in entries) Add(matrix, start, start + 1, entry, false);
        }
    }

    private void Add(ReadOnlySpan<short> matrix, int start, int end, in Entry entry, bool known)
    {
        var (cost, from) = _stamps[entry.Left] == _stamp ? _best[entry.Left] : Cheapest(matrix, entry.Left);
        if (_count == _nodes.Length) Array.Resize(ref _nodes, _nodes.Length * 2);
        _nodes[_count] = new Node((ushort)start, entry.Right, cost + entry.Cost, from, _ends[end], entry.Part, known, (ushort)end);
        _ends[end] = _count++;
    }

    // Of the words that end at a place and connect alike only the cheapest can be on the cheapest way.
    private void Gather(int place)
    {
        _befores = 0;
        for (var at = _ends[place]; at >= 0; at = _nodes[at].Next)
        {
            ref readonly var node = ref _nodes[at];
            ref var known = ref _rights[node.Right];
            if (known.Stamp == _stamp)
            {
                if (node.Cost > _before[known.Place].Cost || (node.Cost == _before[known.Place].Cost && at < _beforeNodes[known.Place])) continue;
                _before[known.Place].Cost = node.Cost;
                _beforeNodes[known.Place] = at;
                continue;
            }

            known = (_stamp, _befores);
            if (_befores == _before.Length)
            {
                Array.Resize(ref _before, _befores * 2);
                Array.Resize(ref _beforeNodes, _befores * 2);
            }

            _before[_befores] = (node.Cost, node.Right);
            _beforeNodes[_befores++] = at;
        }
    }

    // Many words that begin at a place share their left id: what is cheapest before them is looked for once.
    private (int Cost, int Node) Cheapest(ReadOnlySpan<short> matrix, int left)
    {
        var row = matrix.Slice(left * lexicon.Rights, lexicon.Rights);
        var best = (Cost: Dearest, Place: -1);
        var before = _before.AsSpan(0, _befores);
        for (var i = 0; i < before.Length; i++)
        {
            var cost = before[i].Cost + row[before[i].Right];
            if (cost < best.Cost) best = (cost, i);
        }

        _stamps[left] = _stamp;
        return _best[left] = (best.Cost, best.Place < 0 ? -1 : _beforeNodes[best.Place]);
    }

    private void Walk(int length, int offset, List<Token> words)
    {
        _stamp++;
        Gather(length);
        var first = words.Count;
        for (var at = Cheapest(lexicon.Matrix, 0).Node; at > 0; at = _nodes[at].From)
            words.Add(new Token(offset + _nodes[at].Start, offset + _nodes[at].End, (byte)_nodes[at].Part, _nodes[at].Known));
        words.Reverse(first, words.Count - first);
    }

    private readonly record struct Node(ushort Start, ushort Right, int Cost, int From, int Next, ushort Part, bool Known, ushort End);
}
