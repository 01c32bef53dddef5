using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Rules;

namespace UnitTests.Governance.Registers;

/// <summary>A desk on which the register lies as the store has it.</summary>
internal sealed class RegisterDesk(IReadOnlyList<Permit> permits) : IDesk
{
    private int last;

    public DateTimeOffset At => Town.At;

    public Task<Organization> OrganizationAsync() => Task.FromResult(RegisterTown.Organization);

    public Task<RuleSet> RulesAsync() => Task.FromResult(Town.Rules);

    public Task<T?> FindAsync<T>(Guid? id)
        where T : class, ISubject<T> => Task.FromResult<T?>(permits.FirstOrDefault(p => p.Id == id) as T);

    public Task<IReadOnlyList<Permit>> PermitsOfAsync(Guid serviceId) => Task.FromResult<IReadOnlyList<Permit>>([.. permits.Where(p => p.ServiceId == serviceId)]);

    public Task<int> NextNumberAsync(string series) => Task.FromResult(++last);
}
