namespace Sekisho.Governance.Rules;

/// <summary>An item of a check list.</summary>
public sealed record ChecklistItem(string Code, string Title, string Help = "", string? Clause = null);
