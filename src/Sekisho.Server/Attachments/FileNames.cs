using System.Globalization;
using System.Text;

namespace Sekisho.Server.Attachments;

/// <summary>Names of files as they are kept: without a path, without what a screen or a file system could be misled by.</summary>
internal static class FileNames
{
    /// <summary>Longest name, in characters.</summary>
    public const int Longest = 120;

    /// <summary>Cleans a name that a browser sent; the ending stays.</summary>
    public static string Clean(string sent)
    {
        var last = sent.Split('/', '\\')[^1].Normalize(NormalizationForm.FormC);
        var clean = new StringBuilder();
        foreach (var rune in last.EnumerateRunes())
        {
            // Format characters turn text round (RLO) or hide it: a name can be made to read as if it ended in another way.
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator) continue;
            clean.Append(rune.Value is '<' or '>' or ':' or '"' or '|' or '?' or '*' ? "_" : rune.ToString());
        }

        var name = clean.ToString().Trim(' ', '.', '　');
        if (name.Length <= Longest) return name;
        var dot = name.LastIndexOf('.');
        var ending = dot >= 0 && name.Length - dot <= 10 ? name[dot..] : "";
        var head = name[..(Longest - ending.Length)];
        return (char.IsHighSurrogate(head[^1]) ? head[..^1] : head) + ending;
    }
}
