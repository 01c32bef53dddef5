using System.Buffers;
using System.Text.RegularExpressions;
using Sekisho.Inspection.Normalization;

namespace Sekisho.Inspection.Words;

/// <summary>
/// The body's own words and patterns: names of projects, of systems, of tenders. Words are found in any width and case, with spaces between or not;
/// patterns run on the folded text (half width, small letters) and take time in proportion to its length. Immutable.
/// </summary>
public sealed class RegisteredWords
{
    /// <summary>The longest word or pattern, in characters.</summary>
    public const int Longest = 200;

    private const string WordReason = "団体が登録した語です。";
    private const string PatternReason = "団体が登録した書き方の規則に当てはまります。";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly string[] _words;
    private readonly SearchValues<string> _search;
    private readonly Regex[] _patterns;

    /// <summary>Prepares lists.</summary>
    /// <param name="words">Words as people write them; each way to write one is a word of its own.</param>
    /// <param name="patterns">Regular expressions without lookaround and backreferences.</param>
    /// <exception cref="ArgumentException">A word is empty or too long, or a pattern cannot be read; the message is for people.</exception>
    public RegisteredWords(IEnumerable<string> words, IEnumerable<string> patterns)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(patterns);
        _words = [.. words.Select(Dense).Distinct(StringComparer.Ordinal).OrderByDescending(w => w.Length)];
        _search = SearchValues.Create(_words, StringComparison.Ordinal);
        _patterns = [.. patterns.Select(PatternOf)];
    }

    /// <summary>No words.</summary>
    public static RegisteredWords None { get; } = new([], []);

    /// <summary>Finds them.</summary>
    /// <exception cref="RegexMatchTimeoutException">A pattern took too long; the caller must block.</exception>
    internal void Detect(FoldedText folded, DenseText dense, List<Finding> found)
    {
        for (var at = 0; _words.Length > 0 && at < dense.Text.Length;)
        {
            var next = dense.Text[at..].IndexOfAny(_search);
            if (next < 0) break;
            at += next;
            var rest = dense.Text[at..];
            var length = Array.Find(_words, w => dense.Text[at..].StartsWith(w, StringComparison.Ordinal))!.Length;
            var (start, end) = dense.Origin(at, at + length);
            if (IsWhole(rest, length, at > 0 ? dense.Text[at - 1] : ' ')) found.Add(new Finding(FindingType.RegisteredWord, start, end, Confidence.Confirmed, WordReason, Mark: null));
            at += length;
        }

        foreach (var pattern in _patterns)
        {
            foreach (var match in pattern.EnumerateMatches(folded.Text))
            {
                if (match.Length == 0) continue;
                var (start, end) = folded.Origin(match.Index, match.Index + match.Length);
                found.Add(new Finding(FindingType.RegisteredWord, start, end, Confidence.Confirmed, PatternReason, Mark: null));
            }
        }
    }

    // A word of Latin letters is not found within a longer one: ABC in ABCD.
    private static bool IsWhole(ReadOnlySpan<char> text, int length, char before) =>
        !(char.IsAsciiLetterOrDigit(text[0]) && char.IsAsciiLetterOrDigit(before)) && !(length < text.Length && char.IsAsciiLetterOrDigit(text[length - 1]) && char.IsAsciiLetterOrDigit(text[length]));

    private static string Dense(string word)
    {
        if (word.Length > Longest) throw new ArgumentException($"「{word[..20]}…」は長すぎます。{Longest}文字以内にしてください。", nameof(word));
        var dense = new DenseText(FoldedText.Of(word)).Text.ToString();
        return dense.Length > 0 ? dense : throw new ArgumentException("空の語は登録できません。文字を入力してください。", nameof(word));
    }

    private static Regex PatternOf(string pattern)
    {
        if (pattern.Length is 0 or > Longest) throw new ArgumentException($"書き方の規則は1文字から{Longest}文字までにしてください。", nameof(pattern));
        try
        {
            return new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Patience);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            throw new ArgumentException($"「{pattern}」を書き方の規則として読み取れません。書き方を確かめてください。先読み・後読みと、前に出た文字の参照は使えません。", nameof(pattern), fault);
        }
    }
}
