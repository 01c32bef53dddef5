namespace Sekisho.Inspection.Detection.Labels;

/// <summary>A label in the folded text; End is exclusive.</summary>
internal readonly record struct Label(int Start, int End, LabelKind Kind);
