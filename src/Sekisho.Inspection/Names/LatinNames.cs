namespace Sekisho.Inspection.Names;

/// <summary>Finds names in Latin letters: after Mr., Dear, Dr.; Japanese ones by their syllables (OTSUBO Tsuyoshi; Tsukuda Jun at the head of a line).</summary>
internal static class LatinNames
{
    private const int MostWords = 4;
    private static readonly string[] Titles = ["mr. ", "mrs. ", "ms. ", "miss ", "dr. ", "prof. ", "dear "];

    /// <summary>Adds them.</summary>
    public static void Find(PlainText text, List<NameFound> names)
    {
        var characters = text.Characters;
        for (var at = 0; at < text.Length; at++)
        {
            if (characters[at] is not (>= 'a' and <= 'z') || (at > 0 && char.IsAsciiLetterOrDigit(characters[at - 1])) || !text.IsCapital(at)) continue;
            var end = AfterTitle(text, at, out var start);
            if (end <= start) (start, end) = (at, Japanese(text, at));
            if (end <= start) continue;
            names.Add(new NameFound(start, end, start > at ? NameSign.Title : NameSign.Listed));
            at = end;
        }
    }

    private static int AfterTitle(PlainText text, int at, out int start)
    {
        start = at;
        var rest = text.Characters[at..Math.Min(text.Length, at + 6)];
        foreach (var title in Titles)
        {
            if (!rest.StartsWith(title)) continue;
            start = at + title.Length;
            // Dear Dr. Vogelsang.
            if (AfterTitle(text, start, out var inner) is var further && further > inner && inner > start)
            {
                start = inner;
                return further;
            }

            var end = start;
            for (var words = 0; words < MostWords && Word(text, end) is var next && next > end && IsName(text.Characters[end..next]); words++)
            {
                end = next;
                if (end + 1 >= text.Length || text.Characters[end] != ' ' || Word(text, end + 1) <= end + 1) return end;
                end++;
            }

            return end > start && text.Characters[end - 1] == ' ' ? end - 1 : end;
        }

        return at;
    }

    // Two words of Japanese syllables, the first of big letters only, or both at the head of a line.
    private static int Japanese(PlainText text, int at)
    {
        var first = Word(text, at);
        if (first - at < 3 || first + 1 >= text.Length || text.Characters[first] != ' ') return -1;
        var second = Word(text, first + 1);
        if (second - first - 1 < 3) return -1;
        var big = text.IsCapital(first + 2);
        if ((big && !(text.IsCapital(at + 1) && IsAmongJapanese(text, at))) || !IsRomaji(text.Characters[at..first]) || !IsRomaji(text.Characters[(first + 1)..second])) return -1;
        if (second < text.Length && text.Characters[second] == ' ' && Word(text, second + 1) > second + 1) return -1;
        var head = at == 0 || text.Characters[at - 1] is '\n' or '"';
        return text.IsCapital(at + 1) || head ? second : -1;
    }

    // ローマ字は GOMI TARO: big letters throughout count where no other Latin word stands before them.
    private static bool IsAmongJapanese(PlainText text, int at)
    {
        while (at > 0 && text.Characters[at - 1] is ' ' or '「' or '(' or '、' or ':') at--;
        return at > 0 && text.Characters[at - 1] >= '\u3041';
    }

    // A word that begins with a capital.
    private static int Word(PlainText text, int at)
    {
        if (at >= text.Length || text.Characters[at] is not ((>= 'a' and <= 'z') or (>= '\u00C0' and <= '\u024F')) || !text.IsCapital(at)) return at;
        var end = at;
        while (end < text.Length && text.Characters[end] is (>= 'a' and <= 'z') or '-' or '\'' or (>= '\u00C0' and <= '\u024F')) end++;
        return end;
    }

    private static bool IsName(ReadOnlySpan<char> word) => word is not ("sir" or "madam" or "all" or "team" or "colleagues" or "customer" or "professor" or "president" or "minister" or "mayor");

    private static bool IsRomaji(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length;)
        {
            var consonants = 0;
            while (i + consonants < word.Length && !IsVowel(word[i + consonants])) consonants++;
            if (i + consonants == word.Length) return word[i..] is "n" or "h";
            if (!IsOnset(word.Slice(i, consonants))) return false;
            i += consonants + 1;
        }

        return true;
    }

    private static bool IsVowel(char c) => c is 'a' or 'i' or 'u' or 'e' or 'o';

    private static bool IsOnset(ReadOnlySpan<char> onset)
    {
        if (onset.Length > 1 && onset[0] == 'n' && onset[1] is not 'y') onset = onset[1..];
        if (onset.Length > 1 && onset[0] == 'm' && onset[1] is 'b' or 'p' or 'm') onset = onset[1..];
        if (onset.Length > 1 && onset[0] == onset[1]) onset = onset[1..];
        return onset is "" or "k" or "s" or "t" or "n" or "h" or "m" or "y" or "r" or "w" or "g" or "z" or "d" or "b" or "p" or "j" or "f" or "sh" or "ch" or "ts" or "ky" or "sy" or "ty" or "ny" or "hy" or "my" or "ry" or "gy" or "by" or "py" or "jy" or "tch";
    }
}
