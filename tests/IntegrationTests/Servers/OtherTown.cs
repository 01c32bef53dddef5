using Microsoft.Extensions.DependencyInjection;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Servers;

/// <summary>Another body on the same server, with a service and a permit of its own: what nobody of the sample city may see.</summary>
/// <param name="Id">The body.</param>
/// <param name="ServiceId">Its service.</param>
/// <param name="PermitId">Its permit.</param>
internal sealed record OtherTown(Guid Id, Guid ServiceId, Guid PermitId)
{
    public static async Task<OtherTown> FoundAsync(SampleServer server)
    {
        var changes = server.Services.GetRequiredService<IChanges>();
        var town = new OtherTown(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var facts = new CatalogEntry("other-ai", "隣町のAI", "隣町", "日本", "GenerativeAi", Contract.OwnBody, Delivery.Intranet, [], "内規", null, [], "", new DateOnly(2026, 4, 1));
        Done(await changes.CreateAsync<Organization>(town.Request(town.Id), _ => Act(Organization.Found(new Body(town.Id, "隣町", BodyKind.Municipality, null)))));
        Done(await changes.CreateAsync<Service>(town.Request(town.ServiceId), desk => Act(Service.Register(town.ServiceId, town.Id, facts, desk.At))));
        Done(await changes.CreateAsync<Permit>(town.Request(town.PermitId), desk => Act(town.Grant(desk.At))));
        return town;
    }

    private Act Grant(DateTimeOffset at)
    {
        var today = JapanTime.DateAt(at);
        return new Act("permit.grant", new PermitEvent.Granted(
            PermitId, Id, "隣町 許可第1号", Guid.CreateVersion7(), Guid.CreateVersion7(), ServiceId, "ideas", "隣町の催し。", UserScope.OfPersons(Guid.CreateVersion7()), 1, Guid.CreateVersion7(), today, today.AddDays(30), [], new RuleSetReference("local-2023", 1), at));
    }

    private ChangeRequest Request(Guid id) => new(Id, id, 0, Actor.System, Guid.CreateVersion7());

    private static Task<Result<Act>> Act(Act act) => Task.FromResult<Result<Act>>(act);

    private static void Done<T>(Result<T> result) => result.Refused.ShouldBeFalse(result.Refusal?.Sentence);
}
