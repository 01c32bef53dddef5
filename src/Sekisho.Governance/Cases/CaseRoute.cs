using System.Collections.Immutable;

namespace Sekisho.Governance.Cases;

/// <summary>A route of the rule set, resolved to posts of the body.</summary>
/// <param name="Code">Code of the route in the rule set.</param>
/// <param name="Title">Its title.</param>
/// <param name="Steps">Its steps in order.</param>
public sealed record CaseRoute(string Code, string Title, ImmutableArray<Step> Steps);
