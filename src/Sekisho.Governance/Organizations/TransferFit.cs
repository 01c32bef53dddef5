using System.Collections.Immutable;

namespace Sekisho.Governance.Organizations;

/// <summary>
/// Which changes of a transfer still fit the organisation on its day: things may have been entered between the laying down and the day. What is
/// left out is what would break a rule of the organisation; everything else is carried out.
/// </summary>
internal sealed class TransferFit(Organization before)
{
    private readonly AssignmentList assignments = new(before.Assignments);
    private readonly HashSet<string> mails = before.People.Values.Where(p => p.Mail.Length > 0).Select(p => p.Mail).ToHashSet(StringComparer.OrdinalIgnoreCase);
    private Organization organization = before;

    public ImmutableArray<OrganizationEvent> Fitting(ImmutableArray<OrganizationEvent> changes)
    {
        var fitting = ImmutableArray.CreateBuilder<OrganizationEvent>(changes.Length);
        foreach (var change in changes)
        {
            if (!Fits(change)) continue;
            fitting.Add(change);
            if (change is OrganizationEvent.Assigned or OrganizationEvent.AssignmentEnded or OrganizationEvent.AssignmentCancelled) assignments.With(change);
            else organization = Organization.Fold(organization, change);
        }

        return fitting.ToImmutable();
    }

    private bool Fits(OrganizationEvent change) => change switch
    {
        OrganizationEvent.DivisionOpened { Division: var d } => !organization.Divisions.ContainsKey(d.Id) && ParentFits(d),
        OrganizationEvent.DivisionChanged { Division: var d } => organization.Divisions.ContainsKey(d.Id) && ParentFits(d),
        OrganizationEvent.PostCreated { Post: var p } => !organization.Posts.ContainsKey(p.Id) && organization.Divisions.ContainsKey(p.DivisionId) && HeadFits(p),
        OrganizationEvent.PostChanged { Post: var p } => organization.Posts.ContainsKey(p.Id) && organization.Divisions.ContainsKey(p.DivisionId) && HeadFits(p),
        OrganizationEvent.PersonRegistered e => !organization.People.ContainsKey(e.PersonId) && (e.Person is not { Mail.Length: > 0 } person || mails.Add(person.Mail)),
        OrganizationEvent.PersonChanged e => organization.People.TryGetValue(e.PersonId, out var old) && MailFits(old, e.Person),
        OrganizationEvent.Assigned { Assignment: var a } => organization.People.ContainsKey(a.PersonId) && organization.Posts.TryGetValue(a.PostId, out var post) && post.Covers(a.From)
            && !assignments.Of(a.PersonId, a.PostId).Any(b => (b.Until is null || a.From <= b.Until) && (a.Until is null || b.From <= a.Until)),
        OrganizationEvent.AssignmentEnded e => assignments.Of(e.PersonId, e.PostId).Any(a => a.From <= e.LastDay && (a.Until is null || a.Until > e.LastDay)),
        OrganizationEvent.AssignmentCancelled e => assignments.Of(e.PersonId, e.PostId).Any(a => a.From == e.From),
        OrganizationEvent.RoleGiven { Holding: var r } => organization.Posts.ContainsKey(r.PostId) && !organization.RolesOf(r.PostId).Any(h => h.Role == r.Role && (h.Until is null || h.Until >= r.From)),
        OrganizationEvent.RoleEnded e => organization.RolesOf(e.PostId).Any(r => r.Role == e.Role && r.From <= e.LastDay && (r.Until is null || r.Until > e.LastDay)),
        OrganizationEvent.DeputiesSet { Order: var o } => organization.Posts.ContainsKey(o.PostId) && o.DeputyPostIds.All(organization.Posts.ContainsKey),
        OrganizationEvent.TrainingPassed { Training: var t } => organization.People.ContainsKey(t.PersonId) && !organization.TrainingsOf(t.PersonId).Any(u => u.Level == t.Level && u.PassedOn == t.PassedOn),
        _ => false,
    };

    private bool ParentFits(Division division) =>
        division.ParentId is not { } parent || (organization.Divisions.ContainsKey(parent) && !organization.Above(parent).Contains(division.Id));

    private bool HeadFits(Post post) =>
        !post.IsHead || post.Until is not null || !organization.PostsIn(post.DivisionId).Any(p => p.IsHead && p.Until is null && p.Id != post.Id);

    private bool MailFits(Person old, Person? changed)
    {
        if (changed is not { Mail.Length: > 0 } || string.Equals(old.Mail, changed.Mail, StringComparison.OrdinalIgnoreCase)) return true;
        mails.Remove(old.Mail);
        return mails.Add(changed.Mail);
    }
}
