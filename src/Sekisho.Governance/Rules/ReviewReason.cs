namespace Sekisho.Governance.Rules;

/// <summary>Why a live permit must be looked at anew under new rules.</summary>
/// <param name="Cause">What sort of reason.</param>
/// <param name="Sentence">The reason for a person.</param>
public sealed record ReviewReason(ReviewCause Cause, string Sentence);
