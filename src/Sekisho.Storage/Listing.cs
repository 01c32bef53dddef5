namespace Sekisho.Storage;

/// <summary>A page of a list.</summary>
/// <param name="Items">What stands on it.</param>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Size">How many stand on a page.</param>
public sealed record Listing<T>(IReadOnlyList<T> Items, int Number, int Total, int Size)
{
    /// <summary>Number of pages, at least 1.</summary>
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
}
