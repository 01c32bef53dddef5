namespace Sekisho.Inspection.Evaluation;

/// <summary>An item that was missed, or a finding that was wrong.</summary>
/// <param name="Document">Where.</param>
/// <param name="Type">Of which type.</param>
/// <param name="Start">From this offset.</param>
/// <param name="End">To this one.</param>
/// <param name="Missed">Whether it was missed.</param>
/// <param name="Reason">Why it was found, or empty.</param>
public sealed record EvaluationError(AnnotatedDocument Document, FindingType Type, int Start, int End, bool Missed, string Reason);
