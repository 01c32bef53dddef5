using System.Collections.Immutable;
using System.Globalization;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;

namespace Sekisho.Governance.Rosters;

/// <content>職員, 発令, 研修: these come by the thousand, so they are compared with tables made once, not by a command for each.</content>
public sealed partial class RosterPlanner
{
    private static readonly Dictionary<string, Employment> Employments = new()
    {
        [""] = Employment.Permanent,
        ["常勤"] = Employment.Permanent,
        ["会計年度任用職員"] = Employment.FiscalYear,
        ["会計年度"] = Employment.FiscalYear,
        ["派遣・委託"] = Employment.Contract,
        ["派遣"] = Employment.Contract,
        ["委託"] = Employment.Contract,
    };

    private static readonly Dictionary<string, bool> Terminals = new() { [""] = true, ["あり"] = true, ["有"] = true, ["なし"] = false, ["無"] = false };

    private void ReadPeople(ImmutableArray<RosterRow> rows)
    {
        var seen = new Dictionary<Guid, int>();
        var mails = at.People.Values.Where(p => p.Mail.Length > 0).GroupBy(p => p.Mail, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First().Id, StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows)
        {
            if (!IsText(row, RosterKind.People, 1, 100) || !TryFind(row, references.Known(row[0], row[3], row[1]), out var known) || !IsPerson(row)) continue;
            var before = known is { } id ? at.People.GetValueOrDefault(id) : null;
            var person = new Person(known ?? newId(), row[1], row[2], row[3], row[0].Length == 0 ? before?.StaffNumber : row[0], Employments[row[4]], Terminals[row[5]]);
            if (!seen.TryAdd(person.Id, row.Line)) Fault(row, Refuse.RowTwice(seen[person.Id]));
            else if (person.Mail.Length > 0 && mails.TryGetValue(person.Mail, out var owner) && owner != person.Id) Fault(row, Refuse.MailTaken());
            else if (person == before) unchanged++;
            else Take(row, person, before, mails);
        }
    }

    private bool IsPerson(RosterRow row)
    {
        Refusal? wrong = !Employments.ContainsKey(row[4]) ? Refuse.RowValueUnknown("任用", row[4], "常勤、会計年度任用職員、派遣・委託")
            : !Terminals.ContainsKey(row[5]) ? Refuse.RowValueUnknown("端末", row[5], "あり、なし")
            : row[2].Length > 100 ? Refuse.TooLong("files", "ふりがな", 100)
            : row[0].Length > 40 ? Refuse.TooLong("files", "職員番号", 40)
            : row[3].Length > 0 && !Organization.IsMail(row[3]) ? Refuse.MailMalformed() : null;
        if (wrong is not null) Fault(row, wrong);
        return wrong is null;
    }

    private void Take(RosterRow row, Person person, Person? before, Dictionary<string, Guid> mails)
    {
        if (before is not null && before.Mail.Length > 0) mails.Remove(before.Mail);
        if (person.Mail.Length > 0) mails[person.Mail] = person.Id;
        changes.Add(before is null ? new OrganizationEvent.PersonRegistered(person, person.Id) : new OrganizationEvent.PersonChanged(person, person.Id));
        at = Organization.Fold(at, changes[^1]);
        references.Add(person);
        lines.Add(new RosterLine(RosterKind.People, before is null ? RosterEffect.Added : RosterEffect.Changed, row.File, row.Line, person.Name));
    }

    /// <summary>The rows of a person name all posts that they hold from the day on: what they held otherwise ends the day before. A row without a post leaves none.</summary>
    private void ReadAssignments(ImmutableArray<RosterRow> rows, bool complete)
    {
        var wanted = new Dictionary<Guid, List<(Assignment Assignment, bool Dated, RosterRow Row)>>();
        foreach (var row in rows)
        {
            if (!TryFind(row, references.Person(row[0]), out var person) || !TryDate(row, RosterKind.Assignments, 4, out var from) || !TryDate(row, RosterKind.Assignments, 5, out var until)) continue;
            if (!wanted.TryGetValue(person, out var list)) wanted[person] = list = [];
            if (row[2].Length + row[3].Length == 0) continue;
            if (!TryFind(row, references.Post(row[2], row[3]), out var post)) continue;
            var assignment = new Assignment(person, post, from ?? date, until);
            if (!at.Posts[post].Covers(assignment.From)) Fault(row, Refuse.PostAbolished(row[3]));
            else if (until < assignment.From) Fault(row, Refuse.DaysReversed());
            else if (list.Find(w => w.Assignment.PostId == post && Overlap(w.Assignment, assignment)) is { Row: { } twice }) Fault(row, Refuse.RowTwice(twice.Line));
            else list.Add((assignment, from is not null, row));
        }

        if (complete) foreach (var person in at.People.Keys) wanted.TryAdd(person, []);
        var planned = new List<OrganizationEvent>();
        foreach (var (person, list) in wanted) Compare(person, list, planned);
        changes.AddRange(planned);
        if (planned.Count > 0) at = Organization.Fold(at, new OrganizationEvent.Reorganized(null, [.. planned]));
    }

