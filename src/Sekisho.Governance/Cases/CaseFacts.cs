using System.Collections.Immutable;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;

namespace Sekisho.Governance.Cases;

/// <summary>What routes, sheets and conditions are chosen by.</summary>
/// <param name="Kind">Kind of the case.</param>
/// <param name="Form">Form of the service's plan; null before one is chosen.</param>
/// <param name="ServiceKind">Kind of service; null before one is chosen.</param>
/// <param name="TaskCode">The task; null before one is chosen.</param>
/// <param name="Level">Information class; null before one is chosen.</param>
/// <param name="Risk">Risk by task and answers.</param>
/// <param name="More">Answers to the rule set's own questions.</param>
public sealed record CaseFacts(CaseKind Kind, ServiceForm? Form, string? ServiceKind, string? TaskCode, int? Level, Risk Risk, ImmutableSortedDictionary<string, string> More);
