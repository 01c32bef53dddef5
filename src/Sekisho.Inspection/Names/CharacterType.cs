namespace Sekisho.Inspection.Names;

/// <summary>What sort of character stands at a place, as far as names care.</summary>
internal enum CharacterType : byte
{
    Edge,
    Kanji,
    KanjiNumber,
    Hiragana,
    Katakana,
    Capital,
    Small,
    Digit,
    Space,
    Joint,
    Open,
    Close,
    Stop,
    Other,
}

/// <summary>Tells it.</summary>
internal static class CharacterTypes
{
    /// <summary>The type of a folded character; a letter that was big in the original is a capital.</summary>
    public static CharacterType Of(char folded, bool capital) => folded switch
    {
        >= 'a' and <= 'z' => capital ? CharacterType.Capital : CharacterType.Small,
        >= '0' and <= '9' => CharacterType.Digit,
        ' ' or '\t' => CharacterType.Space,
        '・' or '=' or '·' or '゠' => CharacterType.Joint,
        '(' or '[' or '{' or '<' or '「' or '『' or '【' or '〔' or '〈' or '《' or '“' => CharacterType.Open,
        ')' or ']' or '}' or '>' or '」' or '』' or '】' or '〕' or '〉' or '》' or '”' => CharacterType.Close,
        '、' or '。' or ',' or '.' or ':' or ';' or '!' or '?' => CharacterType.Stop,
        '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '百' or '千' or '万' or '億' or '〇' => CharacterType.KanjiNumber,
        >= 'ぁ' and <= 'ゟ' => CharacterType.Hiragana,
        >= 'ァ' and <= 'ヺ' or 'ー' or 'ヽ' or 'ヾ' => CharacterType.Katakana,
        '々' or (>= '\u3400' and <= '\u9FFF') or (>= '\uD800' and <= '\uDFFF') => CharacterType.Kanji,
        >= '\u00C0' and <= '\u024F' => char.IsUpper(folded) ? CharacterType.Capital : CharacterType.Small,
        _ => CharacterType.Other,
    };

    /// <summary>Whether two neighbouring characters are written in the same script: runs of one script often hold one name.</summary>
    public static bool Join(CharacterType before, CharacterType after) => Script(before) is > 0 and var script && script == Script(after);

    private static int Script(CharacterType type) => type switch
    {
        CharacterType.Kanji or CharacterType.KanjiNumber => 1,
        CharacterType.Hiragana => 2,
        CharacterType.Katakana or CharacterType.Joint => 3,
        CharacterType.Capital or CharacterType.Small => 4,
        _ => 0,
    };
}
