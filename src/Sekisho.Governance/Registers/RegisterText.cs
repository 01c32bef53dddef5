using System.Text;

namespace Sekisho.Governance.Registers;

/// <summary>Texts as offices type them, made comparable.</summary>
public static class RegisterText
{
    private const int FullWidth = 0xFEE0;

    /// <summary>The same in half width and lower case, without spaces and marks between words.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var one = c is >= '！' and <= '～' ? (char)(c - FullWidth) : c;
            if (!char.IsWhiteSpace(one) && one is not ('　' or '・' or '-' or '‐' or '－' or 'ー' or '_' or '(' or ')' or '「' or '」')) folded.Append(char.ToLowerInvariant(one));
        }

        return folded.ToString();
    }
}
