namespace Sekisho.Governance.Registers;

/// <summary>Something about a row that a person should look at.</summary>
/// <param name="Field">What it is about.</param>
/// <param name="Sentence">What was not understood, or how it was understood.</param>
/// <param name="IsOpen">Whether the row cannot be entered before it is answered; else it only tells how the row was understood.</param>
public sealed record RegisterQuestion(RegisterField Field, string Sentence, bool IsOpen);
