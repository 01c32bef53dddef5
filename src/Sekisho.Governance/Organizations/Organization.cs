using System.Collections.Frozen;
using System.Collections.Immutable;
using Sekisho.Governance.Changes;

namespace Sekisho.Governance.Organizations;

/// <summary>
/// A body with its divisions, posts, people, assignments and roles, all with dates. Who may do what is asked of it for a date,
/// never set by a job: a transfer takes effect on its day whether or not the machine was on.
/// </summary>
public sealed partial record Organization : ISubject<Organization>
{
    // Made when first asked for; a changed list brings a new organisation, which starts without them.
    private ILookup<Guid, Assignment>? byPerson;
    private ILookup<Guid, Assignment>? byPost;
    private ILookup<Guid, Post>? heads;
    private ILookup<Guid, Post>? posts;
    private ILookup<Guid, Division>? children;
    private ILookup<Role, RoleHolding>? byRole;
    private ILookup<Guid, RoleHolding>? rolesOfPost;
    private Guid[]? succeeded;
    private ILookup<Guid, Absence>? absences;
    private FrozenDictionary<Guid, DeputyOrder[]>? deputies;
    private ILookup<Guid, Training>? trainings;

    private Organization()
    {
    }

    /// <summary>Kind of subject, as events and the audit trail name it.</summary>
    public static string Kind => "organization";

    /// <summary>The body itself.</summary>
    public required Body Body { get; init; }

    /// <inheritdoc/>
    public Guid Id => Body.Id;

    /// <inheritdoc/>
    public Guid BodyId => Body.Id;

    /// <inheritdoc/>
    public int Version { get; private init; }

    /// <summary>Divisions by id.</summary>
    public ImmutableDictionary<Guid, Division> Divisions { get; private init => (field, children) = (value, null); } = ImmutableDictionary<Guid, Division>.Empty;

    /// <summary>Posts by id.</summary>
    public ImmutableDictionary<Guid, Post> Posts { get; private init => (field, heads, posts, succeeded) = (value, null, null, null); } = ImmutableDictionary<Guid, Post>.Empty;

    /// <summary>People by id.</summary>
    public ImmutableDictionary<Guid, Person> People { get; private init; } = ImmutableDictionary<Guid, Person>.Empty;

    /// <summary>Who holds which post, from when to when.</summary>
    public ImmutableList<Assignment> Assignments { get; private init => (field, byPerson, byPost) = (value, null, null); } = [];

    /// <summary>Which post carries which role of the rule set, from when to when.</summary>
    public ImmutableList<RoleHolding> Roles { get; private init => (field, byRole, rolesOfPost) = (value, null, null); } = [];

    /// <summary>Who is away from when to when.</summary>
    public ImmutableList<Absence> Absences { get; private init => (field, absences) = (value, null); } = [];

    /// <summary>Which posts act for which, the later orders last.</summary>
    public ImmutableList<DeputyOrder> Deputies { get; private init => (field, deputies) = (value, null); } = [];

    /// <summary>Trainings passed.</summary>
    public ImmutableList<Training> Trainings { get; private init => (field, trainings) = (value, null); } = [];

    /// <summary>Transfers whose day has not come, or has come with nothing changed since: for the pages of administrators alone.</summary>
    public ImmutableList<Transfer> Transfers { get; private init; } = [];

    /// <summary>Contacts that the body publishes itself; they are no confidential information.</summary>
    public ContactList PublicContacts { get; private init; } = ContactList.Empty;

    /// <summary>The body's own words that the inspection finds.</summary>
    public WordList Words { get; private init; } = WordList.Empty;

    /// <summary>The posts that a person holds on a date, the main one first.</summary>
    public IEnumerable<Post> PostsOf(Guid personId, DateOnly date) =>
        AssignmentsOf(personId).Where(a => a.Covers(date)).OrderBy(a => a.From).Select(a => Posts[a.PostId]);

    /// <summary>All assignments of a person, past and to come.</summary>
    public IEnumerable<Assignment> AssignmentsOf(Guid personId) => (byPerson ??= Assignments.ToLookup(a => a.PersonId))[personId];

    /// <summary>All assignments to a post, past and to come.</summary>
    public IEnumerable<Assignment> AssignmentsTo(Guid postId) => (byPost ??= Assignments.ToLookup(a => a.PostId))[postId];

