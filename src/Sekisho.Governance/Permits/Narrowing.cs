namespace Sekisho.Governance.Permits;

/// <summary>What is left of a permit by a 届出: fewer users, a lower class, an earlier last day.</summary>
/// <param name="Users">Who may use from now on; all of them could before.</param>
/// <param name="MaximumLevel">Highest information class, at most what it was.</param>
/// <param name="Until">Last day, at latest what it was.</param>
public sealed record Narrowing(UserScope Users, int MaximumLevel, DateOnly Until);
