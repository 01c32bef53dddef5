using System.Buffers;
using Sekisho.Inspection.Morphology;

namespace Sekisho.Inspection.Names;

/// <summary>
/// Finds names of persons: by labels, by titles and posts, by the model in sentences, and again where a found name returns. What stands in a place's,
/// a body's or a thing's name is none.
/// </summary>
internal sealed class NameDetector
{
    private const int FirstCommonPart = 36;
    private const int LastCommonPart = 40;
    private const int MostJoints = 4;
    private const int LongestBareSurname = 3;
    private static readonly SearchValues<char> Particles = SearchValues.Create("はがをにともへのでかやよらさくちだ");
    private readonly NameKnowledge _knowledge;
    private readonly NameShape _shape;
    private readonly LabelledNames _labelled;
    private readonly NameColumns _columns;
    private readonly TitledNames _titled;

    /// <summary>Prepares it.</summary>
    public NameDetector(NameKnowledge knowledge)
    {
        _knowledge = knowledge;
        _shape = new NameShape(knowledge.Lexicon);
        _labelled = new LabelledNames(_shape);
        _columns = new NameColumns(_labelled);
        _titled = new TitledNames(_shape);
    }

    /// <summary>Finds them; those that overlap are left to the caller.</summary>
    public void Detect(PlainText text, List<Finding> found)
    {
        var (model, words, names) = (new List<(int Start, int End)>(), new List<Token>(), new List<NameFound>());
        var reader = _knowledge.Take();
        try
        {
            reader.Read(text, model, words);
        }
        finally
        {
            _knowledge.GiveBack(reader);
        }

        _labelled.Find(text, names);
        _columns.Find(text, names);
        _titled.Find(text, words, names);
        foreach (var (start, end) in model) names.Add(Judge(text, start, end));
        names.RemoveAll(n => n.Sign < NameSign.Label && NameWords.NoNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.Characters[n.Start..n.End]));
        names.RemoveAll(n => n.Sign < NameSign.Label && CharacterTypes.Of(text.Characters[n.Start], false) is CharacterType.Kanji && _shape.Of(text, n.Start, n.End) == NameShape.Fit.None);
        names.RemoveAll(n => n.Sign < NameSign.Label && NameSurroundings.IsPartOfOther(text.Characters, n.Start, n.End));
        names.RemoveAll(n => n.Sign < NameSign.Label && IsCommonWord(words, text, n));
        names.RemoveAll(n => n.Sign == NameSign.Model && IsWeak(text, n));
        SectionNames.Find(text, _shape, names);
        LatinNames.Find(text, names);
        KanaNames.Find(text, words, names);
        BracketedNames.Find(text, names);
        ReturningNames.Find(text, words, _shape, names);
        foreach (var name in Joined(text, Apart(names)))
        {
            var (start, end) = text.Origin(name.Start, name.End);
            found.Add(new Finding(FindingType.PersonName, start, end, Sure(name.Sign), Reason(name.Sign), Mark: null));
        }
    }

    private NameFound Judge(PlainText text, int start, int end)
    {
        // 佐藤様: the model now and then takes the title into the name.
        if (Titles.Before(text.Characters, start, end) is > 0 and var cut && cut > start && end - cut > 1) end = cut;
        while (end > start + 1 && text.Characters[end - 1] == ' ') end--;
        var after = text.Characters[end..].TrimStart(' ');
        // 山田太郎(ヤマダ タロウ)さん.
        if (after.StartsWith('(') && after[..Math.Min(after.Length, 26)].IndexOf(')') is > 0 and var close) after = after[(close + 1)..];
        var sign = Titles.LengthAt(after) > 0 ? NameSign.Title : end - start > 2 && _shape.FullName(text.Characters[start..end], rare: false) > 0 ? NameSign.Listed : NameSign.Model;
        return new NameFound(start, end, sign);
    }

    // ベンダーさん, 守衛さん: a common noun that no usual list of names has.
    private bool IsCommonWord(List<Token> words, PlainText text, NameFound name)
    {
        var (low, high) = (0, words.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (words[middle].Start < name.Start) low = middle + 1;
            else high = middle;
        }

        return low < words.Count && words[low] is { Known: true, Part: >= FirstCommonPart and <= LastCommonPart } word && word.Start == name.Start && word.End == name.End
            && !_shape.IsUsualName(text.Characters[name.Start..name.End]);
    }

    // The model alone guesses too much where a place or a thing can stand: 吉野の杉, 松田用水路, two kanji that no list has, a row of flowers.
    private bool IsWeak(PlainText text, NameFound name)
    {
        var characters = text.Characters[name.Start..name.End];
        var after = name.End < text.Length ? text.Characters[name.End] : '\n';
        var type = CharacterTypes.Of(characters[0], false);
        if (type is CharacterType.Katakana) return characters.Count('・') >= MostJoints;
        if (type is CharacterType.Small) return !characters.Contains(' ');
        if (type is not (CharacterType.Kanji or CharacterType.KanjiNumber)) return false;
        if (characters.Length == 1 || (characters.Length <= LongestBareSurname && CharacterTypes.Of(after, false) is CharacterType.Hiragana && !Particles.Contains(after))) return true;
        if (after == 'の' || CharacterTypes.Of(after, false) is CharacterType.Kanji or CharacterType.Katakana) return characters.Length <= LongestBareSurname;
        return characters.Length <= 2 && _shape.Of(text, name.Start, name.End) < NameShape.Fit.Listed;
    }

    // Of two that overlap the one with the stronger sign stays, then the longer one.
    private static List<NameFound> Apart(List<NameFound> names)
    {
        var kept = new List<NameFound>();
        foreach (var name in names.OrderBy(n => n.Start).ThenByDescending(n => n.End))
        {
            if (kept.Count == 0 || kept[^1].End <= name.Start)
            {
                kept.Add(name);
                continue;
            }

            var last = kept[^1];
            var stronger = name.Sign > last.Sign ? name : last;
            var longer = name.End - name.Start > last.End - last.Start ? name : last;
            kept[^1] = longer.Sign + 2 >= stronger.Sign ? longer with { Sign = stronger.Sign } : stronger;
        }

        return kept;
    }

    // 架空 次郎: a family name found again and what the model sees behind a space are one name.
    private static List<NameFound> Joined(PlainText text, List<NameFound> names)
    {
        for (var i = names.Count - 1; i > 0; i--)
        {
            var (first, second) = (names[i - 1], names[i]);
            if (first.Sign is not NameSign.Again || second.Sign is not NameSign.Model || second.Start != first.End + 1 || text.Characters[first.End] != ' ') continue;
            names[i - 1] = first with { End = second.End };
            names.RemoveAt(i);
        }

        return names;
    }

    private static Confidence Sure(NameSign sign) => sign switch
    {
        NameSign.Label or NameSign.Title => Confidence.Confirmed,
        NameSign.Listed or NameSign.Again => Confidence.Check,
        _ => Confidence.Reference,
    };

    private static string Reason(NameSign sign) => sign switch
    {
        NameSign.Label => "氏名を書く欄の値です。",
        NameSign.Title => "敬称または役職と並んでいます。",
        NameSign.Listed => "姓と名の組み合わせです。",
        NameSign.Again => "同じ文書のほかの箇所に出てくる氏名の一部です。",
        _ => "文のつながりから氏名と見られます。",
    };
}
