namespace Sekisho.Inspection.Detection.Credentials;

/// <summary>Reads a value in the element of HTML after that of its name: &lt;th&gt;パスワード&lt;/th&gt;&lt;td&gt;…&lt;/td&gt;.</summary>
internal static class MarkedUp
{
    private const int Longest = 120;

    /// <summary>Reads it from behind the name.</summary>
    public static SecretValue Read(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 >= text.Length || text[at] != '<' || text[at + 1] != '/') return default;
        var end = Math.Min(text.Length, at + Longest);
        while (at < end && text[at] is '<' or ' ' or '\n' or '\t' or ':')
        {
            var close = text[at] == '<' ? text[at..end].IndexOf('>') : 0;
            if (close < 0) return default;
            at += close + 1;
        }

        var rest = text[at..Math.Min(text.Length, at + Longest)];
        var stop = rest.IndexOfAny('<', '\n');
        var value = rest[..Math.Max(0, stop)].TrimEnd(' ');
        return value.ContainsAnyInRange('0', '9') ? new(at, at + value.Length, SecretPlace.Form) : default;
    }
}
