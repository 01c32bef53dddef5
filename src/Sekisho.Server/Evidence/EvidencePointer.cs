namespace Sekisho.Server.Evidence;

/// <summary>Where a piece of evidence is: in words, and its file in the package where it has one.</summary>
internal sealed record EvidencePointer(string Text, string? File);
