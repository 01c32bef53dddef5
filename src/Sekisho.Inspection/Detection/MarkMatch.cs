namespace Sekisho.Inspection.Detection;

/// <summary>A word of the list at a place of the dense text; End is exclusive.</summary>
internal readonly record struct MarkMatch(int Start, int End, ClassificationWord Word);
