namespace Sekisho.Governance.Rules;

/// <summary>A fact of a draft template that nobody has compared with the official text yet (確認してください); each is confirmed by a person before the rule set may be published.</summary>
/// <param name="Code">Stable code: letters, digits and hyphens.</param>
/// <param name="Text">What to confirm.</param>
/// <param name="Source">Where the official text is found.</param>
public sealed record OpenPoint(string Code, string Text, string Source);
