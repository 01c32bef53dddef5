using Sekisho.Inspection.Morphology;

namespace Sekisho.Inspection.Names;

/// <summary>Whether a stretch of characters looks like a person's name by itself: the lists of names and the script it is written in.</summary>
internal sealed class NameShape(Lexicon lexicon)
{
    private const int LongestSurname = 5;
    private const int LongestGivenName = 4;

    /// <summary>How well a stretch looks like a name.</summary>
    public enum Fit
    {
        /// <summary>Not at all.</summary>
        None,

        /// <summary>Its script allows it.</summary>
        Possible,

        /// <summary>A listed family name, or one with something after it.</summary>
        Listed,

        /// <summary>A listed family name with a given name.</summary>
        Full,
    }

    /// <summary>Judges a stretch without spaces at its ends.</summary>
    public Fit Of(PlainText text, int start, int end)
    {
        var name = text.Characters[start..end];
        if (name.Length is < 1 or > 40 || NameWords.NoNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name)) return Fit.None;
        if (IsKanji(name[0])) return OfKanji(name);
        if (CharacterTypes.Of(name[0], false) is CharacterType.Katakana) return OfKana(name, CharacterType.Katakana);
        if (CharacterTypes.Of(name[0], false) is CharacterType.Hiragana) return OfKana(name, CharacterType.Hiragana);
        return text.IsCapital(start) ? OfLatin(text, start, end) : Fit.None;
    }

    /// <summary>Whether some characters are a usual family or given name.</summary>
    public bool IsUsualName(ReadOnlySpan<char> text) => (lexicon.ListsOf(text) & (WordLists.Surname | WordLists.GivenName | WordLists.OtherName)) != WordLists.None;

    /// <summary>Whether some characters are a municipality or prefecture of today.</summary>
    public bool IsPlace(ReadOnlySpan<char> text) => (lexicon.ListsOf(text) & (WordLists.Municipality | WordLists.Prefecture)) != WordLists.None;

    /// <summary>The length of the longest listed family name at the beginning of some characters, 0 if there is none; rare ones count if asked for.</summary>
    public int Surname(ReadOnlySpan<char> text, bool rare)
    {
        var lists = rare ? WordLists.Surname | WordLists.RareSurname : WordLists.Surname;
        for (var length = Math.Min(LongestSurname, text.Length); length > 0; length--)
        {
            if ((lexicon.ListsOf(text[..length]) & lists) != WordLists.None) return length;
        }

        return 0;
    }

    /// <summary>Whether some characters are a listed family name and a given name, with a space between or not; tells where the family name ends.</summary>
    public int FullName(ReadOnlySpan<char> name, bool rare)
    {
        var families = rare ? WordLists.Surname | WordLists.RareSurname : WordLists.Surname;
        var givens = rare ? WordLists.GivenName | WordLists.RareGivenName : WordLists.GivenName;
        for (var cut = Math.Min(LongestSurname, name.Length - 1); cut > 0; cut--)
        {
            if ((lexicon.ListsOf(name[..cut]) & families) == WordLists.None) continue;
            var given = name[cut..].TrimStart(' ');
            if (given.Length is > 0 and <= LongestGivenName && (lexicon.ListsOf(given) & givens) != WordLists.None) return cut;
        }

        return 0;
    }

    private Fit OfKanji(ReadOnlySpan<char> name)
    {
        var space = name.IndexOf(' ');
        var solid = space < 0 ? name : name[..space];
        var rest = space < 0 ? default : name[(space + 1)..].TrimStart(' ');
        if (rest.Contains(' ') && rest.Length > 6) return Fit.None;
        foreach (var c in name)
        {
            if (!IsKanji(c) && c is not (' ' or 'ヶ' or 'ケ' or 'ノ' or 'の' or '之') && CharacterTypes.Of(c, false) is not (CharacterType.Hiragana or CharacterType.Katakana)) return Fit.None;
        }

        if (name[^1] is '税' or '届' or '票' or '証' or '書' or '料' or '額' or '欄' or '等' or '費' or '局' or '係' or '課' or '署' or '紙' or '件' or '項' or '率' or '円' or '荘' or '苑' or '店' or '社' or '連' or '館' or '院' or '字') return Fit.None;
        if (FullName(name, rare: false) > 0) return Fit.Full;
        if (space > 0)
        {
            if (solid.Length > LongestSurname || rest.Length is 0 or > LongestGivenName + 2) return Fit.None;
            if (Surname(solid, rare: solid.Length > 1) == solid.Length) return Fit.Full;
            return IsThing(name) ? Fit.None : Fit.Possible;
        }

        if (name.Length > LongestSurname + LongestGivenName) return Fit.None;
        if (Surname(name, rare: false) == name.Length) return Fit.Listed;
        if (IsThing(name) || IsTerrain(name)) return Fit.None;
        if (FullName(name, rare: true) > 0) return Fit.Listed;
        var family = Surname(name, rare: false);
        if (family > 0 && name.Length - family is > 0 and <= 3) return Fit.Listed;
        // 住民票コード: kana behind kanji that no list knows is a word.
        foreach (var c in name)
        {
            if (!IsKanji(c) && c is not ('ヶ' or 'ケ' or 'ノ' or 'の' or '之')) return Fit.None;
        }

        return name.Length is >= 2 and <= 6 ? Fit.Possible : Fit.None;
    }

    // 北上川, 明治橋.
    private static bool IsTerrain(ReadOnlySpan<char> name) => name.Length > 2 && name[^1] is '川' or '橋' or '沢' or '駅' or '町' or '村' or '市' or '区' or '県' or '寺' or '城' or '園' or '校' or '線' or '場' or '港' or '湖' or '池' or '岳' or '峠' or '滝';

    // 個人番号, 変更届, 役職等: words of forms.
    private static bool IsThing(ReadOnlySpan<char> name) => name[^1] is '号' or '日' or '欄' or '等' or '税' or '費' or '料' or '額' or '先' or '課' or '係' or '部' or '室' or '局' or '所' or '署' or '届' or '書' or '票' or '証' or '紙' or '件' or '品' or '類' or '別' or '項' or '率' or '数' or '量' or '円' or '分' or '者' or '員' or '長' or '名' or '会' or '法' or '表' or '的' or '有' or '無' or '中' or '後' or '前' or '済' or '型' or '式';

    private static Fit OfKana(ReadOnlySpan<char> name, CharacterType script)
    {
        var (words, length) = (1, 0);
        foreach (var c in name)
        {
            if (c is ' ' or '・' or '=')
            {
                words++;
                length = 0;
            }
            else if (CharacterTypes.Of(c, false) != script && !(script is CharacterType.Hiragana && c == 'ー')) return Fit.None;
            else if (++length > 10) return Fit.None;
        }

        return name.Length < 2 ? Fit.None : words is 2 or 3 or 4 && script is CharacterType.Katakana ? Fit.Listed : Fit.Possible;
    }

    // Two to five words with capitals, all big or only the first letter.
    private static Fit OfLatin(PlainText text, int start, int end)
    {
        var (words, capitals) = (1, 1);
        for (var i = start; i < end; i++)
        {
            var c = text.Characters[i];
            if (c is ' ' or ',')
            {
                if (c == ' ') words++;
                if (i + 1 < end && text.IsCapital(i + 1)) capitals++;
            }
            else if (c is not ((>= 'a' and <= 'z') or '-' or '.' or '\'' or (>= '\u00C0' and <= '\u024F'))) return Fit.None;
        }

        return words is >= 2 and <= 6 && capitals >= 2 ? Fit.Possible : Fit.None;
    }

    private static bool IsKanji(char c) => CharacterTypes.Of(c, false) is CharacterType.Kanji or CharacterType.KanjiNumber;
}
