using System.Collections.Immutable;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Registers;

namespace Sekisho.Server.Pages.Permits.Imports;

/// <summary>A row of an import with where it stands.</summary>
/// <param name="Row">The row as it was read.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Entry">What is entered of it, as far as is known.</param>
/// <param name="Sentences">What a person should look at.</param>
/// <param name="Permit">The permit that it has become.</param>
public sealed record RowView(RegisterRow Row, RowState State, RegisterEntry Entry, ImmutableArray<string> Sentences, Permit? Permit)
{
    /// <summary>The rows of an import.</summary>
    public static ImmutableArray<RowView> Of(RegisterImport import, ImmutableArray<RegisterRow> rows, RegisterPapers papers, IReadOnlyList<Permit> permits)
    {
        var ready = import.Ready(rows, papers, permits).Select(r => r.Row.Line).ToHashSet();
        var there = permits.Where(p => p.Migration is not null).ToDictionary(p => p.Id);
        return [.. rows.Select(r => Of(import, r, papers, permits, ready, there.GetValueOrDefault(r.PermitId)))];
    }

    private static RowView Of(RegisterImport import, RegisterRow row, RegisterPapers papers, IReadOnlyList<Permit> permits, HashSet<int> ready, Permit? permit)
    {
        var entry = import.Completed.GetValueOrDefault(row.Line) ?? row.Entry;
        if (permit is not null)
        {
            return permit.Migration!.Digest == row.Digest ? new RowView(row, RowState.Entered, entry, [], permit)
                : new RowView(row, RowState.Changed, entry, ["登録したあとで、ファイルの内容が変わっています。台帳は変わりません。変えるときは、許可の画面から変更か縮小をしてください。", .. RowDifferences.Of(row, permit, papers)], permit);
        }

        if (import.LeftOut.GetValueOrDefault(row.Line) is { } reason) return new RowView(row, RowState.LeftOut, entry, [reason], null);
        if (ready.Contains(row.Line)) return new RowView(row, RowState.Ready, entry, [.. Stops(entry, papers), .. import.Completed.ContainsKey(row.Line) ? [] : row.Questions.Select(q => q.Sentence)], null);
        var said = import.Completed.ContainsKey(row.Line) || !row.IsOpen ? Faults(RegisterImport.Fault(row, entry, papers, permits)) : [.. row.Questions.OrderByDescending(q => q.IsOpen).Select(q => q.Sentence)];
        return new RowView(row, RowState.Open, entry, [.. said, .. Stops(entry, papers)], null);
    }

    /// <summary>What stands against the row by the rules of today; it is entered, but stopped.</summary>
    private static IEnumerable<string> Stops(RegisterEntry entry, RegisterPapers papers) =>
        RegisterImport.Obstacle(entry, papers) is { } obstacle ? [$"今のきまりでは許可できません。このまま登録すると、停止した状態で台帳に載ります。（{obstacle.Sentence}）"] : [];

    private static ImmutableArray<string> Faults(Refusal? fault) => [fault?.Sentence ?? Refuse.PermitOverlaps("同じファイルの別の行").Sentence];
}
