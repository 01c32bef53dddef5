namespace Sekisho.Inspection;

/// <summary>A word of the rule set that marks a text's 格付 or 取扱制限, such as 機密性3情報.</summary>
/// <param name="Text">The word as the rule set writes it; width and spaces in the inspected text do not matter.</param>
/// <param name="Level">The level of the information class that it means.</param>
public sealed record ClassificationWord(string Text, int Level);
