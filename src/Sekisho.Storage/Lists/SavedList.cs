namespace Sekisho.Storage.Lists;

/// <summary>A filter of a list that a person keeps under a name.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Name that the person gave it.</param>
/// <param name="Query">The filter as the query of the list's address, without the question mark.</param>
public sealed record SavedList(Guid Id, string Name, string Query)
{
    /// <summary>Most that a person keeps for a list.</summary>
    public const int Most = 20;

    /// <summary>Longest name, in characters.</summary>
    public const int LongestName = 40;

    /// <summary>Longest query, in characters.</summary>
    public const int LongestQuery = 1000;
}
