using System.Collections.Immutable;

namespace Sekisho.Governance.Rules;

/// <summary>An information class (格付), such as 機密性2.</summary>
/// <param name="Code">Name of the class.</param>
/// <param name="Level">Rank; higher is more confidential.</param>
/// <param name="Title">Short meaning.</param>
/// <param name="Description">Meaning in a sentence.</param>
/// <param name="Examples">Everyday examples.</param>
public sealed record InformationClass(string Code, int Level, string Title, string Description, ImmutableArray<string> Examples);
