namespace Sekisho.Governance.Rules;

/// <summary>A question that the applicant answers from the terms of the service before applying.</summary>
public sealed record Confirmation(string Code, string Question, string Help, string Clause);
