using System.Collections.Immutable;
using Sekisho.Governance.Services;

namespace Sekisho.Server.Sample;

/// <summary>samples/services.json: which plans of the catalogue the sample city has registered, and what became of them.</summary>
/// <param name="Registered">Ids of the plans, beside the practice AI.</param>
/// <param name="Terms">Lines of the invented terms that stand for those of every service.</param>
/// <param name="ChangedClause">The clause that a newer version changes.</param>
/// <param name="ChangedText">What it says then.</param>
/// <param name="Services">The services that were examined.</param>
internal sealed record SampleServicesData(ImmutableArray<string> Registered, ImmutableArray<string> Terms, string ChangedClause, string ChangedText, ImmutableArray<SampleService> Services)
{
    /// <summary>The text of the first version of the terms.</summary>
    public string FirstText => string.Join('\n', Terms);

    /// <summary>The text of the newer version.</summary>
    public string NewerText => string.Join('\n', Terms.Select(line => line.StartsWith(ChangedClause, StringComparison.Ordinal) ? ChangedText : line));
}

/// <summary>A service that was examined so many days after the city's beginning; <paramref name="Mitigated"/> names the items that are acceptable with a mitigation only.</summary>
internal sealed record SampleService(
    string Id,
    ServiceState Outcome,
    int Day,
    string Summary,
    ImmutableArray<string>? Conditions = null,
    ImmutableArray<string>? Mitigated = null,
    ImmutableArray<string>? Divisions = null,
    ImmutableArray<string>? Tasks = null,
    string? Contract = null,
    SampleTurn? Later = null);

/// <summary>What happened to a service so many days ago.</summary>
internal sealed record SampleTurn(SampleTurnKind Kind, int DaysAgo, string Reason);

/// <summary>Ways in which the state of a service turns.</summary>
internal enum SampleTurnKind
{
    /// <summary>New terms.</summary>
    Terms,

    /// <summary>Another examination asked for.</summary>
    Demand,

    /// <summary>The whole service stopped.</summary>
    Suspend,

    /// <summary>No longer needed.</summary>
    Retire,
}
