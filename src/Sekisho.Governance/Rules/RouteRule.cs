using Sekisho.Governance.Organizations;

namespace Sekisho.Governance.Rules;

/// <summary>A step of the route that an application takes.</summary>
public sealed record RouteRule(Role Role, StepKind Kind, string Title);
