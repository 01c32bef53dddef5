namespace Sekisho.Inspection.Names;

/// <summary>Titles and posts beside names.</summary>
internal static class Titles
{
    private const int Longest = 8;

    /// <summary>The length of the title that begins some characters, 0 if none does.</summary>
    public static int LengthAt(ReadOnlySpan<char> text)
    {
        var titles = NameWords.Titles.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(Longest, text.Length); length > 0; length--)
        {
            if (titles.Contains(text[..length])) return length;
        }

        return 0;
    }

    /// <summary>Whether some characters are a title.</summary>
    public static bool IsTitle(ReadOnlySpan<char> text) => text.Length <= Longest && NameWords.Titles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text);

    /// <summary>Where a title at the end of a stretch begins, or -1.</summary>
    public static int Before(ReadOnlySpan<char> text, int from, int to)
    {
        for (var length = Math.Min(Longest, to - from - 1); length > 0; length--)
        {
            if (IsTitle(text[(to - length)..to])) return to - length;
        }

        return -1;
    }
}
