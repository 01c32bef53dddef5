namespace Sekisho.Inspection;

/// <summary>Something that was found in a text. Never carries the found value itself, so that it may be recorded.</summary>
/// <param name="Type">What was found.</param>
/// <param name="Start">Offset of the first UTF-16 unit in the original text.</param>
/// <param name="End">Offset after the last UTF-16 unit in the original text; greater than <paramref name="Start"/>.</param>
/// <param name="Confidence">How sure it is.</param>
/// <param name="Reason">A short Japanese sentence that says which signs speak for it.</param>
/// <param name="Mark">The word of the given list for a <see cref="FindingType.ClassificationMark"/>, otherwise null.</param>
public sealed record Finding(FindingType Type, int Start, int End, Confidence Confidence, string Reason, string? Mark);
