using Sekisho.Governance.Organizations;

namespace Sekisho.Governance.Rules;

/// <summary>A step of a route, as the rule set lays it down.</summary>
/// <param name="Role">Whose step it is.</param>
/// <param name="Kind">What is done in it.</param>
/// <param name="Title">Title for people.</param>
/// <param name="Mode">How many of the posts with the role must act.</param>
/// <param name="Needed">How many, where the mode is <see cref="StepMode.Some"/>.</param>
/// <param name="MustNotBeSkipped">An examination that nobody may skip by acting early.</param>
/// <param name="Standing">Whether the post decides by standing delegation (専決).</param>
/// <param name="ByMinutes">Whether it is a committee that speaks by its minutes (date and number).</param>
public sealed record StepRule(
    Role Role,
    StepKind Kind,
    string Title,
    StepMode Mode = StepMode.One,
    int Needed = 1,
    bool MustNotBeSkipped = false,
    bool Standing = false,
    bool ByMinutes = false);
