namespace Sekisho.Inspection.Names;

/// <summary>The labels that the tagger gives to characters: a person's name by its place in it, and what else a proper name can be.</summary>
internal static class NameLabels
{
    /// <summary>How many there are: one vector of sixteen values.</summary>
    public const int Count = 16;

    /// <summary>No proper name.</summary>
    public const int None = 0;

    /// <summary>The first of several characters of a person's name.</summary>
    public const int First = 1;

    /// <summary>One in the middle.</summary>
    public const int Middle = 2;

    /// <summary>The last.</summary>
    public const int Last = 3;

    /// <summary>The only one.</summary>
    public const int Only = 4;

    /// <summary>The first character of another proper name; the following ones have the next label. Two labels each for places, bodies, facilities, products, events.</summary>
    public const int OtherFirst = 5;

    /// <summary>Whether a label can follow another: names are whole.</summary>
    public static bool Follows(int before, int after)
    {
        var open = before is First or Middle;
        if (open != after is Middle or Last) return false;
        return !IsInside(after) || before == after || before == after - 1;
    }

    private static bool IsInside(int label) => label > OtherFirst && (label - OtherFirst) % 2 == 1;
}
