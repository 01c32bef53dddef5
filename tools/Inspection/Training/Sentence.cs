namespace Sekisho.InspectionTools.Training;

/// <summary>A sentence with its proper names.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Names">Spans in it with the first of their labels.</param>
/// <param name="Source">Where it is from.</param>
internal sealed record Sentence(string Text, IReadOnlyList<(int Start, int End, int Label)> Names, string Source);
