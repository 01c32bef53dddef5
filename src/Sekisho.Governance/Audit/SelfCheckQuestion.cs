namespace Sekisho.Governance.Audit;

/// <summary>A question of a self-check, as it stood when the check was begun.</summary>
/// <param name="Code">Stable code, such as <c>S1</c>.</param>
/// <param name="Text">The question; yes is the good answer.</param>
/// <param name="Basis">The clause that it rests on, by the rules in force; empty where none does.</param>
public sealed record SelfCheckQuestion(string Code, string Text, string Basis);
