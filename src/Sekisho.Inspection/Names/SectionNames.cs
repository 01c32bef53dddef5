using System.Buffers;

namespace Sekisho.Inspection.Names;

/// <summary>Finds the name after a section where a line says who answers: 市民課　戸籍住民係　衛藤　電話…, and after 旧姓.</summary>
internal static class SectionNames
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("\n\t(・、/|[");
    private const int Longest = 14;
    private static readonly SearchValues<string> Sections = SearchValues.Create(["課 ", "係 ", "室 ", "班 ", "署 ", "グループ ", "センター ", "旧姓"], StringComparison.Ordinal);

    /// <summary>Adds them.</summary>
    public static void Find(PlainText text, NameShape shape, List<NameFound> names)
    {
        var characters = text.Characters;
        for (var at = 0; at < text.Length; at++)
        {
            var next = characters[at..].IndexOfAny(Sections);
            if (next < 0) return;
            at += next;
            var start = characters[at..].StartsWith("旧姓") ? at + 2 : at + characters[at..].IndexOf(' ');
            while (start < text.Length && characters[start] == ' ') start++;
            if (Name(text, shape, start) is > 0 and var end) names.Add(new NameFound(start, end, NameSign.Label));
        }
    }

    // One word or two, a usual family name or a full one, with the end of something after it; 佐藤・林 is two.
    private static int Name(PlainText text, NameShape shape, int start)
    {
        var reach = text.Characters[start..Math.Min(text.Length, start + Longest)];
        var best = 0;
        for (var end = 1; end <= reach.Length; end++)
        {
            if (end < reach.Length && reach[end] is not (' ' or '\n' or '\t' or '(' or '・' or '、' or '/' or '|' or '[')) continue;
            if (reach[..end].ContainsAny(Ends)) break;
            if (shape.FullName(reach[..end], rare: false) > 0 || shape.Surname(reach[..end], rare: false) == end) best = end;
        }

        return best > 1 ? start + best : 0;
    }
}
