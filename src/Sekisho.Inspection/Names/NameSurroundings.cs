namespace Sekisho.Inspection.Names;

/// <summary>What stands beside a name and makes it part of another word.</summary>
internal static class NameSurroundings
{
    /// <summary>Whether the characters beside a stretch make it a place, a body or a thing.</summary>
    public static bool IsPartOfOther(ReadOnlySpan<char> text, int start, int end)
    {
        var after = text[end..];
        if (Titles.LengthAt(after) == 0 && StartsWithTail(after)) return true;
        if (EndsWithTail(text[start..end])) return true;
        var before = text[..start].TrimEnd(' ');
        foreach (var head in NameWords.Heads)
        {
            if (before.EndsWith(head)) return true;
        }

        return false;
    }

    // 北野天満宮, 小林製作所 taken as one: the tail of the word itself tells.
    private static bool EndsWithTail(ReadOnlySpan<char> name)
    {
        foreach (var tail in NameWords.Tails)
        {
            if (tail.Length > 1 && name.Length > tail.Length && name.EndsWith(tail)) return true;
        }

        return false;
    }

    private static bool StartsWithTail(ReadOnlySpan<char> after)
    {
        foreach (var tail in NameWords.Tails)
        {
            if (after.StartsWith(tail)) return true;
        }

        return false;
    }
}
