namespace Sekisho.Server.Pages.Rules.Editing;

/// <summary>Something that can be chosen in a field.</summary>
public sealed record Option(string Value, string Title);
