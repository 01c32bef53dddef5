using System.Security.Cryptography;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Services;
using Sekisho.Governance.Upstreams;
using Sekisho.Server.Practice;
using Sekisho.Server.Settings;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Catalog;

/// <summary>Enters catalogue entries into a body's register of services, and keeps the practice AI connected with this server.</summary>
internal sealed class ServiceRegistrar(IChanges changes, ServiceQueries services, ICredentialSeal seal, ServerSettings settings)
{
    /// <summary>Enters the entries that the register does not have yet.</summary>
    public async Task EnsureAsync(Guid bodyId, IEnumerable<CatalogEntry> entries, CancellationToken cancellation)
    {
        var known = (await services.ListAsync(bodyId, cancellation)).Select(s => s.Facts.Id).ToHashSet();
        foreach (var entry in entries.Where(e => !known.Contains(e.Id)))
        {
            var id = Guid.CreateVersion7();
            var entered = await changes.CreateAsync<Service>(Request(bodyId, id, 0), desk => Task.FromResult<Result<Act>>(Service.Register(id, bodyId, entry, desk.At)), cancellation);
            if (entered.Refused) throw new InvalidOperationException($"{entry.Id} could not be entered: {entered.Refusal.Code}");
        }
    }

    /// <summary>Connects the practice AI with the address on which this server listens now; nothing happens where it already is.</summary>
    public async Task ConnectPracticeAsync(Guid bodyId, Uri address, CancellationToken cancellation)
    {
        var endpoint = new Uri(address, "practice/v1");
        var practice = (await services.ListAsync(bodyId, cancellation)).FirstOrDefault(s => s.Facts.Id == Catalogue.PracticeId);
        var credential = PracticeAi.CredentialOf(settings.MasterKey);
        if (practice is null || (practice.Upstream?.Endpoint == endpoint && Holds(practice.Upstream, credential))) return;
        var upstream = new Upstream(endpoint, seal.Seal(credential), [new Model(PracticeAi.Model, PracticeAi.Model)]);
        var connected = await changes.ChangeAsync<Service>(
            Request(bodyId, practice.Id, practice.Version),
            async (service, desk) => service.Connect(upstream, await desk.OrganizationAsync(), Actor.System, Governance.Calendars.JapanTime.DateAt(desk.At)),
            cancellation);
        if (connected.Refused) throw new InvalidOperationException($"The practice AI could not be connected: {connected.Refusal.Code}");
    }

    private bool Holds(Upstream upstream, string credential)
    {
        try
        {
            return upstream.SealedCredential is { } sealedCredential && seal.Open(sealedCredential) == credential;
        }
        catch (CryptographicException)
        {
            // Sealed with a master key that is no longer in use.
            return false;
        }
    }

    private static ChangeRequest Request(Guid bodyId, Guid id, int version) => new(bodyId, id, version, Actor.System, Guid.CreateVersion7());
}
