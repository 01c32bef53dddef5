using System.Globalization;
using Sekisho.Governance.Organizations;

namespace Sekisho.Governance.Rosters;

/// <summary>The organisation of a day as rows of the tables: read again they change nothing.</summary>
public static class RosterWriter
{
    /// <summary>The rows of a table, without its header.</summary>
    /// <param name="organization">The organisation.</param>
    /// <param name="date">The day; what ended before it is left out, what begins later is there with its day.</param>
    /// <param name="kind">Table.</param>
    /// <param name="titleOf">What the rule set calls a role.</param>
    public static IEnumerable<IReadOnlyList<string>> Rows(Organization organization, DateOnly date, RosterKind kind, Func<Role, string> titleOf)
    {
        var names = new RosterReferences(organization, date);
        bool Lives(Guid postId) => names.Knows(postId) && organization.Posts[postId] is { } post && organization.Divisions[post.DivisionId] is { } division && (division.Until is null || division.Until >= date);
        string Division(Guid postId) => names.Of(organization.Posts[postId].DivisionId);
        string Person(Guid id) => organization.People[id] is var p && p.StaffNumber is { } number ? number : p.Mail.Length > 0 ? p.Mail : p.Name;
        return kind switch
        {
            RosterKind.Divisions => organization.Divisions.Values.Where(d => d.Until is null || d.Until >= date).OrderBy(d => organization.Above(d.Id).Count()).ThenBy(d => d.Code ?? d.Name, StringComparer.Ordinal).Select(d => (IReadOnlyList<string>)
                [d.Code ?? "", d.Name, d.ParentId is { } parent ? names.Of(parent) : "", KindOf(d.Kind), RosterDate.Write(d.Until), d.SuccessorId is { } next ? names.Of(next) : ""]),
            RosterKind.Posts => organization.Posts.Values.Where(p => Lives(p.Id)).OrderBy(p => Division(p.Id), StringComparer.Ordinal).ThenByDescending(p => p.IsHead).ThenBy(p => names.TitleOf(p.Id), StringComparer.Ordinal).Select(p => (IReadOnlyList<string>)
                [Division(p.Id), names.TitleOf(p.Id), p.IsHead ? "○" : "", RosterDate.Write(p.Until), p.SuccessorId is { } next && Lives(next) ? Division(next) : "", p.SuccessorId is { } to && Lives(to) ? names.TitleOf(to) : ""]),
            RosterKind.People => organization.People.Values.Where(p => p.Name.Length > 0).OrderBy(p => p.StaffNumber, StringComparer.Ordinal).ThenBy(p => p.Mail, StringComparer.Ordinal).Select(p => (IReadOnlyList<string>)
                [p.StaffNumber ?? "", p.Name, p.Kana, p.Mail, EmploymentOf(p.Employment), p.HasTerminal ? "あり" : "なし"]),
            RosterKind.Assignments => organization.Assignments.Where(a => (a.Until is null || a.Until >= date) && Lives(a.PostId)).OrderBy(a => Person(a.PersonId), StringComparer.Ordinal).ThenBy(a => a.From).Select(a => (IReadOnlyList<string>)
                [Person(a.PersonId), organization.People[a.PersonId].Name, Division(a.PostId), names.TitleOf(a.PostId), RosterDate.Write(a.From), RosterDate.Write(a.Until)]),
            RosterKind.Roles => organization.Roles.Where(r => (r.Until is null || r.Until >= date) && Lives(r.PostId)).Select(r => (IReadOnlyList<string>)
                [titleOf(r.Role), Division(r.PostId), names.TitleOf(r.PostId), RosterDate.Write(r.From), RosterDate.Write(r.Until)]),
            RosterKind.Deputies => organization.Deputies.Where(o => Lives(o.PostId) && (o.From >= date || organization.DeputiesOf(o.PostId, date).SequenceEqual(o.DeputyPostIds))).OrderBy(o => o.From)
                .SelectMany(o => o.DeputyPostIds.Where(Lives).Select((d, i) => (IReadOnlyList<string>)[Division(o.PostId), names.TitleOf(o.PostId), (i + 1).ToString(CultureInfo.InvariantCulture), Division(d), names.TitleOf(d), RosterDate.Write(o.From)])),
            RosterKind.Trainings => organization.Trainings.OrderBy(t => t.PassedOn).ThenBy(t => Person(t.PersonId), StringComparer.Ordinal).Select(t => (IReadOnlyList<string>)
                [Person(t.PersonId), organization.People[t.PersonId].Name, t.Level.ToString(CultureInfo.InvariantCulture), RosterDate.Write(t.PassedOn), RosterDate.Write(t.Until)]),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    /// <summary>What a kind of division is called.</summary>
    public static string KindOf(DivisionKind kind) => kind switch
    {
        DivisionKind.Division => "部局",
        DivisionKind.ExecutiveOrgan => "執行機関",
        DivisionKind.Assembly => "議会",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>What a kind of employment is called.</summary>
    public static string EmploymentOf(Employment employment) => employment switch
    {
        Employment.Permanent => "常勤",
        Employment.FiscalYear => "会計年度任用職員",
        Employment.Contract => "派遣・委託",
        _ => throw new ArgumentOutOfRangeException(nameof(employment)),
    };
}
