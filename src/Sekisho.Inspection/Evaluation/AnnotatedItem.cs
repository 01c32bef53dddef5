namespace Sekisho.Inspection.Evaluation;

/// <summary>An item that must be found, or may be.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Start">Offset of its first UTF-16 unit.</param>
/// <param name="End">Offset after its last one.</param>
/// <param name="Optional">Whether it counts neither way.</param>
public sealed record AnnotatedItem(FindingType Type, int Start, int End, bool Optional);
