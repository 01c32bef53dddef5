using System.Collections.Immutable;
using Sekisho.Inspection;

namespace Sekisho.Server.Pages.Inspections;

/// <summary>A text with its findings, in pieces for a page.</summary>
/// <param name="Text">The text.</param>
/// <param name="Findings">Its findings, sorted and apart.</param>
internal sealed record MarkedText(string Text, ImmutableArray<Finding> Findings)
{
    /// <summary>The pieces in their order: plain ones have no finding.</summary>
    public IEnumerable<(string Text, Finding? Finding)> Pieces
    {
        get
        {
            var at = 0;
            foreach (var finding in Findings)
            {
                if (finding.Start > at) yield return (Text[at..finding.Start], null);
                yield return (Text[finding.Start..finding.End], finding);
                at = finding.End;
            }

            if (at < Text.Length) yield return (Text[at..], null);
        }
    }

    /// <summary>The class of the style sheet for a confidence.</summary>
    public static string ClassOf(Confidence confidence) => confidence switch
    {
        Confidence.Confirmed => "found found--confirmed",
        Confidence.Check => "found found--check",
        Confidence.Reference => "found found--reference",
        _ => throw new ArgumentOutOfRangeException(nameof(confidence)),
    };
}
