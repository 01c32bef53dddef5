using System.Runtime.Intrinsics;

namespace Sekisho.Inspection.Names;

/// <summary>Finds the likeliest names of persons in a text that was read (Viterbi). Used by one thread at a time; keeps its room.</summary>
internal sealed class NameTagger(NameModel model)
{
    private readonly NameFeatures _features = new();
    private readonly uint[] _slots = new uint[NameFeatures.Count];
    private short[] _scores = [];
    private byte[] _from = [];

    /// <summary>What the label None at a character gets on top: above 0 fewer names are found, below 0 more. In the units of the weights.</summary>
    public short Caution { get; init; }

    /// <summary>The names in their order.</summary>
    public void Find(NameText text, List<(int Start, int End)> names)
    {
        if (text.Length == 0) return;
        if (_from.Length < text.Length * NameLabels.Count)
        {
            _from = new byte[text.Length * NameLabels.Count];
            _scores = new short[text.Length * NameLabels.Count];
        }

        Score(text);
        var label = Walk(text.Length);
        for (int i = text.Length - 1, end = 0; i >= 0; label = _from[(i-- * NameLabels.Count) + label])
        {
            if (label is NameLabels.Last or NameLabels.Only) end = i + 1;
            if (label is NameLabels.First or NameLabels.Only) names.Add((i, end));
        }

        names.Reverse();
    }

    private void Score(NameText text)
    {
        _features.Read(text);
        var weights = model.Weights;
        var mask = (uint)(model.Slots - 1);
        for (var i = 0; i < text.Length; i++)
        {
            _features.At(text, i, _slots, mask);
            var sum = Vector256<short>.Zero;
            foreach (var slot in _slots)
            {
                var (low, high) = Vector128.Widen(Vector128.Create<sbyte>(weights.Slice((int)slot * NameLabels.Count, NameLabels.Count)));
                sum += Vector256.Create(low, high);
            }

            sum.CopyTo(_scores, i * NameLabels.Count);
            _scores[i * NameLabels.Count] += Caution;
        }
    }

    // Scores stay small: each step takes the best of the step before away.
    private int Walk(int length)
    {
        Span<int> before = stackalloc int[NameLabels.Count];
        Span<int> now = stackalloc int[NameLabels.Count];
        var transitions = model.Transitions;
        for (var label = 0; label < NameLabels.Count; label++)
            before[label] = NameLabels.Follows(NameLabels.None, label) ? _scores[label] : short.MinValue * 4;
        for (var i = 1; i < length; i++)
        {
            for (var label = 0; label < NameLabels.Count; label++)
            {
                var (best, from) = (int.MinValue, 0);
                for (var last = 0; last < NameLabels.Count; last++)
                {
                    var score = before[last] + transitions[(label * NameLabels.Count) + last];
                    if (score > best) (best, from) = (score, last);
                }

                now[label] = best + _scores[(i * NameLabels.Count) + label];
                _from[(i * NameLabels.Count) + label] = (byte)from;
            }

            now.CopyTo(before);
        }

        var end = 0;
        for (var label = 0; label < NameLabels.Count; label++)
        {
            if (label is not (NameLabels.First or NameLabels.Middle) && (before[label] > before[end])) end = label;
        }

        return end;
    }
}
