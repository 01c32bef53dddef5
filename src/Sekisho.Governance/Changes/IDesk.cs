using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Rules;

namespace Sekisho.Governance.Changes;

/// <summary>What lies on the desk while a command is carried out: read in the same transaction in which its act is stored.</summary>
public interface IDesk
{
    /// <summary>The instant of the act.</summary>
    DateTimeOffset At { get; }

    /// <summary>The body's organisation.</summary>
    Task<Organization> OrganizationAsync();

    /// <summary>The rule set in force.</summary>
    Task<RuleSet> RulesAsync();

    /// <summary>Another subject of the same body, or null.</summary>
    Task<T?> FindAsync<T>(Guid? id)
        where T : class, ISubject<T>;

    /// <summary>All permits of the body for a service.</summary>
    Task<IReadOnlyList<Permit>> PermitsOfAsync(Guid serviceId);

    /// <summary>The next number of a series in the fiscal year of the act, from 1, without gaps: taken only if the act is stored.</summary>
    Task<int> NextNumberAsync(string series);
}
