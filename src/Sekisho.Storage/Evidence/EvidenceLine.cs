namespace Sekisho.Storage.Evidence;

/// <summary>A line of an event file.</summary>
/// <param name="Sequence">The entry of the trail that it stands under.</param>
/// <param name="Text">The line, without its end.</param>
public sealed record EvidenceLine(long Sequence, string Text);
