using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Organizations;

/// <summary>Keeps an organisation in tables of its own: divisions, posts, people, assignments, roles, absences, deputies, trainings, transfers.</summary>
internal sealed class OrganizationKeeper : IKeeper<Organization>
{
    /// <summary>The organisation as it is stored: from memory where the version there is the database's.</summary>
    public async Task<Organization?> FindAsync(SekishoContext context, Guid bodyId, Guid id, CancellationToken cancellation)
    {
        if (id != bodyId) return null;
        var cache = context.GetService<OrganizationCache>();
        while (true)
        {
            if (await VersionAsync(context, bodyId, cancellation) is not { } version) return null;
            if (cache.Find(bodyId, version) is { } known) return known;
            var read = await OrganizationReading.ReadAsync(context, bodyId, cancellation);

            // A transaction sees one picture, and what it has not committed is nobody else's business.
            if (context.Database.CurrentTransaction is not null) return read;
            if (read.Version != version || await VersionAsync(context, bodyId, cancellation) != version) continue;
            cache.Keep(read);
            return read;
        }
    }

    public async Task SaveAsync(SekishoContext context, Organization state, IReadOnlyList<DomainEvent> happened, CancellationToken cancellation)
    {
        if (happened[0] is OrganizationEvent.Founded founded) Found(context, founded);
        await new OrganizationWriting(context, state).WriteAsync(happened, cancellation);
        var body = await context.Bodies.FindAsync([state.BodyId], cancellation) ?? throw new InvalidOperationException("The body has no row.");
        (body.Version, body.Contacts, body.Words) = (state.Version, EventFormat.Write(state.PublicContacts), EventFormat.Write(state.Words));
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
        var stored = await VersionAsync(context, bodyId, cancellation) is null ? null : await OrganizationReading.ReadAsync(context, bodyId, cancellation);
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
        else if (folded.People.Values.Any(p => p.IsForgotten && stored.People[p.Id] != p)) yield return "削除された職員の情報が残っています。";
        else if (!stored.Assignments.SequenceEqual(folded.Assignments)) yield return "発令の一覧が記録と一致しません。";
        else if (!stored.Roles.SequenceEqual(folded.Roles)) yield return "役割の一覧が記録と一致しません。";
        else if (!Same(stored.Absences, folded.Absences)) yield return "不在の一覧が記録と一致しません。";
        else if (!Same(stored.Deputies, folded.Deputies)) yield return "代理の順位が記録と一致しません。";
        else if (!Same(stored.Trainings, folded.Trainings)) yield return "研修の一覧が記録と一致しません。";
        else if (!Same(stored.Transfers.Select(Line), folded.Transfers.Select(Line))) yield return "異動の予定が記録と一致しません。";
        else if (EventFormat.Write(stored.PublicContacts) != EventFormat.Write(folded.PublicContacts)) yield return "公開している連絡先が記録と一致しません。";
        else if (EventFormat.Write(stored.Words) != EventFormat.Write(folded.Words)) yield return "登録語の一覧が記録と一致しません。";
    }

    private static string Line(Transfer transfer) => EventFormat.Write(transfer);

    private static bool Same<T>(IEnumerable<T> one, IEnumerable<T> other) => one.ToHashSet().SetEquals(other);

    private static async Task<int?> VersionAsync(SekishoContext context, Guid bodyId, CancellationToken cancellation) =>
        await context.Bodies.AsNoTracking().Where(b => b.BodyId == bodyId).Select(b => (int?)b.Version).FirstOrDefaultAsync(cancellation);
}
