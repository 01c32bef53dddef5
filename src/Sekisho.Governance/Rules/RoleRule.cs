using Sekisho.Governance.Organizations;

namespace Sekisho.Governance.Rules;

/// <summary>What a role is called here and what it does.</summary>
public sealed record RoleRule(Role Role, string Title, string Duty);
