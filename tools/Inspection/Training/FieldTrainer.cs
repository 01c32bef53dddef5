using Sekisho.Inspection.Names;

namespace Sekisho.InspectionTools.Training;

/// <summary>
/// Trains a conditional random field by stochastic gradients with steps of their own for each weight (AdaGrad) and a pull towards zero that leaves
/// most slots empty (L1, applied when a slot is touched). The same examples and seed give the same weights: one thread, one order.
/// </summary>
internal sealed class FieldTrainer(int slots, float rate, float pull, double blank, int seed)
{
    private const int L = NameLabels.Count;
    private const float Never = -1e4f;
    private readonly float[] _weights = new float[slots * L];
    private readonly float[] _squares = new float[slots * L];
    private readonly float[] _transitions = Start();
    private readonly float[] _transitionSquares = new float[L * L];
    private readonly Random _random = new(seed);
    private float[] _scores = [];
    private float[] _forward = [];
    private float[] _backward = [];

    /// <summary>The weights, sixteen a slot.</summary>
    public float[] Weights => _weights;

    /// <summary>[after * 16 + before].</summary>
    public float[] Transitions => _transitions;

    /// <summary>One round over the examples; returns the mean loss of a character.</summary>
    public double Round(Example[] examples)
    {
        _random.Shuffle(examples);
        var (loss, characters) = (0.0, 0);
        foreach (var example in examples)
        {
            loss += Learn(example);
            characters += example.Labels.Length;
        }

        return loss / characters;
    }

    private static float[] Start()
    {
        var transitions = new float[L * L];
        for (var after = 0; after < L; after++)
        {
            for (var before = 0; before < L; before++)
            {
                if (!NameLabels.Follows(before, after) || after == L - 1 || before == L - 1) transitions[(after * L) + before] = Never;
            }
        }

        return transitions;
    }

    private double Learn(Example example)
    {
        var n = example.Labels.Length;
        if (_scores.Length < n * L) (_scores, _forward, _backward) = (new float[n * L], new float[n * L], new float[n * L]);
        // Observations that are blanked at random now and then teach the others to do without them.
        var seen = example.Slots;
        if (blank > 0)
        {
            seen = [.. seen];
            for (var i = 0; i < seen.Length; i++)
            {
                if (_random.NextDouble() < blank) seen[i] = uint.MaxValue;
            }
        }

        Scores(seen, n);
        var (loss, scale) = Sum(example.Labels, n);
        Update(seen, example.Labels, n, scale);
        return loss;
    }

    private void Scores(uint[] seen, int n)
    {
        for (var i = 0; i < n; i++)
        {
            var scores = _scores.AsSpan(i * L, L);
            scores.Clear();
            for (var f = 0; f < NameFeatures.Count; f++)
            {
                var slot = seen[(i * NameFeatures.Count) + f];
                if (slot == uint.MaxValue) continue;
                var weights = _weights.AsSpan((int)slot * L, L);
                for (var y = 0; y < L; y++) scores[y] += weights[y];
            }
        }
    }

    private readonly float[] _steps = new float[L * L];

    private (double Loss, float[] Scale) Sum(byte[] labels, int n)
    {
        for (var i = 0; i < L * L; i++) _steps[i] = MathF.Exp(_transitions[i]);
        var scale = new float[n];
        var gold = 0.0;
        var log = 0.0;
        for (var i = 0; i < n; i++)
        {
            var scores = _scores.AsSpan(i * L, L);
            gold += scores[labels[i]] + (i > 0 ? _transitions[(labels[i] * L) + labels[i - 1]] : 0);
            var top = float.MinValue;
            foreach (var s in scores) top = Math.Max(top, s);
            var sum = 0f;
            for (var y = 0; y < L; y++)
            {
                scores[y] = MathF.Exp(scores[y] - top);
                var way = 0f;
                if (i == 0) way = NameLabels.Follows(NameLabels.None, y) && y < L - 1 ? 1 : 0;
                else
                {
                    for (var b = 0; b < L; b++) way += _forward[((i - 1) * L) + b] * _steps[(y * L) + b];
                }

                sum += _forward[(i * L) + y] = way * scores[y];
            }

            scale[i] = sum;
            for (var y = 0; y < L; y++) _forward[(i * L) + y] /= sum;
            log += Math.Log(sum) + top;
        }

        for (var y = 0; y < L; y++) _backward[((n - 1) * L) + y] = y is NameLabels.First or NameLabels.Middle ? 1e-6f : 1;
        for (var i = n - 2; i >= 0; i--)
        {
            for (var b = 0; b < L; b++)
            {
                var way = 0f;
                for (var y = 0; y < L; y++) way += _steps[(y * L) + b] * _scores[((i + 1) * L) + y] * _backward[((i + 1) * L) + y];
                _backward[(i * L) + b] = way / scale[i + 1];
            }
        }

        return (log - gold, scale);
    }

    private void Update(uint[] seen, byte[] labels, int n, float[] scale)
    {
        Span<float> gradient = stackalloc float[L];
        for (var i = 0; i < n; i++)
        {
            var total = 0f;
            for (var y = 0; y < L; y++) total += gradient[y] = _forward[(i * L) + y] * _backward[(i * L) + y];
            for (var y = 0; y < L; y++) gradient[y] /= total;
            gradient[labels[i]] -= 1;
            if (i > 0) Turn(labels, i, scale[i]);
            var quiet = true;
            foreach (var g in gradient) quiet &= Math.Abs(g) < 1e-3f;
            if (quiet) continue;
            for (var f = 0; f < NameFeatures.Count; f++)
            {
                var slot = seen[(i * NameFeatures.Count) + f];
                if (slot == uint.MaxValue) continue;
                var at = (int)slot * L;
                for (var y = 0; y < L; y++)
                {
                    var g = gradient[y];
                    if (Math.Abs(g) < 1e-4f) continue;
                    var square = _squares[at + y] += g * g;
                    var step = rate / MathF.Sqrt(square + 1e-2f);
                    var w = _weights[at + y] - (step * g);
                    var cut = step * pull;
                    _weights[at + y] = w > cut ? w - cut : w < -cut ? w + cut : 0;
                }
            }
        }
    }

    private void Turn(byte[] labels, int i, float scale)
    {
        for (var y = 0; y < L; y++)
        {
            for (var b = 0; b < L; b++)
            {
                var at = (y * L) + b;
                if (_transitions[at] <= Never / 2) continue;
                var p = _forward[((i - 1) * L) + b] * _steps[at] * _scores[(i * L) + y] * _backward[(i * L) + y] / scale;
                var g = p - (labels[i] == y && labels[i - 1] == b ? 1 : 0);
                if (Math.Abs(g) < 1e-4f) continue;
                _transitionSquares[at] += g * g;
                _transitions[at] -= rate * g / MathF.Sqrt(_transitionSquares[at] + 1e-2f);
            }
        }
    }
}
