namespace Sekisho.Governance.Rules;

/// <summary>What a body calls things; titles are data.</summary>
public sealed record Vocabulary(
    string Permit,
    string Decider,
    string Manager,
    string Chief,
    string DivisionHead,
    string TermsOnlyService,
    string Register,
    string Confidential);
