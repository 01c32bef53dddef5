using System.Collections.Immutable;

namespace Sekisho.Governance.Services;

/// <summary>Two versions of terms, clause by clause: in the order of the new one, removed clauses where they stood.</summary>
/// <param name="Changes">The clauses.</param>
/// <param name="LanguageChanged">Whether the two are in different languages: then nothing can be held for the same.</param>
public sealed record TermsComparison(ImmutableArray<ClauseChange> Changes, bool LanguageChanged)
{
    /// <summary>How alike two clauses must be to be one that changed; less where both bear the same number.</summary>
    private const double Alike = 0.5;

    private const double AlikeWithLabel = 0.25;

    /// <summary>Compares two texts.</summary>
    public static TermsComparison Of(string before, string after)
    {
        var (old, now) = (TermsText.Split(before), TermsText.Split(after));
        var pairs = Paired(old, now);
        var other = TermsText.LanguageOf(before) != TermsText.LanguageOf(after);
        return new TermsComparison([.. InOrder(old, now, pairs, other)], other);
    }

    /// <summary>Clauses of a kind.</summary>
    public int Count(ClauseChangeKind kind) => Changes.Count(c => c.Kind == kind);

    /// <summary>
    /// Whether what an answer rests on reads otherwise now: a clause that it names changed or is gone, or cannot be found. An answer that names none (記載なし) is
    /// touched where a clause was added.
    /// </summary>
    public bool Touches(string reference)
    {
        if (LanguageChanged) return true;
        if (string.IsNullOrWhiteSpace(reference) || reference.Contains("記載なし", StringComparison.Ordinal)) return Changes.Any(c => c.Kind is ClauseChangeKind.Added);
        var names = reference.Split(['、', ',', '，', '及', '・', ';', '／', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return names.Length == 0 || names.Any(IsTouched);
    }

    private bool IsTouched(string name)
    {
        var key = TermsText.LabelKey(name);
        for (var asked = key; asked.Length > 0; asked = asked.LastIndexOf('.') is > 0 and var dot ? asked[..dot] : "")
        {
            var found = Changes.Where(c => c.Before is { Label.Length: > 0 } before && IsWithin(TermsText.LabelKey(before.Label), asked)).ToList();
            if (found.Count > 0) return found.Exists(c => c.Kind is ClauseChangeKind.Changed or ClauseChangeKind.Removed);
        }

        return true;
    }

    /// <summary>3.2 is within 3; whoever names the whole names each part.</summary>
    private static bool IsWithin(string label, string asked) => label == asked || label.StartsWith(asked + ".", StringComparison.Ordinal);

    private static Dictionary<int, int> Paired(ImmutableArray<TermsClause> old, ImmutableArray<TermsClause> now)
    {
        var pairs = new Dictionary<int, int>();
        var free = now.Select((clause, i) => (clause, i)).GroupBy(c => c.clause.Core, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(c => c.i).ToList(), StringComparer.Ordinal);
        for (var pass = 0; pass < 2; pass++)
        {
            for (var i = 0; i < old.Length; i++)
            {
                if (pairs.ContainsKey(i) || !free.TryGetValue(old[i].Core, out var places)) continue;
                var at = places.FindIndex(j => pass == 1 || now[j].Label == old[i].Label);
                if (at < 0) continue;
                pairs[i] = places[at];
                places.RemoveAt(at);
            }
        }

        var taken = pairs.Values.ToHashSet();
        PairAlike(old, now, [.. Enumerable.Range(0, old.Length).Where(i => !pairs.ContainsKey(i))], [.. Enumerable.Range(0, now.Length).Where(j => !taken.Contains(j))], pairs);
        return pairs;
    }

    /// <summary>The most alike first; each clause once.</summary>
    private static void PairAlike(ImmutableArray<TermsClause> old, ImmutableArray<TermsClause> now, List<int> before, List<int> after, Dictionary<int, int> pairs)
    {
        var shingles = after.ToDictionary(j => j, j => Shingles(now[j].Core));
        var candidates = from i in before
                         let mine = Shingles(old[i].Core)
                         from j in after
                         let alike = Likeness(mine, shingles[j])
                         let named = old[i].Label.Length > 0 && old[i].Label == now[j].Label
                         where alike >= (named ? AlikeWithLabel : Alike)
                         orderby alike + (named ? 0.1 : 0) descending, Math.Abs(i - j)
                         select (i, j);
        var taken = new HashSet<int>();
        foreach (var (i, j) in candidates.ToList())
        {
            if (!pairs.ContainsKey(i) && taken.Add(j)) pairs[i] = j;
        }
    }

    private static HashSet<int> Shingles(string text)
    {
        var found = new HashSet<int>();
        for (var i = 0; i + 1 < text.Length; i++) found.Add((text[i] << 16) | text[i + 1]);
        return found;
    }

    private static double Likeness(HashSet<int> one, HashSet<int> other)
    {
        if (one.Count == 0 || other.Count == 0) return 0;
        var (small, large) = one.Count <= other.Count ? (one, other) : (other, one);
        var both = small.Count(large.Contains);
        return (double)both / (one.Count + other.Count - both);
    }

    private static IEnumerable<ClauseChange> InOrder(ImmutableArray<TermsClause> old, ImmutableArray<TermsClause> now, Dictionary<int, int> pairs, bool other)
    {
        var kept = Ascending(pairs.OrderBy(p => p.Key).Select(p => p.Value));
        var back = pairs.ToDictionary(p => p.Value, p => p.Key);
        var next = 0;
        for (var j = 0; j < now.Length; j++)
        {
            if (back.TryGetValue(j, out var i))
            {
                for (; next < i; next++)
                {
                    if (!pairs.ContainsKey(next)) yield return new ClauseChange(ClauseChangeKind.Removed, old[next], null);
                }

                next = Math.Max(next, i + 1);
                var same = !other && old[i].Core == now[j].Core;
                yield return new ClauseChange(!same ? ClauseChangeKind.Changed : old[i].Label == now[j].Label && kept.Contains(j) ? ClauseChangeKind.Same : ClauseChangeKind.Moved, old[i], now[j]);
            }
            else
            {
                yield return new ClauseChange(ClauseChangeKind.Added, null, now[j]);
            }
        }

        for (; next < old.Length; next++)
        {
            if (!pairs.ContainsKey(next)) yield return new ClauseChange(ClauseChangeKind.Removed, old[next], null);
        }
    }

    /// <summary>The longest ascending run among the places (patience sorting): what is in it did not move.</summary>
    private static HashSet<int> Ascending(IEnumerable<int> places)
    {
        var (all, tails, before) = (places.ToList(), new List<int>(), new List<int>());
        for (var i = 0; i < all.Count; i++)
        {
            var (low, high) = (0, tails.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (all[tails[middle]] < all[i]) low = middle + 1;
                else high = middle;
            }

            before.Add(low > 0 ? tails[low - 1] : -1);
            if (low == tails.Count) tails.Add(i);
            else tails[low] = i;
        }

        var run = new HashSet<int>();
        for (var at = tails.Count > 0 ? tails[^1] : -1; at >= 0; at = before[at]) run.Add(all[at]);
        return run;
    }
}
