using System.Text;

namespace Sekisho.Governance.Registers;

/// <summary>Texts as offices type them, made comparable.</summary>
public static class RegisterText
{
    private const int FullWidth = 0xFEE0;

    /// <summary>Half-width katakana from U+FF66 on, and what each is in full width.</summary>
    private const string Katakana = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

    private const string Voiced = "カキクケコサシスセソタチツテトハヒフヘホ";

    private static readonly string[] Dittos = ["〃", "々", "同上", "\"", "″"];

    /// <summary>The same in half width and lower case (katakana in full width), without spaces: what tells numbers of papers apart.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c)) continue;
            if (c is 'ﾞ' or 'ﾟ' && plain.Length > 0 && Sounded(plain[^1], c) is { } sounded) plain[^1] = sounded;
            else plain.Append(c is >= '！' and <= '～' ? char.ToLowerInvariant((char)(c - FullWidth)) : c is >= 'ｦ' and <= 'ﾝ' ? Katakana[c - 'ｦ'] : char.ToLowerInvariant(c));
        }

        return plain.ToString();
    }

    /// <summary>The same, also without marks between words.</summary>
    public static string Fold(string text) => string.Concat(Plain(text).Where(c => c is not ('・' or '･' or '-' or '‐' or '－' or 'ー' or '_' or '(' or ')' or '「' or '」')));

    /// <summary>Whether a cell says: as above.</summary>
    public static bool IsDitto(string text) => Dittos.Contains(Fold(text));

    private static char? Sounded(char before, char mark) =>
        mark == 'ﾞ' && before == 'ウ' ? 'ヴ'
        : mark == 'ﾞ' && Voiced.Contains(before, StringComparison.Ordinal) ? (char)(before + 1)
        : mark == 'ﾟ' && before is ('ハ' or 'ヒ' or 'フ' or 'ヘ' or 'ホ') ? (char)(before + 2)
        : null;
}
