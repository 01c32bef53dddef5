namespace Sekisho.Governance.Rules;

/// <summary>A report that a permit calls for (duty 7 of the notice and the like).</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Title">Title for people.</param>
/// <param name="Addressee">To whom.</param>
/// <param name="Text">What is reported.</param>
/// <param name="When">For which cases.</param>
/// <param name="NeedsConsent">Whether use waits for the addressee's 了解: a precedent condition of the permit.</param>
/// <param name="WithinDays">Days from the decision within which it is made.</param>
/// <param name="Clause">Clause that it rests on.</param>
public sealed record ReportRule(string Code, string Title, string Addressee, string Text, Circumstances? When = null, bool NeedsConsent = false, int WithinDays = 30, string? Clause = null);
