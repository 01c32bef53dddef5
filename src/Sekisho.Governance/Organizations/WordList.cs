using System.Collections.Immutable;

namespace Sekisho.Governance.Organizations;

/// <summary>The body's own words (登録語) and patterns that the inspection finds: names of projects that are not public, of systems, of tenders.</summary>
/// <param name="Words">Words; each way to write one is a word of its own.</param>
/// <param name="Patterns">Regular expressions.</param>
public sealed record WordList(ImmutableArray<string> Words, ImmutableArray<string> Patterns)
{
    /// <summary>No word.</summary>
    public static WordList Empty { get; } = new([], []);
}
