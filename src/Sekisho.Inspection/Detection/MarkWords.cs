using System.Buffers;
using Sekisho.Inspection.Normalization;

namespace Sekisho.Inspection.Detection;

/// <summary>The words of the rule set, ready to be looked for: at each place the longest word that fits.</summary>
internal sealed class MarkWords
{
    private readonly SearchValues<string> _search;
    private readonly Dictionary<char, (string Folded, ClassificationWord Word)[]> _byFirst;

    /// <summary>Folds the words as texts are folded.</summary>
    /// <exception cref="ArgumentException">A word is empty.</exception>
    public MarkWords(IEnumerable<ClassificationWord> words)
    {
        var folded = words
            .Select(word => (Folded: new DenseText(FoldedText.Of(word.Text)).Text.ToString(), Word: word))
            .GroupBy(entry => entry.Folded)
            .Select(same => same.MaxBy(entry => entry.Word.Level))
            .ToList();
        if (folded.Exists(entry => entry.Folded.Length == 0)) throw new ArgumentException("格付・取扱制限の語に空のものがあります。", nameof(words));
        _search = SearchValues.Create([.. folded.Select(entry => entry.Folded)], StringComparison.Ordinal);
        _byFirst = folded.GroupBy(entry => entry.Folded[0]).ToDictionary(same => same.Key, same => same.OrderByDescending(entry => entry.Folded.Length).ToArray());
    }

    /// <summary>Finds the words in the order of the text, none overlapping another.</summary>
    public List<MarkMatch> In(DenseText dense)
    {
        var matches = new List<MarkMatch>();
        for (var at = 0; at < dense.Text.Length;)
        {
            var next = dense.Text[at..].IndexOfAny(_search);
            if (next < 0) break;
            at += next;
            if (Longest(dense, at) is { } match) matches.Add(match);
            at = matches.Count > 0 && matches[^1].End > at ? matches[^1].End : at + 1;
        }

        return matches;
    }

    private MarkMatch? Longest(DenseText dense, int at)
    {
        foreach (var (folded, word) in _byFirst[dense.Text[at]])
        {
            if (dense.Text[at..].StartsWith(folded) && StandsAlone(dense, at, at + folded.Length)) return new MarkMatch(at, at + folded.Length, word);
        }

        return null;
    }

    // Cuts no number and no Latin word in two; a mark of one kanji must not be part of a longer word (秘書, 秘密, 神秘),
    // and 取扱注意事項 heads instructions, not secrets.
    private static bool StandsAlone(DenseText dense, int start, int end)
    {
        var text = dense.Text;
        var (first, last) = (text[start], text[end - 1]);
        var (before, after) = (dense.Before(start), dense.After(end));
        if (char.IsAsciiDigit(last) && char.IsAsciiDigit(after)) return false;
        if ((char.IsAsciiLetter(last) && char.IsAsciiLetter(after)) || (char.IsAsciiLetter(first) && char.IsAsciiLetter(before))) return false;
        var follows = text[end..];
        if (follows.StartsWith("事項")) return false;
        return end - start > 1 || !(char.IsLetterOrDigit(before) || char.IsLetterOrDigit(after) || (follows.Length > 0 && "書密匿訣境蔵".Contains(follows[0])));
    }
}
