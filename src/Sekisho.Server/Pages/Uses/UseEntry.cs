using Sekisho.Governance.Usage;

namespace Sekisho.Server.Pages.Uses;

/// <summary>A use with the words by which people know what it names; never the text of a prompt, which is kept nowhere.</summary>
public sealed record UseEntry(UseIntent Intent, UseOutcome? Outcome, string Person, string Division, string Service, string? Permit, string Class, string Findings);
