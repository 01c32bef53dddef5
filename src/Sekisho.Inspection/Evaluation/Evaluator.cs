using System.Collections.Immutable;

namespace Sekisho.Inspection.Evaluation;

/// <summary>Measures findings on annotated documents.</summary>
public static class Evaluator
{
    /// <summary>Inspects the documents and counts.</summary>
    public static EvaluationResult Evaluate(Inspector inspector, IEnumerable<AnnotatedDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(inspector);
        ArgumentNullException.ThrowIfNull(documents);
        var scores = new SortedDictionary<FindingType, Score>();
        var errors = new List<EvaluationError>();
        var (clean, hit) = (0, 0);
        foreach (var document in documents)
        {
            var findings = inspector.Inspect(document.Text);
            var wrong = 0;
            foreach (var type in findings.Select(f => f.Type).Concat(document.Items.Select(i => i.Type)).Distinct())
            {
                var items = document.Items.Where(i => i.Type == type && !i.Optional).ToList();
                var found = findings.Where(f => f.Type == type && !IsOptional(document, f)).ToList();
                var missed = items.Where(i => !found.Exists(f => Overlap(i, f))).ToList();
                var strange = found.Where(f => !items.Exists(i => Overlap(i, f))).ToList();
                var exact = items.Count(i => found.Exists(f => f.Start == i.Start && f.End == i.End));
                scores[type] = scores.GetValueOrDefault(type, new Score(0, 0, 0, 0, 0)) + new Score(items.Count, items.Count - missed.Count, exact, found.Count, found.Count - strange.Count);
                errors.AddRange(missed.Select(i => new EvaluationError(document, type, i.Start, i.End, Missed: true, "")));
                errors.AddRange(strange.Select(f => new EvaluationError(document, type, f.Start, f.End, Missed: false, f.Reason)));
                wrong += strange.Count;
            }

            if (!document.IsClean) continue;
            clean++;
            if (wrong > 0) hit++;
        }

        return new EvaluationResult(scores.ToImmutableSortedDictionary(), clean, hit, [.. errors]);
    }

    private static bool Overlap(AnnotatedItem item, Finding finding) => item.Start < finding.End && finding.Start < item.End;

    private static bool IsOptional(AnnotatedDocument document, Finding finding) =>
        document.Items.Any(i => i.Optional && Overlap(i, finding)) && !document.Items.Any(i => !i.Optional && i.Type == finding.Type && Overlap(i, finding));
}
