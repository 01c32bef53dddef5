namespace Sekisho.Governance.Rules;

/// <summary>A duty of the notice: what is asked, of whom, by which clause.</summary>
public sealed record Duty(int Number, string Title, string Text, string Clause, string Actor);
