using System.Collections.Immutable;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;

namespace Sekisho.Governance.Rosters;

/// <summary>
/// Compares a roster with the organisation of a day and plans what has to change. Order: divisions, posts that end, posts, people, assignments, roles,
/// deputies, trainings, divisions that end, then what a complete roster lacks. A row in error is listed and plans nothing; a plan with an error is never carried out.
/// </summary>
public sealed partial class RosterPlanner
{
    private readonly DateOnly date;
    private readonly Func<Guid> newId;
    private readonly IReadOnlyDictionary<string, Role> roleTitles;
    private readonly RosterReferences references;
    private readonly ImmutableArray<OrganizationEvent>.Builder changes = ImmutableArray.CreateBuilder<OrganizationEvent>();
    private readonly List<RosterLine> lines = [];
    private readonly List<RosterFault> faults = [];
    private Organization at;
    private int unchanged;

    private RosterPlanner(Organization organization, DateOnly date, IReadOnlyDictionary<string, Role> roleTitles, Func<Guid> newId)
    {
        (at, this.date, this.roleTitles, this.newId) = (organization, date, roleTitles, newId);
        references = new RosterReferences(organization, date);
    }

    /// <summary>Plans.</summary>
    /// <param name="organization">The organisation as it is on the day before the changes.</param>
    /// <param name="tables">The tables that were read.</param>
    /// <param name="date">Day from which the roster is in force.</param>
    /// <param name="complete">Whether what a table lacks ends: the roster names everything there is.</param>
    /// <param name="roleTitles">Roles by code and by title, as the rule set names them.</param>
    /// <param name="newId">Makes ids of what is new.</param>
    public static RosterPlan Plan(Organization organization, IEnumerable<RosterTable> tables, DateOnly date, bool complete, IReadOnlyDictionary<string, Role> roleTitles, Func<Guid> newId)
    {
        var planner = new RosterPlanner(organization, date, roleTitles, newId);
        var rows = tables.ToLookup(t => t.Kind, t => t.Rows);
        planner.Carry([.. Enum.GetValues<RosterKind>().Select(k => rows[k].SelectMany(r => r).ToImmutableArray())], kind => complete && rows.Contains(kind));
        return new RosterPlan(planner.changes.ToImmutable(), [.. planner.lines], planner.unchanged, [.. planner.faults.OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line)]);
    }

    private void Carry(ImmutableArray<RosterRow>[] rows, Func<RosterKind, bool> isComplete)
    {
        var divisions = ReadDivisions(rows[(int)RosterKind.Divisions]);
        EndPosts(rows[(int)RosterKind.Posts]);
        ReadPosts(rows[(int)RosterKind.Posts]);
        ReadPeople(rows[(int)RosterKind.People]);
        ReadAssignments(rows[(int)RosterKind.Assignments], isComplete(RosterKind.Assignments));
        ReadRoles(rows[(int)RosterKind.Roles], isComplete(RosterKind.Roles));
        ReadDeputies(rows[(int)RosterKind.Deputies], isComplete(RosterKind.Deputies));
        ReadTrainings(rows[(int)RosterKind.Trainings]);
        if (isComplete(RosterKind.Posts)) EndMissingPosts();
        EndDivisions(divisions, isComplete(RosterKind.Divisions));
    }

    /// <summary>Takes over what a command of the organisation says.</summary>
    private bool Take(RosterRow? row, Result<Act> act, RosterKind kind, RosterEffect effect, string text)
    {
        if (act.Refused)
        {
            Fault(row, act.Refusal);
            return false;
        }

        foreach (var change in act.Value.Events.Cast<OrganizationEvent>())
        {
            changes.Add(change);
            at = Organization.Fold(at, change);
        }

        lines.Add(new RosterLine(kind, effect, row?.File ?? "", row?.Line ?? 0, text));
        return true;
    }

    private void Fault(RosterRow? row, Refusal refusal) => faults.Add(new RosterFault(row?.File ?? "", row?.Line ?? 0, refusal with { Field = null }));

    private bool TryFind<T>(RosterRow row, Result<T> found, out T value)
    {
        value = found.Refused ? default! : found.Value;
        if (found.Refused) Fault(row, found.Refusal);
        return !found.Refused;
    }

    /// <summary>A date, or null for an empty cell. False for a cell that holds none.</summary>
    private bool TryDate(RosterRow row, RosterKind kind, int column, out DateOnly? value)
    {
        value = null;
        if (row[column].Length == 0) return true;
        if (RosterDate.TryRead(row[column], out var read))
        {
            value = read;
            return true;
        }

        Fault(row, Refuse.RowDateWrong(RosterColumns.Of(kind)[column].Title, row[column]));
        return false;
    }

    /// <summary>Whether a text is there and not longer than its column of the database takes.</summary>
    private bool IsText(RosterRow row, RosterKind kind, int column, int longest)
    {
        var title = RosterColumns.Of(kind)[column].Title;
        if (row[column].Length > 0 && row[column].Length <= longest) return true;
        Fault(row, row[column].Length == 0 ? Refuse.FieldMissing("files", title) : Refuse.TooLong("files", title, longest));
        return false;
    }

    private string Name(Post post) => at.Divisions[post.DivisionId].Name + " " + post.Title;
}
