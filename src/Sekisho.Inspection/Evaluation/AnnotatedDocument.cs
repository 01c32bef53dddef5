using System.Collections.Immutable;
using System.Text;

namespace Sekisho.Inspection.Evaluation;

/// <summary>A document whose items are marked: ⟦type:text⟧, or ⟦?type:text⟧ for one that may be found or not.</summary>
/// <param name="Name">Its file's name.</param>
/// <param name="Text">The document without the marks.</param>
/// <param name="Items">The items with offsets in <paramref name="Text"/>.</param>
public sealed record AnnotatedDocument(string Name, string Text, ImmutableArray<AnnotatedItem> Items)
{
    private static readonly Dictionary<string, FindingType> Types = Enum.GetValues<FindingType>().ToDictionary(t => t.Word(), StringComparer.Ordinal);

    /// <summary>Whether nothing must be found in it.</summary>
    public bool IsClean => Items.All(i => i.Optional);

    /// <summary>Reads a document.</summary>
    /// <exception cref="FormatException">A mark is not closed, stands in another one or names no type.</exception>
    public static AnnotatedDocument Read(string name, string marked)
    {
        ArgumentNullException.ThrowIfNull(marked);
        var text = new StringBuilder(marked.Length);
        var items = new List<AnnotatedItem>();
        for (var at = 0; at < marked.Length;)
        {
            var open = marked.IndexOf('⟦', at);
            if (open < 0)
            {
                text.Append(marked, at, marked.Length - at);
                break;
            }

            text.Append(marked, at, open - at);
            var (colon, close) = (marked.IndexOf(':', open), marked.IndexOf('⟧', open));
            if (colon < 0 || close < colon || marked.IndexOf('⟦', open + 1) is > 0 and var nested && nested < close) throw new FormatException($"{name}: {open} 文字目の印が正しく閉じられていません。");
            var optional = marked[open + 1] == '?';
            var word = marked[(open + (optional ? 2 : 1))..colon];
            if (!Types.TryGetValue(word, out var type)) throw new FormatException($"{name}: 「{word}」という種類はありません。");
            items.Add(new AnnotatedItem(type, text.Length, text.Length + close - colon - 1, optional));
            text.Append(marked, colon + 1, close - colon - 1);
            at = close + 1;
        }

        return new AnnotatedDocument(name, text.ToString(), [.. items]);
    }
}
