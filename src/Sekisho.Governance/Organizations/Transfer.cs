using System.Collections.Immutable;

namespace Sekisho.Governance.Organizations;

/// <summary>
/// A transfer (人事異動・組織改正) laid down for a day: on that day its changes are part of the organisation, asked for a date, and before it
/// nobody but an administrator sees them (docs/decisions/0022).
/// </summary>
/// <param name="Id">Id.</param>
/// <param name="Date">Day from which it is in effect.</param>
/// <param name="Name">What administrators call it, such as 令和9年4月1日付け定期異動.</param>
/// <param name="Changes">What changes, in order.</param>
public sealed record Transfer(Guid Id, DateOnly Date, string Name, ImmutableArray<OrganizationEvent> Changes);
