using System.Buffers;

namespace Sekisho.Inspection.Names;

/// <summary>Finds names after labels (氏名：山田太郎, 担当　総務課　佐藤), in the rest of the line or, under a label that stands alone, in the next one.</summary>
internal sealed class LabelledNames(NameShape shape)
{
    private static readonly SearchValues<char> PartEnds = SearchValues.Create("、,，・/;\t|()[]。「」:<>│┃");
    private static readonly SearchValues<char> KatakanaPartEnds = SearchValues.Create("、,，/;\t|()[]。「」:<>│┃");
    private const int LongestValue = 60;
    private static readonly string[] StrictByLength = [.. NameWords.Strict.SelectMany(Spaced).OrderByDescending(l => l.Length)];
    private static readonly string[] LooseByLength = [.. NameWords.Loose.SelectMany(Spaced).OrderByDescending(l => l.Length)];

    private static readonly SearchValues<string> Labels = SearchValues.Create([.. StrictByLength, .. LooseByLength], StringComparison.Ordinal);

    // Forms set short labels wide: 氏　　名.
    private static IEnumerable<string> Spaced(string label) => label.Length is < 2 or > 3
        ? [label]
        : [label, .. Enumerable.Range(1, 4).Select(n => string.Join(new string(' ', n), label.ToCharArray()))];

    /// <summary>Finds them in the order of the text.</summary>
    public void Find(PlainText text, List<NameFound> names)
    {
        var characters = text.Characters;
        for (var at = 0; at < text.Length;)
        {
            var next = characters[at..].IndexOfAny(Labels);
            if (next < 0) return;
            at += next;
            var rest = characters[at..];
            var strict = Longest(rest, StrictByLength);
            var loose = Longest(rest, LooseByLength);
            var length = Math.Max(strict, loose);
            var value = ValueAfter(text, at + length, out var sure);
            // A label stands at the beginning of a line, cell or bracket, or has a colon after it; within a sentence a word is just a word.
            if (value > 0 && (sure || loose > strict || Begins(characters, at))) Read(text, value, text.EndOfLine(value, LongestValue), strict >= loose, sure, names);
            at += length;
        }
    }

    /// <summary>Finds the names in a table cell or in the value of a label.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the value begins.</param>
    /// <param name="stop">Where it ends at the latest.</param>
    /// <param name="strict">Whether nothing but a name is asked for.</param>
    /// <param name="sure">Whether a colon or a cell's edge leads to it.</param>
    /// <param name="names">Receives them.</param>
    public void Read(PlainText text, int start, int stop, bool strict, bool sure, List<NameFound> names)
    {
        var line = Math.Min(stop, start + LongestValue);
        var found = false;
        for (var at = start; at < line;)
        {
            var end = EndOfPart(text, at, line);
            var (from, to) = Trim(text, at, end);
            from = AfterSections(text, from, to);
            var whole = text.Characters[from..to];
            if (from < to)
            {
                // 総務課 佐藤: what is a section is passed over, a part that is no name ends the value.
                var name = Cut(text, from, to, strict && !found, sure);
                if (name > from)
                {
                    names.Add(new NameFound(from, name, NameSign.Label));
                    found = true;
                }
                else if (found || !IsSection(whole)) break;
            }

            if (end < line && text.Characters[end] is '\t' or '|' && found) break;
            at = end + 1;
        }
    }

    // 総務課 庶務係 佐藤: what is a section or a post before the name is passed over.
    private int AfterSections(PlainText text, int from, int to)
    {
        while (text.Characters[from..to].IndexOf(' ') is > 1 and var space && IsSection(text.Characters.Slice(from, space)))
        {
            from += space;
            while (from < to && text.Characters[from] == ' ') from++;
        }

        return from;
    }

    private int Cut(PlainText text, int from, int to, bool strict, bool sure)
    {
        var end = to;
        if (Titles.Before(text.Characters, from, to) is > 0 and var title && title > from)
        {
            // 鳥栖市長: the office of a place, not a person.
            if (shape.IsPlace(text.Characters[from..(title + 1)])) return -1;
            end = title;
        }

        while (end > from && text.Characters[end - 1] == ' ') end--;
        var fit = shape.Of(text, from, end);
        var least = strict ? NameShape.Fit.Possible : sure || end < to ? NameShape.Fit.Listed : NameShape.Fit.Full;
        // Under a label a row of words with capitals is a name: Name: NGUYEN VAN ANH.
        if (sure && fit == NameShape.Fit.Possible && CharacterTypes.Of(text.Characters[from], true) == CharacterType.Capital) return end;
        if (fit >= least) return end;
        // 山田 太郎 ヤマダ タロウ and 佐藤 内線123: the words at the beginning may be a name.
        var space = text.Characters[from..end].LastIndexOf(' ');
        return space > 0 ? Cut(text, from, from + space, strict, sure) : -1;
    }

