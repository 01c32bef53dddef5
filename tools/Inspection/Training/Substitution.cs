using System.Text;
using Sekisho.Inspection.Names;

namespace Sekisho.InspectionTools.Training;

/// <summary>Makes further sentences by putting other names in the place of a sentence's names: the model learns the places of names, not famous people.</summary>
internal static class Substitution
{
    /// <summary>The sentence with other names, or null where no name could be changed.</summary>
    public static Sentence? Of(Sentence sentence, NameStock stock, Random random)
    {
        var text = new StringBuilder();
        var names = new List<(int, int, int)>();
        var (at, changed) = (0, false);
        foreach (var (start, end, label) in sentence.Names.OrderBy(n => n.Start))
        {
            if (start < at) return null;
            text.Append(sentence.Text, at, start - at);
            var name = sentence.Text[start..end];
            var other = label == NameLabels.First ? stock.Like(name, random) : null;
            changed |= other is not null;
            names.Add((text.Length, text.Length + (other ?? name).Length, label));
            text.Append(other ?? name);
            at = end;
        }

        text.Append(sentence.Text, at, sentence.Text.Length - at);
        return changed ? sentence with { Text = text.ToString(), Names = names } : null;
    }
}
