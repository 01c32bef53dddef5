using System.Collections.Immutable;
using Sekisho.Governance.Organizations;

namespace Sekisho.Governance.Rosters;

/// <summary>What a roster would do to an organisation: nothing at all while it has faults.</summary>
/// <param name="Changes">The changes, in order.</param>
/// <param name="Lines">What happens, line by line; what stays as it is is counted only.</param>
/// <param name="Unchanged">Rows that say what is registered already.</param>
/// <param name="Faults">Rows that cannot be taken.</param>
public sealed record RosterPlan(ImmutableArray<OrganizationEvent> Changes, ImmutableArray<RosterLine> Lines, int Unchanged, ImmutableArray<RosterFault> Faults);
