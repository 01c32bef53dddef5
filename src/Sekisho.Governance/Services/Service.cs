using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Upstreams;

namespace Sekisho.Governance.Services;

/// <summary>An external service in a body's register of services: entered, connected with the gateway, suspended as a whole and lifted.</summary>
public sealed record Service : ISubject<Service>
{
    /// <summary>Kind of subject, as events and the audit trail name it.</summary>
    public static string Kind => "service";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required Guid BodyId { get; init; }

    /// <inheritdoc/>
    public required int Version { get; init; }

    /// <summary>Facts from the catalogue or entered by hand.</summary>
    public required CatalogEntry Facts { get; init; }

    /// <summary>Whether it can be applied for and used.</summary>
    public ServiceState State { get; init; }

    /// <summary>Why it is in this state, where somebody set it.</summary>
    public string? StateReason { get; init; }

    /// <summary>Where the gateway forwards to; null while not connected.</summary>
    public Upstream? Upstream { get; init; }

    /// <summary>Enters a service.</summary>
    public static Act Register(Guid id, Guid bodyId, CatalogEntry facts, DateTimeOffset at) =>
        new("service.register", new ServiceEvent.Registered(id, bodyId, facts, at));

    /// <inheritdoc/>
    public static Service Fold(Service? current, DomainEvent happened) => happened switch
    {
        ServiceEvent.Registered e => new Service { Id = e.ServiceId, BodyId = e.BodyId, Version = 1, Facts = e.Facts },
        ServiceEvent.Connected e when current is not null => current with { Upstream = e.Upstream, Version = current.Version + 1 },
        ServiceEvent.StateChanged e when current is not null => current with { State = e.State, StateReason = e.Reason, Version = current.Version + 1 },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "A service does not know this event."),
    };

    /// <summary>Connects the gateway with it. Administrators only; SK1401 for an address that is not http(s) or without a model.</summary>
    public Result<Act> Connect(Upstream upstream, Organization organization, Actor by, DateOnly today)
    {
        var post = organization.PostFor(by.PersonId.GetValueOrDefault(), Role.Administrator, today);
        if (post is null && by != Actor.System) return Refuse.RoleNeeded("システム管理者");
        if (upstream.Endpoint is not { IsAbsoluteUri: true, Scheme: "https" or "http" }) return Refuse.EndpointMalformed();
        if (upstream.Models.IsEmpty || upstream.Models.Any(m => m.Alias.Length == 0 || m.UpstreamName.Length == 0)) return Refuse.FieldMissing("models", "モデル名");
        return new Act("service.connect", new ServiceEvent.Connected(upstream)) { PostId = post?.Id };
    }

    /// <summary>Stops or frees the whole service at once (統括情報セキュリティ責任者).</summary>
    public Result<Act> Change(ServiceState state, string reason, Organization organization, Actor by, DateOnly today)
    {
        if (organization.PostFor(by.PersonId.GetValueOrDefault(), Role.Chief, today) is not { } post) return Refuse.RoleNeeded("統括情報セキュリティ責任者");
        if (string.IsNullOrWhiteSpace(reason)) return Refuse.ReasonMissing();
        if (state == State) return Refuse.StateIsSo();
        return new Act("service.change-state", new ServiceEvent.StateChanged(state, reason.Trim())) { PostId = post.Id };
    }
}
