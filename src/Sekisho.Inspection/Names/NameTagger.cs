using System.Runtime.Intrinsics;

namespace Sekisho.Inspection.Names;

/// <summary>
/// Finds the likeliest names of persons in a text that was read (Viterbi), in the stretches of it where a name can be. Used by one thread at a time;
/// keeps its room.
/// </summary>
internal sealed class NameTagger
{
    private const int L = NameLabels.Count;
    private const short Never = -8000;

    private readonly NameModel _model;
    private readonly NameFeatures _features = new();
    private readonly uint[] _slots = new uint[NameFeatures.Count];
    private readonly Vector256<short>[] _after = new Vector256<short>[L];
    private readonly ulong[] _filled;
    private Vector256<short>[] _scores = [];
    private Vector256<short>[] _from = [];

    /// <summary>Prepares the costs of labels after one another.</summary>
    public NameTagger(NameModel model)
    {
        _model = model;
        _filled = model.Filled;
        var row = new short[L];
        for (var before = 0; before < L; before++)
        {
            for (var after = 0; after < L; after++) row[after] = Math.Max(Never, model.Transitions[(after * L) + before]);
            _after[before] = Vector256.Create<short>(row);
        }
    }

    /// <summary>What the label None at a character gets on top: above 0 fewer names are found, below 0 more. In the units of the weights.</summary>
    public short Caution { get; init; }

    /// <summary>Adds the names in their order.</summary>
    public void Find(NameText text, List<(int Start, int End)> names)
    {
        var possible = text.Possible;
        var read = false;
        for (var start = 0; start < text.Length;)
        {
            if (!possible[start])
            {
                start++;
                continue;
            }

            var end = start + 1;
            while (end < text.Length && possible[end]) end++;
            if (!read) _features.Read(text);
            read = true;
            Find(text, start, end, names);
            start = end;
        }
    }

    private void Find(NameText text, int start, int end, List<(int Start, int End)> names)
    {
        var length = end - start;
        if (_from.Length < length) (_from, _scores) = (new Vector256<short>[length * 2], new Vector256<short>[length * 2]);
        Score(text, start, end);
        var label = Walk(length);
        var first = names.Count;
        for (int i = length - 1, last = 0; i >= 0; i--)
        {
            if (label is NameLabels.Last or NameLabels.Only) last = start + i + 1;
            if (label is NameLabels.First or NameLabels.Only) names.Add((start + i, last));
            label = _from[i][label];
        }

        names.Reverse(first, names.Count - first);
    }

    private void Score(NameText text, int start, int end)
    {
        var weights = _model.Weights;
        var mask = (uint)(_model.Slots - 1);
        for (var i = start; i < end; i++)
        {
            _features.At(text, i, _slots, mask);
            var sum = Vector256<short>.Zero.WithElement(NameLabels.None, Caution);
            foreach (var slot in _slots)
            {
                if ((_filled[slot >> 6] >> (int)slot & 1) == 0) continue;
                var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(in weights[(int)slot * L]));
                sum += Vector256.Create(low, high);
            }

            _scores[i - start] = sum;
        }
    }

    // All labels at once; scores stay small, for each step takes the score of None away.
    private int Walk(int length)
    {
        var before = Vector256.Create(Never).WithElement(NameLabels.None, (short)0);
        for (var i = 0; i < length; i++)
        {
            var best = Vector256.Create(short.MinValue);
            var from = Vector256<short>.Zero;
            for (var last = 0; last < L; last++)
            {
                var way = Vector256.AddSaturate(Vector256.Create(before[last]), _after[last]);
                var better = Vector256.GreaterThan(way, best);
                best = Vector256.ConditionalSelect(better, way, best);
                from = Vector256.ConditionalSelect(better, Vector256.Create((short)last), from);
            }

            _from[i] = from;
            var now = Vector256.AddSaturate(best, _scores[i]);
            before = Vector256.Max(Vector256.SubtractSaturate(now, Vector256.Create(now[NameLabels.None])), Vector256.Create(Never));
        }

        var end = 0;
        for (var label = 0; label < L; label++)
        {
            if (label is not (NameLabels.First or NameLabels.Middle) && before[label] > before[end]) end = label;
        }

        return end;
    }
}
