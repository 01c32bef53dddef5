using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Catalog;
using Sekisho.Server.Hosting;
using Sekisho.Storage;
using Sekisho.Storage.Organizations;
using Sekisho.Storage.Rules;

namespace Sekisho.Server.Enrolments;

/// <summary>
/// The first set-up of an installation, in the order organisation, rule set, services, account. The account comes last and ends it: while
/// nobody can sign in, every step may be taken again and does only what is still missing.
/// </summary>
internal sealed class FirstBody(IChanges changes, DatabaseSetup database, OrganizationQueries organizations, RuleSetQueries rules, ServiceRegistrar services, IServer server, TimeProvider time)
{
    private static readonly SemaphoreSlim Gate = new(1, 1);

    /// <summary>Waits until nobody else is at it; disposing lets the next one in.</summary>
    public static async Task<IDisposable> TurnAsync(CancellationToken cancellation)
    {
        await Gate.WaitAsync(cancellation);
        return new Turn();
    }

    /// <summary>Whether it is done.</summary>
    public Task<bool> DoneAsync(CancellationToken cancellation) => database.HasAccountAsync(cancellation);

    /// <summary>The body that an earlier try has entered, with its administrator; null before.</summary>
    public async Task<(Organization Organization, Person Administrator)?> EnteredAsync(CancellationToken cancellation)
    {
        if (await organizations.BodiesAsync(cancellation) is not [var body, ..]) return null;
        var organization = await organizations.FindAsync(body.Id, cancellation) ?? throw new InvalidOperationException("The body has no organisation.");
        var today = JapanTime.DateAt(time.GetUtcNow());
        return (organization, organization.PostsWith(Role.Administrator, today).SelectMany(post => organization.HoldersOf(post.Id, today)).First());
    }

    /// <summary>Enters body, division, post and administrator in one act.</summary>
    public Task<Result<Organization>> EnterAsync(FirstEntries entries, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var body = new Body(entries.BodyId, entries.Body, entries.Kind, entries.Code);
        var division = new Division(Guid.CreateVersion7(now), entries.Division, null);
        var post = new Post(Guid.CreateVersion7(now), division.Id, entries.Post, entries.IsHead);
        var person = new Person(Guid.CreateVersion7(now), entries.Name, entries.Kana, entries.Mail);
        return changes.CreateAsync<Organization>(
            new ChangeRequest(body.Id, body.Id, 0, new Actor(person.Id), body.Id),
            desk => Task.FromResult(Organization.SetUp(body, division, post, person, JapanTime.DateAt(desk.At))),
            cancellation);
    }

    /// <summary>Gives the body the rule set and the practice AI that come with the program. What else it uses it chooses itself from the catalogue.</summary>
    public async Task FurnishAsync(Guid bodyId, CancellationToken cancellation)
    {
        await rules.EnsurePublishedAsync(bodyId, Resources.Text("rules/local-2023.json"), cancellation);
        await services.EnsureAsync(bodyId, [Catalogue.Practice], cancellation);
        if (server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } address) await services.ConnectPracticeAsync(bodyId, ListenAddress.FromHere(address), cancellation);
    }

    private sealed class Turn : IDisposable
    {
        public void Dispose() => Gate.Release();
    }
}

/// <summary>What the first set-up asks for. The body's id comes from the link, so that the same link never enters two bodies.</summary>
internal sealed record FirstEntries(Guid BodyId, string Body, BodyKind Kind, string? Code, string Division, string Post, bool IsHead, string Name, string Kana, string Mail);
