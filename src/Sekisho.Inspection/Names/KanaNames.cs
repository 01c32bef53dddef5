using Sekisho.Inspection.Morphology;

namespace Sekisho.Inspection.Names;

/// <summary>Finds names in katakana that fill a field: two words of some length with one space between, not both common nouns (アベ　レンジ in a list of accounts).</summary>
internal static class KanaNames
{
    private const int Shortest = 2;
    private const int Longest = 7;
    private const int FirstCommonPart = 36;
    private const int LastCommonPart = 40;

    /// <summary>Adds them.</summary>
    public static void Find(PlainText text, IReadOnlyList<Token> words, List<NameFound> names)
    {
        var common = new Lazy<HashSet<int>>(() => [.. words.Where(w => w is { Known: true, Part: >= FirstCommonPart and <= LastCommonPart }).Select(w => w.Start)]);
        var characters = text.Characters;
        for (var at = 0; at < text.Length; at++)
        {
            var next = characters[at..].IndexOfAnyInRange('ァ', 'ヺ');
            if (next < 0) return;
            at += next;
            var middle = End(characters, at);
            if (middle < text.Length && characters[middle] == ' ' && Begins(characters, at))
            {
                var end = End(characters, middle + 1);
                if (Fits(middle - at) && Fits(end - middle - 1) && Ends(characters, end) && !(common.Value.Contains(at) && common.Value.Contains(middle + 1))) names.Add(new NameFound(at, end, NameSign.Listed));
                at = Math.Max(middle, end);
            }
            else at = middle;
        }
    }

    private static bool Fits(int length) => length is >= Shortest and <= Longest;

    private static int End(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && CharacterTypes.Of(text[at], false) is CharacterType.Katakana) at++;
        return at;
    }

    private static bool Begins(ReadOnlySpan<char> text, int at) => at == 0 || text[at - 1] is '\n' or '\t' or '|' or '│' or '(' or '「' or ':' or ',' || (text[at - 1] == ' ' && at > 1 && (text[at - 2] == ' ' || char.IsAsciiDigit(text[at - 2]) || text[at - 2] is '|' or '│' or ':'));

    private static bool Ends(ReadOnlySpan<char> text, int at) => at == text.Length || text[at] is '\n' or '\t' or '|' or '│' or ')' or '」' or ',' || (text[at] == ' ' && (at + 1 == text.Length || text[at + 1] is ' ' or '|' or '│' || char.IsAsciiLetterOrDigit(text[at + 1])));
}
