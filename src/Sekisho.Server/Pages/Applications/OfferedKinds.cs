using System.Collections.Immutable;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Rules;

namespace Sekisho.Server.Pages.Applications;

/// <summary>The kinds of case that a rule set has a route for. A route may want to know more than the kind; whether it fits is asked again of the answers.</summary>
public static class OfferedKinds
{
    /// <summary>Kinds in the order of their definition. 例外措置 is off unless a route names it: a route for everything is no permission to go above the class rule.</summary>
    public static ImmutableArray<CaseKind> Of(RuleSet rules) => [.. Enum.GetValues<CaseKind>().Where(kind => rules.Routes.Any(route => Names(route, kind)))];

    private static bool Names(RouteRule route, CaseKind kind) =>
        route.When is { Kinds.IsEmpty: false } when ? when.Kinds.Contains(kind) : kind is not CaseKind.Exception;
}
