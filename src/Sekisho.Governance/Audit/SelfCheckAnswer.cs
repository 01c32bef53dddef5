namespace Sekisho.Governance.Audit;

/// <summary>A division's answer to a question.</summary>
/// <param name="Code">The question.</param>
/// <param name="Outcome">The answer.</param>
/// <param name="Evidence">How that is known; may be empty.</param>
/// <param name="Remedy">What will be put right; needed unless the answer is yes or does not apply.</param>
/// <param name="RemedyOn">Until when; likewise.</param>
public sealed record SelfCheckAnswer(string Code, SelfCheckOutcome Outcome, string Evidence, string Remedy, DateOnly? RemedyOn)
{
    /// <summary>Whether something must be put right.</summary>
    public bool NeedsRemedy => Outcome is SelfCheckOutcome.Partly or SelfCheckOutcome.No;
}
