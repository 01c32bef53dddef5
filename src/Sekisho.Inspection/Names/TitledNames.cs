using System.Buffers;
using Sekisho.Inspection.Morphology;

namespace Sekisho.Inspection.Names;

/// <summary>Finds family names before titles and posts (佐藤様, 髙橋課長, 山田 花子さん): listed ones right before the title, from where a word begins.</summary>
internal sealed class TitledNames(NameShape shape)
{
    private static readonly SearchValues<char> Stops = SearchValues.Create("\n\t、。:|");
    private static readonly SearchValues<string> Signs = SearchValues.Create([.. NameWords.Titles], StringComparison.Ordinal);

    /// <summary>Finds them in the order of the text.</summary>
    public void Find(PlainText text, IReadOnlyList<Token> words, List<NameFound> names)
    {
        var characters = text.Characters;
        var word = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var next = characters[at..].IndexOfAny(Signs);
            if (next < 0) return;
            at += next;
            if (at == 0) continue;
            while (word + 1 < words.Count && words[word + 1].Start <= at) word++;
            if (LatinBefore(text, at) is >= 0 and var latin)
            {
                names.Add(new NameFound(latin, characters[at - 1] == ' ' ? at - 1 : at, NameSign.Title));
                continue;
            }

            // 様式, 同様, 市民課長: the title is a word of its own, or the lattice took the name into it.
            var title = Titles.LengthAt(characters[at..]);
            if (Begin(text, words, word, at, title) is >= 0 and var start) names.Add(new NameFound(start, characters[at - 1] == ' ' ? at - 1 : at, NameSign.Title));
        }
    }

    // SANTOS Maria Clara様: words that begin with capitals, up to five.
    private static int LatinBefore(PlainText text, int at)
    {
        var characters = text.Characters;
        if (characters[at] is not ('様' or 'さ' or '氏' or '殿' or '君')) return -1;
        var end = characters[at - 1] == ' ' ? at - 1 : at;
        var (start, words) = (end, 0);
        while (start > 0 && words < 5)
        {
            var begin = start;
            while (begin > 0 && characters[begin - 1] is (>= 'a' and <= 'z') or '-' or '.' or '\'' or (>= '\u00C0' and <= '\u024F')) begin--;
            if (begin == start || !text.IsCapital(begin)) break;
            start = begin;
            words++;
            if (start == 0 || characters[start - 1] != ' ') break;
            start--;
        }

        while (start < end && characters[start] == ' ') start++;
        return words > 1 || (words == 1 && end - start > 3) ? start : -1;
    }

    private int Begin(PlainText text, IReadOnlyList<Token> words, int word, int at, int title)
    {
        var characters = text.Characters;
        if (word >= words.Count || words[word].Start > at) return -1;
        // What goes on after the title in the same word is another word: 様式, 氏名, 君主.
        var covering = words[word];
        if (covering.Start == at && covering.End > at + title) return -1;
        if (covering.Start < at && covering.End > at && (covering.Known || covering.End != at + title)) return -1;
        var end = characters[at - 1] == ' ' ? at - 1 : at;
        if (end == 0 || end < at && title == 1 && characters[at] is '氏') return -1;
        var first = -1;
        // Up to three words before it, together a listed name.
        for (var back = covering.Start >= at ? word - 1 : word; back >= 0 && word - back <= 5; back--)
        {
            var start = words[back].Start;
            if (end - start > 12 || characters[start..end].ContainsAny(Stops)) break;
            if (end <= start) continue;
            var fit = Fit(text, start, end, title, characters[at]);
            if (fit) first = start;
        }

        return first;
    }

    private bool Fit(PlainText text, int start, int end, int title, char sign)
    {
        var name = text.Characters[start..end];
        // Posts follow sections as often as names (総務課長): there the family name must be a usual one. 様 and さん follow nearly anything.
        var personal = title <= 3 && sign is '様' or 'さ' or '氏' or '君' or 'く' or 'ち' or '殿';
        if (NameWords.NoNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name)) return false;
        // 千葉市長, 山口県知事: the mayor of a place that is a family name too.
        if (end < text.Length && text.Characters[end] is '市' or '町' or '村' or '区' or '県' or '府' && shape.IsPlace(text.Characters[start..(end + 1)])) return false;
        if (shape.FullName(name, rare: false) > 0) return true;
        if (shape.Surname(name, rare: personal && name.Length > 1) != name.Length) return false;
        return name.Length > 1 || personal || start == 0 || CharacterTypes.Of(text.Characters[start - 1], false) is not (CharacterType.Kanji or CharacterType.KanjiNumber);
    }
}
