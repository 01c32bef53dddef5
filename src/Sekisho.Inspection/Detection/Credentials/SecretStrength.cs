using System.Buffers;
using Sekisho.Inspection.Normalization;

namespace Sekisho.Inspection.Detection.Credentials;

/// <summary>Whether a value looks like a secret of its kind, and how sure that is.</summary>
internal static class SecretStrength
{
    private static readonly SearchValues<char> AllSigns = SearchValues.Create("!@#$%^&*+=?~-_.");
    private static readonly SearchValues<char> Constant = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ_");
    private static readonly SearchValues<char> Hyphened = SearchValues.Create("abcdefghijklmnopqrstuvwxyz-_");
    private static readonly SearchValues<char> Brackets = SearchValues.Create("()[]{}");
    private static readonly SearchValues<char> Member = SearchValues.Create("abcdefghijklmnopqrstuvwxyz_?!");
    private static readonly SearchValues<char> Mail = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.@-_+");
    private static readonly SearchValues<char> Words = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789 ");
    private static readonly SearchValues<char> Signs = SearchValues.Create("!@#$%^&*+?~");
    private const int Longest = 2048;
    private static readonly string[] Files = [".pem", ".key", ".crt", ".json", ".txt", ".yml", ".yaml", ".pdf", ".docx", ".xlsx", ".html", ".php", ".cs", ".env", ".zip", ".csv", ".aspx"];
    private static readonly SearchValues<string> OwnNames = SearchValues.Create(["password", "passwd", "token", "secret", "apikey", "api_key", "credential"], StringComparison.Ordinal);
    private static readonly string[] Methods = ["sha1:", "sha256:", "sha256-", "sha384-", "sha512-", "sha-", "aes-", "aes128", "aes256", "rsa-", "hmac-", "ed25519", "hs256", "rs256", "es256", "pbkdf2", "utf-8", "tls1", "fax", "tel", "ver"];
    private static readonly string[] Sentences = ["the", "your", "is", "must", "be", "to", "for", "a", "an", "not", "or", "and", "of", "in", "please", "enter", "new", "at", "least", "with", "no", "has", "was", "are"];

    /// <summary>Judges a value.</summary>
    /// <returns>The confidence, or null if it is none.</returns>
    public static Confidence? Judge(string original, FoldedText folded, SecretValue value, SecretNameKind kind)
    {
        var text = folded.Text[value.Start..value.End];
        var (start, end) = folded.Origin(value.Start, value.End);
        var typed = original.AsSpan(start, end - start);
        if (text.Length > Longest || (value.Place is SecretPlace.Bare or SecretPlace.Spaced && text.IndexOfAny(OwnNames) >= 0) || Placeholders.IsOne(text) || Placeholders.IsOne(typed)) return null;
        if (kind == SecretNameKind.Phrase) return Confidence.Check;
        var japanese = value.Place is SecretPlace.Form or SecretPlace.Sentence or SecretPlace.Column;
        if (text.Length < (japanese || kind == SecretNameKind.Pin ? 4 : 5)) return null;
        if (value.Place == SecretPlace.Quoted && text.Contains(' ')) return kind == SecretNameKind.Password && IsPassphrase(text, typed) ? Confidence.Check : null;
        if (text.ContainsAnyExceptInRange('!', '~') || IsReference(text, value.Place)) return null;
        var digits = text.ContainsAnyInRange('0', '9');
        var letters = text.ContainsAnyInRange('a', 'z');
        if (value.Place == SecretPlace.Header) return digits && letters && text.Length >= 16 || (!digits && HasRandomCase(typed)) ? Confidence.Confirmed : null;
        if (!letters) return digits && !(value.Place == SecretPlace.Spaced && text.ContainsAny('-', '.')) ? Digits(text, kind, japanese) : null;
        if (value.Place == SecretPlace.Spaced && kind == SecretNameKind.Key) return digits && text.Length >= 24 && HasRandomCase(typed) ? Confidence.Check : null;
        if (value.Place == SecretPlace.Spaced) return digits && text[0] != '(' && text.Length >= 8 && kind == SecretNameKind.Password && !char.IsAsciiDigit(text[0]) ? Confidence.Check : null;
        if (kind == SecretNameKind.Pin && !japanese) return null;
        if (digits) return kind == SecretNameKind.Key && text.Length < 8 ? null : Confidence.Confirmed;
        var signs = text.ContainsAny(AllSigns);
        if (japanese) return kind == SecretNameKind.Pin || (kind == SecretNameKind.Key && text.Length < 12) ? null : signs ? Confidence.Confirmed : Confidence.Check;
        if (typed.Contains('_') && !typed.ContainsAnyExcept(Constant)) return null;
        if (kind == SecretNameKind.Key) return text.Length >= 16 && HasRandomCase(typed) ? Confidence.Check : null;
        if (signs) return text.Length >= 8 && (HasCase(typed) || !text.ContainsAnyExcept(Hyphened)) ? Confidence.Check : null;
        return text.Length >= 6 && !typed.ContainsAnyInRange('A', 'Z') && !text.ContainsAny(Brackets) ? Confidence.Check : null;
    }