    private void Compare(Guid personId, List<(Assignment Assignment, bool Dated, RosterRow Row)> wanted, List<OrganizationEvent> planned)
    {
        var met = new HashSet<RosterRow>();
        foreach (var held in at.AssignmentsOf(personId).Where(a => a.Until is null || a.Until >= date))
        {
            var (same, dated, row) = wanted.Find(w => w.Assignment.PostId == held.PostId && !met.Contains(w.Row) && (w.Dated ? Overlap(w.Assignment, held) : held.Covers(date)));
            var text = $"{at.People[personId].Name}：{Name(at.Posts[held.PostId])}";
            if (row is null)
            {
                planned.Add(held.From >= date ? new OrganizationEvent.AssignmentCancelled(personId, held.PostId, held.From) : new OrganizationEvent.AssignmentEnded(personId, held.PostId, date.AddDays(-1)));
                lines.Add(new RosterLine(RosterKind.Assignments, RosterEffect.Ended, "", 0, text));
                continue;
            }

            met.Add(row);
            if (dated && same.From != held.From) Fault(row, Refuse.RowDiffers("最初の日", RosterDate.Write(held.From)));
            else if (same.Until == held.Until) unchanged++;
            else if (same.Until is { } last && (held.Until is null || last < held.Until))
            {
                planned.Add(new OrganizationEvent.AssignmentEnded(personId, held.PostId, last));
                lines.Add(new RosterLine(RosterKind.Assignments, RosterEffect.Ended, row.File, row.Line, text));
            }
            else
            {
                planned.Add(new OrganizationEvent.Assigned(same with { From = held.Until!.Value.AddDays(1) }));
                lines.Add(new RosterLine(RosterKind.Assignments, RosterEffect.Changed, row.File, row.Line, text));
            }
        }

        foreach (var (assignment, _, row) in wanted.Where(w => !met.Contains(w.Row)))
        {
            planned.Add(new OrganizationEvent.Assigned(assignment));
            lines.Add(new RosterLine(RosterKind.Assignments, RosterEffect.Added, row.File, row.Line, $"{at.People[personId].Name}：{Name(at.Posts[assignment.PostId])}"));
        }
    }

    private void ReadTrainings(ImmutableArray<RosterRow> rows)
    {
        var known = at.Trainings.ToDictionary(t => (t.PersonId, t.Level, t.PassedOn), t => t.Until);
        foreach (var row in rows)
        {
            if (!TryFind(row, references.Person(row[0]), out var person) || !TryDate(row, RosterKind.Trainings, 3, out var passed) || !TryDate(row, RosterKind.Trainings, 4, out var until)) continue;
            if (!int.TryParse(row[2], NumberStyles.None, CultureInfo.InvariantCulture, out var level) || level is < 1 or > Training.HighestLevel) Fault(row, Refuse.TrainingLevelOutOfRange(Training.HighestLevel));
            else if (passed is not { } day) Fault(row, Refuse.FieldMissing("files", "修了日"));
            else if (until < day) Fault(row, Refuse.DaysReversed());
            else if (known.TryGetValue((person, level, day), out var registered))
            {
                if (registered == until) unchanged++;
                else Fault(row, Refuse.RowDiffers("有効期限", registered is { } last ? RosterDate.Write(last) : "なし"));
            }
            else
            {
                known[(person, level, day)] = until;
                changes.Add(new OrganizationEvent.TrainingPassed(new Training(person, level, day, until)));
                lines.Add(new RosterLine(RosterKind.Trainings, RosterEffect.Added, row.File, row.Line, $"{at.People[person].Name}：段階{level}"));
            }
        }
    }

    private static bool Overlap(Assignment one, Assignment other) => (other.Until is null || one.From <= other.Until) && (one.Until is null || other.From <= one.Until);
}
