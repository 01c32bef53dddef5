using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Organizations;

/// <summary>Keeps an organisation in tables of its own: divisions, posts, people, assignments, roles.</summary>
internal sealed class OrganizationKeeper : IKeeper<Organization>
{
    public async Task<Organization?> FindAsync(SekishoContext context, Guid bodyId, Guid id, CancellationToken cancellation)
    {
        if (id != bodyId || await context.Bodies.AsNoTracking().FirstOrDefaultAsync(b => b.BodyId == bodyId, cancellation) is not { } body) return null;
        return Organization.Restore(
            new Body(body.BodyId, body.Name, body.Kind, body.Code),
            body.Version,
            await context.Divisions.AsNoTracking().Where(d => d.BodyId == bodyId).Select(d => new Division(d.Id, d.Name, d.ParentId)).ToListAsync(cancellation),
            await context.Posts.AsNoTracking().Where(p => p.BodyId == bodyId).Select(p => new Post(p.Id, p.DivisionId, p.Title, p.IsHead)).ToListAsync(cancellation),
            await context.People.AsNoTracking().Where(p => p.BodyId == bodyId).Select(p => new Person(p.Id, p.Name, p.Kana, p.Mail)).ToListAsync(cancellation),
            await context.Assignments.AsNoTracking().Where(a => a.BodyId == bodyId).OrderBy(a => a.Ordinal).Select(a => new Assignment(a.PersonId, a.PostId, a.From, a.Until)).ToListAsync(cancellation),
            await context.RoleHoldings.AsNoTracking().Where(r => r.BodyId == bodyId).OrderBy(r => r.Ordinal).Select(r => new RoleHolding(r.Role, r.PostId, r.From, r.Until)).ToListAsync(cancellation),
            [],
            [],
            [],
            EventFormat.Read<ContactList>(body.Contacts));
    }

    public async Task SaveAsync(SekishoContext context, Organization state, IReadOnlyList<DomainEvent> happened, CancellationToken cancellation)
    {
        if (happened[0] is OrganizationEvent.Founded founded) Found(context, founded);
        foreach (var e in happened) Add(context, state.BodyId, e);
        var body = await context.Bodies.FindAsync([state.BodyId], cancellation) ?? throw new InvalidOperationException("The body has no row.");
        (body.Version, body.Contacts) = (state.Version, EventFormat.Write(state.PublicContacts));

        var assignments = await context.Assignments.Where(a => a.BodyId == state.BodyId).ToDictionaryAsync(a => a.Ordinal, cancellation);
        foreach (var (ordinal, a) in state.Assignments.Index())
        {
            if (assignments.TryGetValue(ordinal, out var row)) row.Until = a.Until;
            else context.Add(new AssignmentRow { BodyId = state.BodyId, Ordinal = ordinal, PersonId = a.PersonId, PostId = a.PostId, From = a.From, Until = a.Until });
        }

        var roles = await context.RoleHoldings.Where(r => r.BodyId == state.BodyId).ToDictionaryAsync(r => r.Ordinal, cancellation);
        foreach (var (ordinal, r) in state.Roles.Index())
        {
            if (roles.TryGetValue(ordinal, out var row)) row.Until = r.Until;
            else context.Add(new RoleRow { BodyId = state.BodyId, Ordinal = ordinal, Role = r.Role, PostId = r.PostId, From = r.From, Until = r.Until });
        }
    }

    public async Task<int> ContinueAsync(SekishoContext context, Guid bodyId, Guid id, IReadOnlyList<DomainEvent> happened, CancellationToken cancellation)
    {
        var before = await FindAsync(context, bodyId, id, cancellation) ?? throw new InvalidOperationException($"There is no body {id}.");
        await SaveAsync(context, happened.Aggregate(before, Organization.Fold), happened, cancellation);
        return before.Version;
    }

    public void Found(SekishoContext context, DomainEvent first)
    {
        var body = ((OrganizationEvent.Founded)first).Body;
        context.Add(new BodyRow { BodyId = body.Id, Name = body.Name, Kind = body.Kind, Code = body.Code, Version = 1, Contacts = EventFormat.Write(ContactList.Empty) });
    }

    public async IAsyncEnumerable<string> DifferencesAsync(SekishoContext context, Guid bodyId, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var stored = await FindAsync(context, bodyId, bodyId, cancellation);
        Organization? folded = null;
        await foreach (var e in context.Events.AsNoTracking().Where(e => e.BodyId == bodyId && e.Kind == Organization.Kind).OrderBy(e => e.Version).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            folded = Organization.Fold(folded, EventFormat.Read(Organization.Kind, e.Json));
        }

        if (stored is null || folded is null) yield return "団体の記録（イベント）がありません。";
        else if (stored.Body != folded.Body || stored.Version != folded.Version) yield return "団体の状態が記録と一致しません。";
        else if (!Same(stored.Divisions.Values, folded.Divisions.Values)) yield return "部署の一覧が記録と一致しません。";
        else if (!Same(stored.Posts.Values, folded.Posts.Values)) yield return "職の一覧が記録と一致しません。";
        else if (!Same(stored.People.Keys, folded.People.Keys)) yield return "職員の一覧が記録と一致しません。";
        else if (!stored.Assignments.SequenceEqual(folded.Assignments)) yield return "発令の一覧が記録と一致しません。";
        else if (!stored.Roles.SequenceEqual(folded.Roles)) yield return "役割の一覧が記録と一致しません。";
        else if (EventFormat.Write(stored.PublicContacts) != EventFormat.Write(folded.PublicContacts)) yield return "公開している連絡先が記録と一致しません。";
    }

    private static bool Same<T>(IEnumerable<T> one, IEnumerable<T> other) => one.ToHashSet().SetEquals(other);

    private static void Add(SekishoContext context, Guid bodyId, DomainEvent happened)
    {
        switch (happened)
        {
            case OrganizationEvent.DivisionOpened { Division: var d }:
                context.Add(new DivisionRow { BodyId = bodyId, Id = d.Id, Name = d.Name, ParentId = d.ParentId });
                break;
            case OrganizationEvent.PostCreated { Post: var p }:
                context.Add(new PostRow { BodyId = bodyId, Id = p.Id, DivisionId = p.DivisionId, Title = p.Title, IsHead = p.IsHead });
                break;
            case OrganizationEvent.PersonRegistered { Person: { } p }:
                context.Add(new PersonRow { BodyId = bodyId, Id = p.Id, Name = p.Name, Kana = p.Kana, Mail = p.Mail });
                break;
        }
    }
}
