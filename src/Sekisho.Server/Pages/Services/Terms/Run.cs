namespace Sekisho.Server.Pages.Services.Terms;

/// <summary>A piece of a clause: in both versions, or in one alone.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Differs">Whether it stands in one version alone.</param>
public sealed record Run(string Text, bool Differs);
