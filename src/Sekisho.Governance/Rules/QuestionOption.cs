namespace Sekisho.Governance.Rules;

/// <summary>An answer that can be chosen.</summary>
/// <param name="Code">Stable code: letters, digits and hyphens.</param>
/// <param name="Title">As it is shown.</param>
/// <param name="Risk">The risk that it means at least.</param>
/// <param name="Barred">Why an application with this answer is refused; null where it is not.</param>
public sealed record QuestionOption(string Code, string Title, Risk Risk = Risk.Low, string? Barred = null);
