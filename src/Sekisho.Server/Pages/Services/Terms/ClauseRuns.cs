using System.Text;
using DiffPlex;
using DiffPlex.Model;

namespace Sekisho.Server.Pages.Services.Terms;

/// <summary>A clause in two versions as pieces: Japanese by character, Latin script by word.</summary>
internal sealed class ClauseRuns : IChunker
{
    /// <summary>Beyond this many characters a clause is shown as changed as a whole.</summary>
    private const int Longest = 20_000;

    private static readonly ClauseRuns Chunker = new();

    private ClauseRuns()
    {
    }

    public static (IReadOnlyList<Run> Before, IReadOnlyList<Run> After) Of(string before, string after)
    {
        if (before.Length + after.Length > Longest) return ([new Run(before, true)], [new Run(after, true)]);
        DiffResult diff = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, Chunker);
        return (
            Marked(diff.PiecesOld, diff.DiffBlocks.Select(b => (b.DeleteStartA, b.DeleteCountA))),
            Marked(diff.PiecesNew, diff.DiffBlocks.Select(b => (b.InsertStartB, b.InsertCountB))));
    }

    public IReadOnlyList<string> Chunk(string text)
    {
        var pieces = new List<string>();
        var word = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                word.Append(c);
                continue;
            }

            if (word.Length > 0) pieces.Add(word.ToString());
            word.Clear();
            pieces.Add(c.ToString());
        }

        if (word.Length > 0) pieces.Add(word.ToString());
        return pieces;
    }

    private static List<Run> Marked(IReadOnlyList<string> pieces, IEnumerable<(int Start, int Count)> differing)
    {
        var runs = new List<Run>();
        var at = 0;
        foreach (var (start, count) in differing.Where(d => d.Count > 0))
        {
            Add(at, start, false);
            Add(start, start + count, true);
            at = start + count;
        }

        Add(at, pieces.Count, false);
        return runs;

        void Add(int from, int to, bool differs)
        {
            if (to > from) runs.Add(new Run(string.Concat(pieces.Skip(from).Take(to - from)), differs));
        }
    }
}
