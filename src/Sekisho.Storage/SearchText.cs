namespace Sekisho.Storage;

/// <summary>Text as it is searched: full-width letters, digits and signs as half-width ones, without regard to case. The same for what is stored and what is typed.</summary>
public static class SearchText
{
    /// <summary>Longest searched text of a subject, in characters.</summary>
    public const int Longest = 4000;

    /// <summary>Folds a text.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, (to, from) =>
    {
        for (var i = 0; i < from.Length; i++)
        {
            to[i] = from[i] switch
            {
                >= '！' and <= '～' and var wide => char.ToLowerInvariant((char)(wide - 0xFEE0)),
                '\u3000' or '\n' or '\r' or '\t' => ' ',
                var other => char.ToLowerInvariant(other),
            };
        }
    });

    /// <summary>Joins and folds what is searched of a subject.</summary>
    internal static string Of(params IEnumerable<string?> parts)
    {
        var text = Fold(string.Join(' ', parts.Where(p => !string.IsNullOrEmpty(p))));
        return text.Length <= Longest ? text : text[..Longest];
    }
}
