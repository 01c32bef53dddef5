using Sekisho.Governance.Refusals;

namespace Sekisho.Server.Pages.Services;

/// <summary>A page on which facts of a service are typed.</summary>
public interface IFactsPage
{
    /// <summary>What is typed.</summary>
    FactsForm Form { get; }

    /// <summary>The faults of one field.</summary>
    IEnumerable<Refusal> FaultsOf(string field);
}