    /// <summary>The posts of a division, abolished ones included.</summary>
    public IEnumerable<Post> PostsIn(Guid divisionId) => (posts ??= Posts.Values.ToLookup(p => p.DivisionId))[divisionId];

    /// <summary>The divisions directly below one, abolished ones included; below none for an empty id.</summary>
    public IEnumerable<Division> Below(Guid? divisionId) => (children ??= Divisions.Values.ToLookup(d => d.ParentId ?? Guid.Empty))[divisionId ?? Guid.Empty];

    /// <summary>The roles that a post has, had or will have.</summary>
    public IEnumerable<RoleHolding> RolesOf(Guid postId) => (rolesOfPost ??= Roles.ToLookup(r => r.PostId))[postId];

    /// <summary>The people who hold a post on a date.</summary>
    public IEnumerable<Person> HoldersOf(Guid postId, DateOnly date) =>
        AssignmentsTo(postId).Where(a => a.Covers(date)).Select(a => People[a.PersonId]);

    /// <summary>Whether a person holds a post on a date.</summary>
    public bool Holds(Guid personId, Guid postId, DateOnly date) =>
        AssignmentsOf(personId).Any(a => a.PostId == postId && a.Covers(date));

    /// <summary>The posts that carry a role on a date, in the order in which the role was given.</summary>
    public IEnumerable<Post> PostsWith(Role role, DateOnly date) =>
        (byRole ??= Roles.ToLookup(r => r.Role))[role].Where(r => r.Covers(date)).Select(r => Posts[r.PostId]);

    /// <summary>The post by which a person carries a role on a date, or null.</summary>
    public Post? PostFor(Guid personId, Role role, DateOnly date) =>
        PostsWith(role, date).FirstOrDefault(post => Holds(personId, post.Id, date));

    /// <summary>The division of a person's main post on a date, or null for a person without a post.</summary>
    public Division? DivisionOf(Guid personId, DateOnly date) =>
        PostsOf(personId, date).Select(post => Divisions[post.DivisionId]).FirstOrDefault();

    /// <summary>A division and all below it.</summary>
    public IEnumerable<Guid> Within(Guid divisionId)
    {
        var waiting = new Stack<Guid>([divisionId]);
        while (waiting.TryPop(out var id))
        {
            yield return id;
            foreach (var child in Below(id)) waiting.Push(child.Id);
        }
    }

    /// <summary>The post that heads a division (所属長), or null; of several the one that stays longest.</summary>
    public Post? HeadOf(Guid divisionId) => HeadPosts(divisionId).FirstOrDefault();

    /// <summary>The post that heads a division on a date, or null.</summary>
    public Post? HeadOf(Guid divisionId, DateOnly date) => HeadPosts(divisionId).FirstOrDefault(p => p.Covers(date));

    /// <summary>Whether a person heads a division, or one above it, on a date.</summary>
    public bool Heads(Guid personId, Guid divisionId, DateOnly date) =>
        Above(divisionId).Any(id => HeadOf(id, date) is { } head && Holds(personId, head.Id, date));

    /// <summary>The divisions that a person heads on a date, with all below them.</summary>
    public IEnumerable<Guid> HeadedBy(Guid personId, DateOnly date) =>
        PostsOf(personId, date).Where(p => p.IsHead && HeadOf(p.DivisionId, date) == p).SelectMany(p => Within(p.DivisionId)).Distinct();

    /// <summary>
    /// The post of a division's head as reviewer of what a person does: their own head, the next higher one where they are the head themselves
    /// or the post is vacant, null where there is none above.
    /// </summary>
    public Post? HeadAbove(Guid personId, Guid divisionId, DateOnly date)
    {
        foreach (var id in Above(divisionId))
        {
            if (HeadOf(id, date) is { } head && !Holds(personId, head.Id, date) && HoldersOf(head.Id, date).Any()) return head;
        }

        return null;
    }

    /// <summary>A division and all above it, from itself up.</summary>
    public IEnumerable<Guid> Above(Guid divisionId)
    {
        for (Guid? at = divisionId; at is { } id; at = Divisions[id].ParentId) yield return id;
    }

    private IEnumerable<Post> HeadPosts(Guid divisionId) =>
        (heads ??= Posts.Values.Where(p => p.IsHead).OrderByDescending(p => p.Until ?? DateOnly.MaxValue).ToLookup(p => p.DivisionId))[divisionId];
}
