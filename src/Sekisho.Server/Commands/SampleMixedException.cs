namespace Sekisho.Server.Commands;

/// <summary>A start that would mix the sample city with a real body: its accounts and their password are public.</summary>
/// <param name="sentence">What to do, for whoever started it.</param>
internal sealed class SampleMixedException(string sentence) : Exception(sentence);
