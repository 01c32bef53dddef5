using System.Collections.Immutable;
using System.Text;
using Sekisho.Governance.Refusals;

namespace Sekisho.Governance.Records;

/// <summary>Blacks words out: they are taken out of the text, and a mark of one length stands there, so that not even their length is told.</summary>
public static class BlackOut
{
    /// <summary>What stands in place of anything that is not disclosed.</summary>
    public const string Mark = "█████";

    /// <summary>
    /// The passages as they are disclosed. SK1820 for words that do not stand in their passage, SK1821 without a ground, SK1007 for a clause that is too long.
    /// </summary>
    public static Result<ImmutableArray<DisclosedPassage>> Apply(IReadOnlyList<CasePassage> passages, IReadOnlyCollection<BlackOutMark> marks)
    {
        var disclosed = ImmutableArray.CreateBuilder<DisclosedPassage>(passages.Count);
        foreach (var passage in passages)
        {
            var mark = marks.FirstOrDefault(m => m.Passage == passage.Number && (m.Whole || !m.Words.IsEmpty));
            if (mark is null)
            {
                disclosed.Add(new DisclosedPassage(passage.Number, passage.Section, passage.Title, passage.Text, null, "", false));
                continue;
            }

            if (mark.Ground is not { } ground) return Refuse.GroundMissing(passage.Number);
            if (mark.Clause.Length > BlackOutMark.LongestClause) return Refuse.TooLong($"clause-{passage.Number}", "条例の条項", BlackOutMark.LongestClause);
            if (!mark.Whole && mark.Words.FirstOrDefault(w => !passage.Text.Contains(w, StringComparison.Ordinal)) is { } missing) return Refuse.WordsNotThere(passage.Number, missing) with { Field = $"words-{passage.Number}" };
            disclosed.Add(new DisclosedPassage(passage.Number, passage.Section, passage.Title, mark.Whole ? Mark : Without(passage.Text, mark.Words), ground, mark.Clause, mark.Whole));
        }

        return disclosed.MoveToImmutable();
    }

    /// <summary>Words blacked out somewhere that still stand in the open in another passage: where a second look is due.</summary>
    public static IEnumerable<(int Passage, string Word)> StillOpen(IReadOnlyList<DisclosedPassage> disclosed, IReadOnlyCollection<BlackOutMark> marks) =>
        from word in marks.Where(m => !m.Whole).SelectMany(m => m.Words).Distinct()
        from passage in disclosed
        where passage.Text.Contains(word, StringComparison.Ordinal) || passage.Title.Contains(word, StringComparison.Ordinal)
        select (passage.Number, word);

    /// <summary>Every place of every word goes; places that touch or overlap become one mark.</summary>
    private static string Without(string text, ImmutableArray<string> words)
    {
        var hidden = new bool[text.Length];
        foreach (var word in words.Where(w => w.Length > 0))
        {
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal)) Array.Fill(hidden, true, at, word.Length);
        }

        var open = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!hidden[i]) open.Append(text[i]);
            else if (i == 0 || !hidden[i - 1]) open.Append(Mark);
        }

        return open.ToString();
    }
}
