using Sekisho.Governance.Rules;

namespace Sekisho.Governance.Services;

/// <summary>The last conclusion of an examination of a service.</summary>
/// <param name="Outcome">The state that it led to.</param>
/// <param name="Summary">One page for applicants: what was found and what to heed.</param>
/// <param name="Terms">Number of the terms version examined; 0 where the service has none.</param>
/// <param name="Rules">The rule set whose check lists were used.</param>
/// <param name="ByPersonId">Who concluded.</param>
/// <param name="ByPostId">By which post.</param>
/// <param name="At">When.</param>
public sealed record ServiceReview(ServiceState Outcome, string Summary, int Terms, RuleSetReference Rules, Guid ByPersonId, Guid ByPostId, DateTimeOffset At);
