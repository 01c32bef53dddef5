using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;

namespace Sekisho.Governance.Rosters;

/// <content>部署.</content>
public sealed partial class RosterPlanner
{
    private static readonly Dictionary<string, DivisionKind> DivisionKinds = new() { [""] = DivisionKind.Division, ["部局"] = DivisionKind.Division, ["執行機関"] = DivisionKind.ExecutiveOrgan, ["議会"] = DivisionKind.Assembly };

    /// <summary>Adds and changes; a division may stand above its parent in the file, so rows wait until their parent is there. Answers with what each row is about.</summary>
    private List<(RosterRow Row, Guid Id)> ReadDivisions(IEnumerable<RosterRow> rows)
    {
        var seen = new Dictionary<Guid, int>();
        var read = new List<(RosterRow, Guid)>();
        var waiting = rows.Where(r => IsText(r, RosterKind.Divisions, 1, 100)).ToList();
        for (var before = -1; waiting.Count > 0 && waiting.Count != before;)
        {
            before = waiting.Count;
            waiting.RemoveAll(row =>
            {
                var parent = row[2].Length == 0 ? null : (Result<Guid>?)references.Division(row[2]);
                if (parent is { Refused: true, Refusal.Code: "SK1381" }) return false;
                if (parent is { Refused: true } wrong) Fault(row, wrong.Refusal);
                else if (ReadDivision(row, parent?.Value) is { } id)
                {
                    if (seen.TryGetValue(id, out var line)) Fault(row, Refuse.RowTwice(line));
                    seen.TryAdd(id, row.Line);
                    read.Add((row, id));
                }

                return true;
            });
        }

        foreach (var row in waiting) Fault(row, Refuse.RowNamesNobody("上位の部署", row[2]));
        return read;
    }

    private Guid? ReadDivision(RosterRow row, Guid? parent)
    {
        if (!DivisionKinds.TryGetValue(row[3], out var kind))
        {
            Fault(row, Refuse.RowValueUnknown("種類", row[3], "部局、執行機関、議会"));
            return null;
        }

        var code = row[0].Length == 0 ? null : row[0];
        var known = code is not null && references.Division(code) is { Refused: false, Value: var byCode } && at.Divisions[byCode].Code == code ? at.Divisions[byCode]
            : at.Below(parent).FirstOrDefault(d => d.Name == row[1] && (d.Until is null || d.Until >= date) && (code is null || d.Code is null));
        var division = (known ?? new Division(newId(), "", null, From: date)) with { Name = row[1], ParentId = parent, Kind = kind, Code = code ?? known?.Code };
        if (division == known)
        {
            if (row[4].Length == 0) unchanged++;
            return known.Id;
        }

        var taken = known is null
            ? Take(row, at.OpenDivision(division), RosterKind.Divisions, RosterEffect.Added, division.Name)
            : Take(row, at.ChangeDivision(division), RosterKind.Divisions, RosterEffect.Changed, known.Name == division.Name ? division.Name : $"{known.Name} → {division.Name}");
        if (taken) references.Add(division, at);
        return taken ? division.Id : null;
    }

    private void EndDivisions(List<(RosterRow Row, Guid Id)> read, bool complete)
    {
        foreach (var (row, id) in read.Where(r => r.Row[4].Length > 0).OrderByDescending(r => at.Above(r.Id).Count()))
        {
            if (!TryDate(row, RosterKind.Divisions, 4, out var last)) continue;
            Guid? successor = null;
            if (row[5].Length > 0)
            {
                if (!TryFind(row, references.Division(row[5]), out var next)) continue;
                successor = next;
            }

            if (at.Divisions[id] is { } known && known.Until == last && known.SuccessorId == successor) unchanged++;
            else Take(row, at.EndDivision(id, last!.Value, successor), RosterKind.Divisions, RosterEffect.Ended, at.Divisions[id].Name);
        }

        if (!complete) return;
        var named = read.Select(r => r.Id).ToHashSet();
        foreach (var division in at.Divisions.Values.Where(d => d.Until is null && !named.Contains(d.Id)).OrderByDescending(d => at.Above(d.Id).Count()).ToList())
        {
            Take(null, at.EndDivision(division.Id, date.AddDays(-1), null), RosterKind.Divisions, RosterEffect.Ended, division.Name);
        }
    }
}
