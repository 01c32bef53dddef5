using System.Buffers;
namespace Sekisho.Inspection.Names;

/// <summary>Finds the reading that stands in brackets after a name: 山田太郎（ヤマダ　タロウ）.</summary>
internal static class BracketedNames
{
    private static readonly SearchValues<char> Closers = SearchValues.Create(")]、,:\n");
    private const int Longest = 24;

    /// <summary>Adds them.</summary>
    public static void Find(PlainText text, List<NameFound> names)
    {
        var characters = text.Characters;
        for (var i = names.Count - 1; i >= 0; i--)
        {
            var at = names[i].End;
            if (at < text.Length && characters[at] == ' ') at++;
            // 古賀誠一さん（コガ セイイチ）.
            at += Titles.LengthAt(characters[at..]);
            if (at >= text.Length || characters[at] is not ('(' or '/' or '[')) continue;
            var begin = at + 1;
            var length = characters[begin..Math.Min(text.Length, begin + Longest)].IndexOfAny(Closers);
            if (length < 2 || characters[begin + length] is not (')' or ']')) continue;
            var reading = characters.Slice(begin, length);
            var script = CharacterTypes.Of(reading[0], false);
            if (script is not (CharacterType.Katakana or CharacterType.Hiragana) || Titles.IsTitle(reading)) continue;
            var pure = true;
            foreach (var c in reading) pure &= c is ' ' or '・' or 'ー' || CharacterTypes.Of(c, false) == script;
            if (pure) names.Add(new NameFound(begin, begin + length, NameSign.Label));
        }
    }
}