    private bool IsSection(ReadOnlySpan<char> part) => shape.Surname(part, rare: false) < part.Length && (part[^1] is '長' or '課' or '係' or '部' or '室' or '局' or '所' or '班' or '会' or '科' or '署' or '校' or '院' or '園' or '館' or '市' or '町' or '村' or '県' or '区' or '社' || part.EndsWith("センター") || part.EndsWith("グループ") || part.EndsWith("チーム") || part.EndsWith("担当") || Titles.IsTitle(part));

    private static (int From, int To) Trim(PlainText text, int from, int to)
    {
        while (from < to && text.Characters[from] is ' ' or '"' or '「' or '*' or '○' or '◎' or '●' or '・' or '-') from++;
        while (to > from && text.Characters[to - 1] is ' ' or '"' or '」' or '*' or '印' or '㊞') to--;
        return (from, to);
    }

    private int EndOfPart(PlainText text, int start, int line)
    {
        var length = text.Characters[start..line].IndexOfAny(PartEnds);
        if (length >= 0 && text.Characters[start + length] == '・' && CharacterTypes.Of(text.Characters[start], false) is CharacterType.Katakana)
        {
            var other = text.Characters[start..line].IndexOfAny(KatakanaPartEnds);
            length = other;
        }

        var end = length < 0 ? line : start + length;
        // Two spaces part cells; 山田　　太郎 is one all the same.
        var skip = start;
        while (skip < end && text.Characters[skip] == ' ') skip++;
        var wide = text.Characters[skip..end].IndexOf("  ");
        return wide > 0 && shape.FullName(text.Characters[skip..end].TrimEnd(' '), rare: true) == 0 ? skip + wide : end;
    }

    // Where the value of a label begins: after a colon, a tab or bars, at least a space, or on the next line.
    private static int ValueAfter(PlainText text, int end, out bool sure)
    {
        var characters = text.Characters;
        sure = false;
        var at = end;
        if (at < text.Length && characters[at] == '(' && characters[at..].IndexOf(')') is > 0 and < 12 and var close) at += close + 1;
        foreach (var tail in (ReadOnlySpan<string>)["氏名", "名", "者", "欄"])
        {
            if (characters[at..].StartsWith(tail)) at += tail.Length;
        }

        var (begin, spaces) = (at, 0);
        for (; at < text.Length; at++)
        {
            var c = characters[at];
            if (c is ':' or '\t' or '|' or '│' or '┃' or '=' or '：' or '→' or '"' or ']' or '】' or '〉' or '>') sure = true;
            else if (c == ' ') spaces++;
            else if (c == '\n')
            {
                // Only a label that stands alone in its line names the next line.
                if (sure && at - begin > 3) return -1;
                var next = at + 1;
                while (next < text.Length && characters[next] is ' ' or '|' or '\t') next++;
                sure = false;
                return next < text.Length && characters[next] != '\n' && IsLineHead(characters, end) ? next : -1;
            }
            else break;
        }

        return at < text.Length && (sure || spaces > 0) ? at : -1;
    }

    private static bool IsLineHead(ReadOnlySpan<char> characters, int end)
    {
        var line = characters[..end].LastIndexOf('\n') + 1;
        return end - line <= 12;
    }

    private static bool Begins(ReadOnlySpan<char> characters, int at) => at == 0 || characters[at - 1] is '\n' or '\t' or '|' or ' ' or '(' or '【' or '「' or '[' or '○' or '・' or '■' or '◆' or '●' or '□' or '◇' or '※' or '*' or '-' or '>' or '│' or '┃' or ')' or '.' or ',' or '、' or '"' or '<';

    private static int Longest(ReadOnlySpan<char> text, string[] labels)
    {
        foreach (var label in labels)
        {
            if (text.StartsWith(label)) return label.Length;
        }

        return 0;
    }
}
