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
    public ImmutableDictionary<Guid, Division> Divisions { get; private init; } = ImmutableDictionary<Guid, Division>.Empty;

    /// <summary>Posts by id.</summary>
    public ImmutableDictionary<Guid, Post> Posts { get; private init => (field, heads) = (value, null); } = ImmutableDictionary<Guid, Post>.Empty;

    /// <summary>People by id.</summary>
    public ImmutableDictionary<Guid, Person> People { get; private init; } = ImmutableDictionary<Guid, Person>.Empty;

    /// <summary>Who holds which post, from when to when.</summary>
    public ImmutableList<Assignment> Assignments { get; private init => (field, byPerson, byPost) = (value, null, null); } = [];

    /// <summary>Which post carries which role of the rule set, from when to when.</summary>
    public ImmutableList<RoleHolding> Roles { get; private init; } = [];

    /// <summary>Who is away from when to when.</summary>
    public ImmutableList<Absence> Absences { get; private init => (field, absences) = (value, null); } = [];

    /// <summary>Which posts act for which, the later orders last.</summary>
    public ImmutableList<DeputyOrder> Deputies { get; private init => (field, deputies) = (value, null); } = [];

    /// <summary>Trainings passed.</summary>
    public ImmutableList<Training> Trainings { get; private init => (field, trainings) = (value, null); } = [];

    /// <summary>Contacts that the body publishes itself; they are no confidential information.</summary>
    public ContactList PublicContacts { get; private init; } = ContactList.Empty;

    /// <summary>The posts that a person holds on a date, the main one first.</summary>
    public IEnumerable<Post> PostsOf(Guid personId, DateOnly date) =>
        (byPerson ??= Assignments.ToLookup(a => a.PersonId))[personId].Where(a => a.Covers(date)).OrderBy(a => a.From).Select(a => Posts[a.PostId]);

    /// <summary>The people who hold a post on a date.</summary>
    public IEnumerable<Person> HoldersOf(Guid postId, DateOnly date) =>
        (byPost ??= Assignments.ToLookup(a => a.PostId))[postId].Where(a => a.Covers(date)).Select(a => People[a.PersonId]);

    /// <summary>Whether a person holds a post on a date.</summary>
    public bool Holds(Guid personId, Guid postId, DateOnly date) =>
        (byPerson ??= Assignments.ToLookup(a => a.PersonId))[personId].Any(a => a.PostId == postId && a.Covers(date));

    /// <summary>The posts that carry a role on a date, in the order in which the role was given.</summary>
    public IEnumerable<Post> PostsWith(Role role, DateOnly date) =>
        Roles.Where(r => r.Role == role && r.Covers(date)).Select(r => Posts[r.PostId]);

    /// <summary>The post by which a person carries a role on a date, or null.</summary>
    public Post? PostFor(Guid personId, Role role, DateOnly date) =>
        PostsWith(role, date).FirstOrDefault(post => Holds(personId, post.Id, date));

    /// <summary>The division of a person's main post on a date, or null for a person without a post.</summary>
    public Division? DivisionOf(Guid personId, DateOnly date) =>
        PostsOf(personId, date).Select(post => Divisions[post.DivisionId]).FirstOrDefault();

    /// <summary>A division and all below it.</summary>
    public IEnumerable<Guid> Within(Guid divisionId) => Divisions.Keys.Where(id => Above(id).Contains(divisionId));

    /// <summary>The post that heads a division (所属長), or null.</summary>
    public Post? HeadOf(Guid divisionId) =>
        (heads ??= Posts.Values.Where(p => p.IsHead).ToLookup(p => p.DivisionId))[divisionId].FirstOrDefault();

    /// <summary>Whether a person heads a division, or one above it, on a date.</summary>
    public bool Heads(Guid personId, Guid divisionId, DateOnly date) =>
        Above(divisionId).Any(id => HeadOf(id) is { } head && Holds(personId, head.Id, date));

    /// <summary>The divisions that a person heads on a date, with all below them.</summary>
    public IEnumerable<Guid> HeadedBy(Guid personId, DateOnly date) => Divisions.Keys.Where(id => Heads(personId, id, date));

    /// <summary>
    /// The post of a division's head as reviewer of what a person does: their own head, the next higher one where they are the head themselves
    /// or the post is vacant, null where there is none above.
    /// </summary>
    public Post? HeadAbove(Guid personId, Guid divisionId, DateOnly date)
    {
        foreach (var id in Above(divisionId))
        {
            if (HeadOf(id) is { } head && !Holds(personId, head.Id, date) && HoldersOf(head.Id, date).Any()) return head;
        }

        return null;
    }

    /// <summary>A division and all above it, from itself up.</summary>
    public IEnumerable<Guid> Above(Guid divisionId)
    {
        for (Guid? at = divisionId; at is { } id; at = Divisions[id].ParentId) yield return id;
    }
}
