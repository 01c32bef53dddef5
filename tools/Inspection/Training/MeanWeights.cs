using Sekisho.Inspection.Names;

namespace Sekisho.InspectionTools.Training;

/// <summary>The mean of weights after several rounds: it wavers less than any of them.</summary>
internal sealed class MeanWeights(int slots)
{
    private const float Unit = 24;
    private readonly float[] _weights = new float[slots * NameLabels.Count];
    private readonly float[] _transitions = new float[NameLabels.Count * NameLabels.Count];
    private int _count;

    /// <summary>Adds the weights of a round.</summary>
    public void Add(FieldTrainer trainer)
    {
        _count++;
        for (var i = 0; i < _weights.Length; i++) _weights[i] += trainer.Weights[i];
        for (var i = 0; i < _transitions.Length; i++) _transitions[i] += trainer.Transitions[i];
    }

    /// <summary>The model in small numbers: the largest weights fit, what rounds to nothing was not worth much.</summary>
    /// <param name="share">The share of observations that was not blanked in training: with all of them seen each counts that much less.</param>
    public byte[] Rounded(float share)
    {
        var weights = Array.ConvertAll(_weights, w => (sbyte)Math.Clamp(MathF.Round(w / _count * share * Unit), sbyte.MinValue, sbyte.MaxValue));
        var transitions = Array.ConvertAll(_transitions, w => (short)Math.Clamp(MathF.Round(w / _count * Unit), short.MinValue, short.MaxValue));
        return NameModel.Write(weights, transitions);
    }
}
