using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;
using Sekisho.Server.Visits;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Pages.Services;

/// <summary>A page about one service of the visitor's body: finds it, and carries a command on it out.</summary>
public abstract class ServicePage(Visit visit, ServiceQueries services, IChanges changes) : SekishoPage(visit)
{
    /// <summary>The service.</summary>
    public Service Service { get; private set; } = null!;

    /// <summary>The rule set in force.</summary>
    public RuleSet Rules { get; private set; } = null!;

    /// <summary>The organisation.</summary>
    public Organization Organization { get; private set; } = null!;

    /// <summary>The services of the body.</summary>
    protected ServiceQueries Services => services;

    /// <summary>Finds the service. False where the body has no such one.</summary>
    protected async Task<bool> LoadAsync(Guid id, CancellationToken cancellation)
    {
        if (await services.FindAsync(Visit.BodyId, id, cancellation) is not { } service) return false;
        (Service, Rules, Organization) = (service, await Visit.RulesAsync(), await Visit.OrganizationAsync());
        Seen ??= service.Version;
        return true;
    }

    /// <summary>Carries a command out; refused, the page is shown again with what was typed, and the next press counts.</summary>
    protected async Task<IActionResult> ChangeAsync(Func<Service, IDesk, Task<Result<Act>>> command, Func<Service, IActionResult> done, CancellationToken cancellation)
    {
        var result = await changes.ChangeAsync(ChangeOf(Service.Id), command, cancellation);
        if (!result.Refused) return done(result.Value);
        Seen = Service.Version;
        return Refused(result.Refusal);
    }

    /// <summary>Name of a person with the post by which they acted.</summary>
    public string Who(Guid? person, Guid? post) =>
        $"{(post is { } held ? Organization.Posts.GetValueOrDefault(held)?.Title : "")} {(person is { } id ? Organization.People.GetValueOrDefault(id)?.Name : "")}".Trim();
}
