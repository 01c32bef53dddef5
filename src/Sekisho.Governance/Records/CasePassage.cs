namespace Sekisho.Governance.Records;

/// <summary>A passage of a case before anything is blacked out.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Section">What part of the case it stands in.</param>
/// <param name="Title">What it is.</param>
/// <param name="Text">What it says.</param>
public sealed record CasePassage(int Number, string Section, string Title, string Text);
