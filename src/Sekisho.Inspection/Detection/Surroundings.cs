using Sekisho.Inspection.Normalization;

namespace Sekisho.Inspection.Detection;

/// <summary>The bounded text beside a place, without its spaces, where labels are looked for.</summary>
internal static class Surroundings
{
    /// <summary>How many characters without spaces are read on one side.</summary>
    public const int Reach = 28;

    private const int LongestLook = 4 * Reach;

    /// <summary>What stands before an offset, over at most two line breaks.</summary>
    public static string Before(FoldedText folded, int start)
    {
        Span<char> window = stackalloc char[Reach];
        var at = Reach;
        var text = folded.Text;
        for (int i = start - 1, lines = 0; i >= 0 && at > 0 && start - i <= LongestLook; i--)
        {
            if (text[i] == '\n' && ++lines > 2) break;
            if (!char.IsWhiteSpace(text[i])) window[--at] = text[i];
        }

        return window[at..].ToString();
    }

    /// <summary>What stands after an offset on the same line.</summary>
    public static string After(FoldedText folded, int end)
    {
        Span<char> window = stackalloc char[Reach];
        var at = 0;
        var text = folded.Text;
        for (var i = end; i < text.Length && at < Reach && i - end < LongestLook && text[i] != '\n'; i++)
        {
            if (!char.IsWhiteSpace(text[i])) window[at++] = text[i];
        }

        return window[..at].ToString();
    }

    /// <summary>The end of the last of some words in a window, or -1.</summary>
    public static int EndOfLast(string window, string[] words) =>
        words.Max(word => window.LastIndexOf(word, StringComparison.Ordinal) is >= 0 and var at ? at + word.Length : -1);
}
