using System.Buffers;

namespace Sekisho.Inspection.Detection.Credentials;

/// <summary>Finds passwords in short options of commands (mysql -p…, sshpass -p …, curl -u user:…), and lines of .pgpass.</summary>
internal static class CommandPasswords
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("!@#$%^&*+?~");
    private const int LongestLine = 400;

    /// <summary>Commands with the option that holds a password: behind a space, or joined to the option, or as user:password.</summary>
    private static readonly (string Command, string Option, char Form)[] All =
    [
        ("mysql", "-p", 'j'), ("mariadb", "-p", 'j'), ("sshpass", "-p", 'b'), ("docker login", "-p", 's'), ("podman login", "-p", 's'), ("curl ", "-u", 'u'), ("curl ", "--user", 'u'), ("curl ", "--proxy-user", 'u'),
        ("zip ", "-P", 'b'), ("unzip ", "-P", 'b'), ("7z ", "-p", 'j'), ("redis-cli", "-a", 's'), ("ldapsearch", "-w", 's'), ("ldapmodify", "-w", 's'), ("plink", "-pw", 's'), ("pscp", "-pw", 's'), ("psftp", "-pw", 's'),
        ("sqlcmd", "-P", 'b'), ("bcp ", "-P", 'b'), ("openssl ", "-k", 's'), ("openssl ", "pass:", 'j'), ("xfreerdp", "/p:", 'j'), ("net use", "/user:", 'n'), ("smbclient", "-U", '%'), ("az login", "-p", 's'), ("helm registry login", "-p", 's'),
    ];

    private static readonly SearchValues<string> Commands = SearchValues.Create([.. All.Select(c => c.Command).Append(":5432:").Distinct()], StringComparison.Ordinal);

    /// <summary>Finds them in the order of the text.</summary>
    public static void Detect(string text, List<Finding> found)
    {
        for (var at = 0; at < text.Length;)
        {
            var next = text.AsSpan(at).IndexOfAny(Commands);
            if (next < 0) return;
            at += next;
            var line = text.AsSpan(at, Math.Min(LongestLine, text.Length - at));
            var end = line.IndexOfAny('\n', '\r');
            if (end >= 0) line = line[..end];
            if (line[0] == ':') Report(at + 6, SecondPart(line[6..]), text, found);
            else Read(text, at, line, found);
            at += line[0] == ':' ? 6 : Math.Max(3, line.Length);
        }
    }

    private static void Read(string text, int start, ReadOnlySpan<char> line, List<Finding> found)
    {
        foreach (var (command, option, form) in All)
        {
            var from = line.IndexOf(command, StringComparison.Ordinal);
            if (from < 0) continue;
            for (var at = line[from..].IndexOf(" " + option, StringComparison.Ordinal) is >= 0 and var first ? from + first + 1 : -1; at >= 0;)
            {
                var value = at + option.Length;
                var spaced = value < line.Length && line[value] == ' ';
                if (form == 'n') value += line[value..].IndexOf(' ') is >= 0 and var user ? user : line.Length - value;
                else if ((form is 's' or 'u' or '%' && !spaced && line[value..].IndexOfAny("'\"") != 0) || (form == 'j' && spaced)) value = line.Length;
                while (value < line.Length && line[value] == ' ') value++;
                if (value < line.Length) Report(start + value, Argument(line[value..], form), text, found);
                var more = line[(at + 1)..].IndexOf(" " + option, StringComparison.Ordinal);
                at = more < 0 ? -1 : at + 2 + more;
            }
        }
    }

    private static (int Start, int End) Argument(ReadOnlySpan<char> rest, char form)
    {
        var quote = rest[0] is '"' or '\'' ? rest[0] : '\0';
        var start = quote == '\0' ? 0 : 1;
        var end = quote == '\0' ? rest.IndexOfAny(" \t;|") : rest[1..].IndexOf(quote) + 1;
        if (end <= 0) end = rest.Length;
        if (form is not ('u' or '%')) return (start, end);
        var split = rest[start..end].IndexOf(form == 'u' ? ':' : '%');
        return split <= 0 ? (0, 0) : (start + split + 1, end);
    }

    private static (int Start, int End) SecondPart(ReadOnlySpan<char> rest)
    {
        var database = rest.IndexOf(':');
        if (database <= 0) return (0, 0);
        var user = rest[(database + 1)..].IndexOf(':');
        return user <= 0 || rest[..(database + user + 1)].ContainsAny(" /") ? (0, 0) : (database + user + 2, rest.IndexOf(' ') is > 0 and var space ? space : rest.Length);
    }

    private static void Report(int at, (int Start, int End) span, string text, List<Finding> found)
    {
        if (span.End - span.Start < 4) return;
        var value = text.AsSpan(at + span.Start, span.End - span.Start);
        if (Placeholders.IsOne(value) || value[0] is '-' or '/' || value.ContainsAnyExceptInRange('!', '~')) return;
        var strong = value.ContainsAnyInRange('0', '9') || value.ContainsAny(Signs);
        found.Add(CredentialDetector.Found(at + span.Start, at + span.End, strong ? Confidence.Confirmed : Confidence.Check, "コマンドの引数に書かれたパスワードです。"));
    }
}
