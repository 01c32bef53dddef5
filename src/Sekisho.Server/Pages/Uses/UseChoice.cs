using Sekisho.Governance.Usage;

namespace Sekisho.Server.Pages.Uses;

/// <summary>What a visitor asks of the use records.</summary>
/// <param name="From">First day in Japan.</param>
/// <param name="Until">Last day in Japan.</param>
/// <param name="Division">Division, with those below it.</param>
/// <param name="Service">Service.</param>
/// <param name="Permit">Permit.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Person">What stands in the user's name or its reading.</param>
/// <param name="Page">Page, from 1.</param>
public sealed record UseChoice(DateOnly From, DateOnly Until, Guid? Division, Guid? Service, Guid? Permit, OutcomeKind? Outcome, string? Person, int Page = 1);
