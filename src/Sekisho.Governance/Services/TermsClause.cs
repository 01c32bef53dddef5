namespace Sekisho.Governance.Services;

/// <summary>A clause of terms.</summary>
/// <param name="Label">What it is called: 第5条, 3.2, or its heading; empty for what stands before the first.</param>
/// <param name="Text">Its lines, the first with its label.</param>
public sealed record TermsClause(string Label, string Text)
{
    /// <summary>Its text as it is compared: without its label, without differences of width, spaces, quotes and dashes.</summary>
    public string Core { get; } = TermsText.Normalized(WithoutLabel(Label, Text));

    private static string WithoutLabel(string label, string text) => label.Length > 0 && text.StartsWith(label, StringComparison.Ordinal) ? text[label.Length..] : text;
}
