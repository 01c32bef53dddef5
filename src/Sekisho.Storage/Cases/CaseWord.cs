using System.Collections.Immutable;

namespace Sekisho.Storage.Cases;

/// <summary>A word of a search: in the text of a case, or in the name of one of these.</summary>
/// <param name="Text">The word, folded (<see cref="SearchText.Fold"/>).</param>
/// <param name="People">People whose name holds it.</param>
/// <param name="Services">Services whose name holds it.</param>
/// <param name="Divisions">Divisions whose name holds it.</param>
public sealed record CaseWord(string Text, ImmutableArray<Guid> People, ImmutableArray<Guid> Services, ImmutableArray<Guid> Divisions);
