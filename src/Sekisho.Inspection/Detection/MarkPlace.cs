using System.Text;
using Sekisho.Inspection.Normalization;

namespace Sekisho.Inspection.Detection;

/// <summary>What the text around a mark says: whether it marks something or only speaks of the mark.</summary>
internal static class MarkPlace
{
    private const int MostLetters = 24;

    // The words that go with a mark on its line or in its brackets; longer ones before the words that they contain.
    private static readonly string[] Companions =
    [
        "機密性の格付け", "機密性の格付", "情報の格付け", "情報の格付", "格付け", "格付", "取扱区分", "取扱制限", "情報区分", "機密区分", "区分", "取扱い", "取扱", "取り扱い",
        "分類", "表示", "自治体", "を含む", "です", "につき", "情報", "文書", "書類", "資料", "扱い", "扱", "相当", "指定", "重要", "厳守", "注意", "注", "ページ", "頁",
    ];

    private static readonly string[] Nouns = ["情報", "文書", "書類", "資料", "相当", "指定"];
    private static readonly string[] Affirmations = ["を含む", "です", "につき", "として扱", "扱い"];
    private static readonly string[] Ranges = ["以上", "以下", "未満", "以外"];

    /// <summary>Whether a stretch of the text holds marks and their companions only; digits and signs do not count.</summary>
    /// <param name="text">The dense text.</param>
    /// <param name="stretch">The stretch.</param>
    /// <param name="matches">All marks in their order.</param>
    /// <param name="first">The first mark of the stretch.</param>
    public static bool HoldsMarksOnly(ReadOnlySpan<char> text, (int Start, int End) stretch, List<MarkMatch> matches, int first)
    {
        var rest = new StringBuilder();
        var letters = 0;
        for (var i = stretch.Start; i < stretch.End; i++)
        {
            if (first < matches.Count && matches[first].Start == i)
            {
                i = matches[first++].End - 1;
                rest.Append(' ');
                continue;
            }

            var letter = char.IsLetter(text[i]);
            if (letter && ++letters > MostLetters) return false;
            if (letter || (rest.Length > 0 && rest[^1] != ' ')) rest.Append(letter ? text[i] : ' ');
        }

        foreach (var companion in Companions) rest.Replace(companion, " ");
        return string.IsNullOrWhiteSpace(rest.ToString());
    }

    /// <summary>Whether the text ends, pauses or affirms after a mark, so that no sentence goes on about it.</summary>
    public static bool EndsAfter(DenseText dense, int end)
    {
        foreach (var noun in Nouns)
        {
            if (!dense.Text[end..].StartsWith(noun)) continue;
            end += noun.Length;
            break;
        }

        var follows = dense.Text[end..];
        if (StartsWithAny(follows, Affirmations)) return true;
        if (follows.TrimStart(")】〕]》〗〉>}」』").StartsWith("とは") || StartsWithAny(follows, Ranges) || (follows.Length > 0 && follows[0] is >= 'ぁ' and <= 'ゖ')) return false;
        return IsPause(dense.After(end));
    }

    /// <summary>Whether a character sets a mark off from its neighbour; quotation and enumeration do not.</summary>
    public static bool IsPause(char c) => !char.IsLetterOrDigit(c) && !"、,・/「」『』\"'“”".Contains(c);

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word)) return true;
        }

        return false;
    }
}
