using System.Collections.Immutable;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;

namespace Sekisho.Governance.Registers;

/// <summary>What a register is read against.</summary>
/// <param name="Organization">The body's organisation.</param>
/// <param name="Rules">The rule set in force.</param>
/// <param name="Services">The body's register of services.</param>
/// <param name="Today">The day in Japan.</param>
public sealed record RegisterPapers(Organization Organization, RuleSet Rules, ImmutableArray<Service> Services, DateOnly Today);
