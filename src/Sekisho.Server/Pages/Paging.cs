using Sekisho.Storage;

namespace Sekisho.Server.Pages;

/// <summary>Cuts a list into pages.</summary>
internal static class Paging
{
    /// <summary>Rows on a page.</summary>
    public const int Size = 50;

    /// <summary>A page of a list; a number outside it is the nearest that there is.</summary>
    public static Listing<T> Of<T>(IReadOnlyList<T> all, int? number)
    {
        var at = Math.Clamp(number ?? 1, 1, Math.Max(1, (all.Count + Size - 1) / Size));
        return new Listing<T>([.. all.Skip((at - 1) * Size).Take(Size)], at, all.Count, Size);
    }
}
