using System.Collections.Immutable;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;

namespace Sekisho.Governance.Permits;

/// <summary>All of one body that a permit check needs: organisation, rule set in force, services, permits.</summary>
public sealed record BodyRegister(Organization Organization, RuleSet Rules, ImmutableDictionary<Guid, Service> Services, ImmutableArray<Permit> Permits);
