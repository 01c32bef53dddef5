using Sekisho.Inspection.Morphology;

namespace Sekisho.Inspection.Names;

/// <summary>Finds names again that stand elsewhere in the text with a strong sign: the whole name, and its family name as a word of its own.</summary>
internal static class ReturningNames
{
    private const int Most = 500;

    /// <summary>Adds them.</summary>
    public static void Find(PlainText text, IReadOnlyList<Token> words, NameShape shape, List<NameFound> names)
    {
        // What only the model has seen is looked for too, but stays as weak as it was.
        var (known, guessed) = (new HashSet<string>(), new HashSet<string>());
        foreach (var name in names)
        {
            if (known.Count + guessed.Count > Most) break;
            var whole = text.Characters[name.Start..name.End];
            if (whole.Length is < 2 or > 8) continue;
            if (name.Sign >= NameSign.Listed) AddParts(whole, shape, rare: name.Sign >= NameSign.Title, known);
            else if (shape.Surname(whole, rare: false) == whole.Length) guessed.Add(whole.ToString());
        }

        known.RemoveWhere(NameWords.NoNames.Contains);
        var (sure, weak) = (known.GetAlternateLookup<ReadOnlySpan<char>>(), guessed.GetAlternateLookup<ReadOnlySpan<char>>());
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Sign is NameSign.Model && sure.Contains(text.Characters[names[i].Start..names[i].End])) names[i] = names[i] with { Sign = NameSign.Again };
        }

        var taken = names.Select(n => n.Start).ToHashSet();
        for (var i = 0; i < words.Count && known.Count + guessed.Count > 0; i++)
        {
            for (var (last, start) = (i, words[i].Start); last < words.Count && last < i + 4 && words[last].End - start <= 8; last++)
            {
                var end = words[last].End;
                var part = text.Characters[start..end];
                if (taken.Contains(start) || (part.Length < 2 && !StandsAlone(text.Characters, start, end))) continue;
                var sign = sure.Contains(part) ? NameSign.Again : weak.Contains(part) ? NameSign.Model : (NameSign?)null;
                if (sign is { } found && !NameSurroundings.IsPartOfOther(text.Characters, start, end)) names.Add(new NameFound(start, end, found));
            }
        }
    }

    private static void AddParts(ReadOnlySpan<char> whole, NameShape shape, bool rare, HashSet<string> known)
    {
        known.Add(whole.ToString());
        var cut = shape.FullName(whole, rare) is > 0 and var listed ? listed : whole.IndexOf(' ');
        if (cut <= 0) return;
        if (cut > 1) known.Add(whole[..cut].ToString());
        known.Add(whole[cut..].TrimStart(' ').ToString());
    }

    // 湊が, 湊と: one kanji counts only with a particle or a pause on both sides.
    private static bool StandsAlone(ReadOnlySpan<char> text, int start, int end)
    {
        var before = start > 0 ? CharacterTypes.Of(text[start - 1], false) : CharacterType.Edge;
        if (before is CharacterType.Kanji or CharacterType.KanjiNumber or CharacterType.Katakana) return false;
        return end < text.Length && text[end] is 'は' or 'が' or 'を' or 'に' or 'と' or 'も' or 'の' or '、' or '。' or 'く' or 'ち' or 'さ' or '(' or ')';
    }
}
