using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Sekisho.Governance.Organizations;

/// <content>Who acts for whom: absence (代決), vacancy (職務代理), abolished posts and their successors.</content>
public sealed partial record Organization
{
    /// <summary>Whether a person is recorded as away on a date.</summary>
    public bool IsAbsent(Guid personId, DateOnly date) => AbsencesOf(personId).Any(a => a.Covers(date));

    /// <summary>Highest level of training that a person has on a date; 0 without any.</summary>
    public int TrainingLevelOf(Guid personId, DateOnly date) =>
        TrainingsOf(personId).Where(t => t.Covers(date)).Select(t => t.Level).DefaultIfEmpty().Max();

    /// <summary>The post that a post's work belongs to on a date: itself, or its successors' last once it is abolished.</summary>
    public Guid CurrentPost(Guid postId, DateOnly date)
    {
        var at = postId;
        for (var steps = 0; steps < Posts.Count && Posts[at] is { SuccessorId: { } next } post && !post.Covers(date); steps++) at = next;
        return at;
    }

    /// <summary>The posts that act for a post on a date, in order.</summary>
    public ImmutableArray<Guid> DeputiesOf(Guid postId, DateOnly date) =>
        (deputies ??= Deputies.GroupBy(d => d.PostId).ToFrozenDictionary(g => g.Key, g => g.ToArray())).TryGetValue(postId, out var orders)
        && orders.Where(o => o.From <= date).MaxBy(o => o.From) is { } order
            ? order.DeputyPostIds
            : [];

    /// <summary>
    /// The first in the order of deputies who is there on a date, <paramref name="except"/> and the post's own holders left out; null where nobody is.
    /// </summary>
    public (Person Person, Post Post)? FirstDeputy(Guid postId, DateOnly date, Guid? except = null)
    {
        foreach (var deputy in DeputiesOf(postId, date).Select(id => CurrentPost(id, date)))
        {
            if (HoldersOf(deputy, date).FirstOrDefault(p => p.Id != except && !IsAbsent(p.Id, date) && !Holds(p.Id, postId, date)) is { } person) return (person, Posts[deputy]);
        }

        return null;
    }

    /// <summary>Whether a person is there and holds the first deputy's post: its holders stand in for each other.</summary>
    public bool IsFirstDeputy(Guid personId, Guid postId, DateOnly date, Guid? except = null) =>
        personId != except && !IsAbsent(personId, date) && !Holds(personId, postId, date) && FirstDeputy(postId, date, except) is { Post: { } deputy } && Holds(personId, deputy.Id, date);

    /// <summary>
    /// In what capacity a person can act for a post on a date: <see cref="Capacity.Self"/> as a holder, <see cref="Capacity.Acting"/> for a vacant post,
    /// <see cref="Capacity.Deputy"/> while all holders are away; null where they cannot. <paramref name="except"/> takes no part, as holder or deputy.
    /// </summary>
    public Capacity? CapacityFor(Guid personId, Guid postId, DateOnly date, Guid? except = null)
    {
        if (personId == except) return null;
        var post = CurrentPost(postId, date);
        if (Holds(personId, post, date)) return Capacity.Self;
        var holders = HoldersOf(post, date).Where(p => p.Id != except).ToList();
        if (holders.Any(p => !IsAbsent(p.Id, date)) || !IsFirstDeputy(personId, post, date, except)) return null;
        return holders.Count == 0 ? Capacity.Acting : Capacity.Deputy;
    }

    /// <summary>The posts for which a person can act on a date: their own, what these succeed to, and those that they act for as deputy.</summary>
    public IEnumerable<Guid> PostsActedFor(Guid personId, DateOnly date)
    {
        var own = PostsOf(personId, date).Select(p => p.Id).ToHashSet();
        if (own.Count == 0) return [];
        var deputised = Deputies.Where(o => o.DeputyPostIds.Any(d => own.Contains(CurrentPost(d, date)))).Select(o => o.PostId);
        var replaced = (succeeded ??= [.. Posts.Values.Where(p => p.SuccessorId is not null).Select(p => p.Id)]).Where(id => !Posts[id].Covers(date));
        return own.Concat(deputised.Concat(replaced).Distinct().Where(id => !own.Contains(id) && CapacityFor(personId, id, date) is not null));
    }

    /// <summary>Who is to be told of what waits for a post on a date: its holders; their deputy too where all are away or there are none.</summary>
    public IEnumerable<Person> AddressedBy(Guid postId, DateOnly date)
    {
        var post = CurrentPost(postId, date);
        var holders = HoldersOf(post, date).ToList();
        return holders.Any(p => !IsAbsent(p.Id, date)) || FirstDeputy(post, date) is not { } deputy ? holders : holders.Append(deputy.Person);
    }
}
