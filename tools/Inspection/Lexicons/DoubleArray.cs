using Sekisho.Inspection.Morphology;

namespace Sekisho.InspectionTools.Lexicons;

/// <summary>Builds a double array (Aoe 1989) over words that are sorted by their codes. The same words give the same array.</summary>
internal sealed class DoubleArray
{
    private readonly List<int> _base = [0];
    private readonly List<int> _check = [-1];
    private int _next = 1;

    private DoubleArray()
    {
    }

    /// <summary>Builds it; the leaf of word n says -1 - n.</summary>
    /// <param name="words">Codes of the words, ordinally sorted, none twice, none empty; every code is above 0.</param>
    public static TrieUnit[] Of(IReadOnlyList<ushort[]> words)
    {
        var array = new DoubleArray();
        array.Place(words, 0, words.Count, 0, 0);
        return [.. array._base.Select((b, i) => new TrieUnit(b, array._check[i]))];
    }

    // The words from first to last share their first depth codes and lie under the node.
    private void Place(IReadOnlyList<ushort[]> words, int first, int last, int depth, int node)
    {
        var children = new List<(int Code, int First, int Last)>();
        for (var i = first; i < last;)
        {
            var code = words[i].Length == depth ? 0 : words[i][depth];
            var from = i;
            while (i < last && (words[i].Length == depth ? 0 : words[i][depth]) == code) i++;
            children.Add((code, from, i));
        }

        var at = Free(children);
        _base[node] = at;
        foreach (var (code, _, _) in children) _check[at + code] = node;
        foreach (var (code, from, to) in children)
        {
            if (code == 0) _base[at] = -1 - from;
            else Place(words, from, to, depth + 1, at + code);
        }
    }

    private int Free(List<(int Code, int First, int Last)> children)
    {
        while (_next < _check.Count && _check[_next] != -1) _next++;
        var full = 0;
        for (var position = Math.Max(_next, children[0].Code + 1); ; position++)
        {
            var at = position - children[0].Code;
            Grow(at + children[^1].Code + 1);
            if (_check[position] != -1)
            {
                full++;
                continue;
            }

            if (!children.TrueForAll(c => _check[at + c.Code] == -1)) continue;
            if (full > 0.95 * (position - _next + 1)) _next = position;
            return at;
        }
    }

    private void Grow(int size)
    {
        while (_check.Count < size)
        {
            _base.Add(0);
            _check.Add(-1);
        }
    }
}