    private static Confidence? Digits(ReadOnlySpan<char> text, SecretNameKind kind, bool japanese) => kind switch
    {
        SecretNameKind.Pin => text.Length <= 16 && !IsDateOrTelephone(text) ? Confidence.Confirmed : null,
        SecretNameKind.Password when japanese => text.Length <= 60 && !IsDateOrTelephone(text) ? Confidence.Confirmed : null,
        SecretNameKind.Password => text.Length is >= 6 and <= 20 && !IsDateOrTelephone(text) ? Confidence.Check : null,
        _ => null,
    };

    private static bool IsReference(ReadOnlySpan<char> text, SecretPlace place)
    {
        if (text.StartsWith("http") || text.StartsWith("./") || text.StartsWith("../") || text.StartsWith("~/") || text.StartsWith("-----")) return true;
        if (text[0] == '/' && (text[1..].Contains('/') || text.Contains('.')) && text.Length < 60) return true;
        if (text[0] == '{' && text[^1] == '}' || text.Contains("}}", StringComparison.Ordinal) || text[0] is '$' && text.Length > 1 && text[1] is '{' or '(') return true;
        foreach (var method in Methods)
        {
            if (text.StartsWith(method)) return true;
        }

        foreach (var file in Files)
        {
            if (text.EndsWith(file)) return true;
        }

        if (IsMail(text)) return true;
        if (place is not (SecretPlace.Bare or SecretPlace.Spaced)) return false;
        if (text.ContainsAny('(', '[') || text.Contains("::", StringComparison.Ordinal) || text.Contains("->", StringComparison.Ordinal)) return true;
        return IsMember(text);
    }

    // user.name, a.b.c: parts that begin with letters and hold hardly a digit.
    private static bool IsMember(ReadOnlySpan<char> text)
    {
        if (!text.Contains('.')) return false;
        foreach (var range in text.Split('.'))
        {
            var part = text[range];
            if (part.Length == 0 || !(char.IsAsciiLetter(part[0]) || part[0] is '_') || part[..^1].ContainsAnyExcept(Member)) return false;
        }

        return true;
    }

    private static bool IsMail(ReadOnlySpan<char> text)
    {
        var sign = text.IndexOf('@');
        if (sign <= 0 || text[sign..].Count('.') == 0 || text.ContainsAnyExcept(Mail)) return false;
        var last = text[(text.LastIndexOf('.') + 1)..];
        return last is "jp" or "com" or "net" or "org" or "example" or "test" or "local";
    }

    private static bool IsDateOrTelephone(ReadOnlySpan<char> text)
    {
        var signs = text.Count('-') + text.Count('/') + text.Count('.');
        if (text.Contains(':') || text.Contains(',') || text.Contains('%')) return true;
        return signs == 2 && (text.IndexOfAny("-/.") is 2 or 3 or 4) && text.Length >= 8 || signs is 1 && text.Contains('/');
    }

    private static bool IsPassphrase(ReadOnlySpan<char> text, ReadOnlySpan<char> typed)
    {
        if (text.Length > 64 || text.ContainsAnyExcept(Words) || typed.ContainsAnyInRange('A', 'Z')) return false;
        var words = 0;
        foreach (var range in text.Split(' '))
        {
            foreach (var word in Sentences)
            {
                if (text[range].SequenceEqual(word)) return false;
            }

            words++;
        }

        return words >= 3;
    }

    private static bool HasCase(ReadOnlySpan<char> typed) => (typed.ContainsAnyInRange('A', 'Z') && typed.ContainsAnyInRange('a', 'z')) || typed.ContainsAny(Signs);

    // Random letters change their case all the time, words hardly.
    private static bool HasRandomCase(ReadOnlySpan<char> typed)
    {
        var changes = 0;
        for (var i = 1; i < typed.Length; i++)
        {
            if (char.IsAsciiLetterUpper(typed[i]) != char.IsAsciiLetterUpper(typed[i - 1])) changes++;
        }

        return changes * 3 > typed.Length;
    }
}
