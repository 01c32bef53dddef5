using System.Collections.Immutable;

namespace Sekisho.Governance.Rules;

/// <summary>One of the four elements that the written rule must have (duty 1): what of it is there and what is missing.</summary>
/// <param name="Mark">ア, イ, ウ or エ.</param>
/// <param name="Title">What it asks for.</param>
/// <param name="There">What is there.</param>
/// <param name="Missing">What is missing, each with what to do.</param>
public sealed record RuleElement(string Mark, string Title, ImmutableArray<string> There, ImmutableArray<string> Missing)
{
    /// <summary>Whether nothing is missing.</summary>
    public bool IsFulfilled => Missing.IsEmpty;
}
