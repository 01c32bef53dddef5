namespace Sekisho.Inspection.Detection.Credentials;

/// <summary>Reads a value that stands before its name: 「…」がパスワードです.</summary>
internal static class SaidBefore
{
    private const int Longest = 64;

    /// <summary>Reads it.</summary>
    public static SecretValue Read(ReadOnlySpan<char> text, int name)
    {
        if (name < 3 || text[name - 1] is not 'が' || text[name - 2] is not ('」' or '』' or '"')) return default;
        var from = Math.Max(0, name - Longest);
        var before = text[from..(name - 2)];
        var open = before.LastIndexOfAny("「『\"");
        var value = before[(open + 1)..];
        return open >= 0 && value.Length >= 4 && value.ContainsAnyInRange('0', '9') && !value.ContainsAnyExceptInRange('!', '~') ? new(from + open + 1, name - 2, SecretPlace.Sentence) : default;
    }
}
