using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;

namespace Sekisho.IntegrationTests.Storage;

/// <summary>A permit in a stored town, command by command through the executor.</summary>
internal static class PermitLife
{
    /// <summary>A permit for the office from today until a day, managed by its head.</summary>
    public static async Task<Guid> GrantAsync(StorageHost host, DateOnly until, params Condition[] conditions)
    {
        var id = Guid.CreateVersion7();
        var granted = await host.Changes.CreateAsync<Permit>(StorageHost.Request(id, 0), desk => Task.FromResult<Result<Act>>(new Act("permit.grant", new PermitEvent.Granted(
            id, StorageHost.Town, $"許可 {id}", Guid.NewGuid(), StorageHost.Office, StorageHost.ServiceId, "ideas", "催しの案", new UserScope([StorageHost.Office], [], [StorageHost.Decider]), 2, StorageHost.HeadPost,
            JapanTime.DateAt(desk.At), until, [.. conditions], new RuleSetReference("local-2023", 1), desk.At))));
        granted.Refused.ShouldBeFalse(granted.Refusal?.Sentence);
        return id;
    }

    /// <summary>A command on it.</summary>
    public static Task<Result<Permit>> DoAsync(StorageHost host, Guid id, Guid by, Func<Permit, Organization, Actor, DateTimeOffset, Result<Act>> command) =>
        host.Changes.ChangeAsync<Permit>(StorageHost.Request(id, null, by), async (permit, desk) => command(permit, await desk.OrganizationAsync(), new Actor(by), desk.At));
}
