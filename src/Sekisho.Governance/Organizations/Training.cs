namespace Sekisho.Governance.Organizations;

/// <summary>A person has passed a training of the rule set (研修の修了): the level, the day, and the last day that it counts, if it lapses.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Level">Level of the rule set's trainings, from 1.</param>
/// <param name="PassedOn">Day on which it was passed.</param>
/// <param name="Until">Last day that it counts; null: for good.</param>
public sealed record Training(Guid PersonId, int Level, DateOnly PassedOn, DateOnly? Until)
{
    /// <summary>The highest level that can be entered.</summary>
    public const int HighestLevel = 9;

    /// <summary>Whether it counts on a date.</summary>
    public bool Covers(DateOnly date) => PassedOn <= date && (Until is null || date <= Until);
}
