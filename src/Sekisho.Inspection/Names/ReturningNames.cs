using Sekisho.Inspection.Morphology;

namespace Sekisho.Inspection.Names;

/// <summary>Finds names again that stand elsewhere in the text with a strong sign: the whole name, and its family name as a word of its own.</summary>
internal static class ReturningNames
{
    private const int Most = 500;

    /// <summary>Adds them.</summary>
    public static void Find(PlainText text, IReadOnlyList<Token> words, NameShape shape, List<NameFound> names)
    {
        var known = new HashSet<string>();
        foreach (var name in names)
        {
            if (known.Count > Most) break;
            var whole = text.Characters[name.Start..name.End];
            if (whole.Length is >= 2 and <= 8 && (name.Sign >= NameSign.Listed || shape.Surname(whole, rare: false) == whole.Length))
            {
                if (shape.FullName(whole, rare: name.Sign >= NameSign.Title) is > 0 and var cut)
                {
                    if (cut > 1) known.Add(whole[..cut].ToString());
                    known.Add(whole[cut..].TrimStart(' ').ToString());
                }
                else if (whole.IndexOf(' ') is > 0 and var space)
                {
                    if (space > 1) known.Add(whole[..space].ToString());
                    known.Add(whole[space..].TrimStart(' ').ToString());
                }

                known.Add(whole.ToString());
            }
        }

        if (known.Count == 0) return;
        var taken = names.Select(n => n.Start).ToHashSet();
        var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < words.Count; i++)
        {
            for (var (last, start) = (i, words[i].Start); last < words.Count && last < i + 4 && words[last].End - start <= 8; last++)
            {
                var end = words[last].End;
                if ((end - start < 2 && !StandsAlone(text.Characters, start, end)) || taken.Contains(start) || !lookup.Contains(text.Characters[start..end])) continue;
                if (!NameSurroundings.IsPartOfOther(text.Characters, start, end)) names.Add(new NameFound(start, end, NameSign.Again));
            }
        }
    }

    // 湊が, 湊と: one kanji counts only with a particle or a pause on both sides.
    private static bool StandsAlone(ReadOnlySpan<char> text, int start, int end)
    {
        var before = start > 0 ? CharacterTypes.Of(text[start - 1], false) : CharacterType.Edge;
        if (before is CharacterType.Kanji or CharacterType.KanjiNumber or CharacterType.Katakana) return false;
        return end < text.Length && text[end] is 'は' or 'が' or 'を' or 'に' or 'と' or 'も' or 'の' or '、' or '。' or 'く' or 'ち' or 'さ' or '(' or ')';
    }
}
