namespace Sekisho.Governance.Rules;

/// <summary>A training (研修) or test whose level opens tasks.</summary>
public sealed record TrainingRule(int Level, string Title, string Text = "");
