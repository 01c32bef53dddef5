using System.Collections.Immutable;

namespace Sekisho.Server.Sample;

/// <summary>samples/names.json: names for a city that grows; a surname stands with its kana and its Roman letters, a given name with its kana.</summary>
internal sealed record SampleNames(ImmutableArray<string> Surnames, ImmutableArray<string> Given, ImmutableArray<string> Departments, ImmutableArray<string> Divisions);
