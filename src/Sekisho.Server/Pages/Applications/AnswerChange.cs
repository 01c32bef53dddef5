using System.Collections.Immutable;

namespace Sekisho.Server.Pages.Applications;

/// <summary>An answer in two revisions side by side.</summary>
/// <param name="Title">What was asked.</param>
/// <param name="Before">As it read in the earlier revision.</param>
/// <param name="After">As it reads in the later one.</param>
public sealed record AnswerChange(string Title, ImmutableArray<string> Before, ImmutableArray<string> After)
{
    /// <summary>Whether the two differ.</summary>
    public bool Differs => !Before.SequenceEqual(After);

    /// <summary>追加, 削除, 変更, or nothing where both are the same.</summary>
    public string Mark => !Differs ? "" : Before.IsEmpty ? "追加" : After.IsEmpty ? "削除" : "変更";

    /// <summary>All answers of two revisions, in the order of the later one; what only the earlier one holds comes last.</summary>
    public static IEnumerable<AnswerChange> Between(IEnumerable<AnswerLine> before, IEnumerable<AnswerLine> after)
    {
        var earlier = before.GroupBy(l => l.Step.Title).ToDictionary(g => g.Key, g => g.SelectMany(l => l.Texts).ToImmutableArray());
        foreach (var line in after.GroupBy(l => l.Step.Title))
        {
            yield return new AnswerChange(line.Key, earlier.Remove(line.Key, out var texts) ? texts : [], [.. line.SelectMany(l => l.Texts)]);
        }

        foreach (var (title, texts) in earlier) yield return new AnswerChange(title, texts, []);
    }
}
