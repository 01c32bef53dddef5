using Sekisho.Governance.Organizations;

namespace Sekisho.Governance.Cases;

/// <summary>What was said in a step, of the revision with this hash.</summary>
/// <param name="Step">Index of the step.</param>
/// <param name="Outcome">What was said.</param>
/// <param name="PersonId">Who.</param>
/// <param name="PostId">The post of the step for which they spoke.</param>
/// <param name="Capacity">In what capacity.</param>
/// <param name="Opinion">Opinion, where one was given.</param>
/// <param name="RevisionHash">Hash of the revision that they saw.</param>
/// <param name="At">When.</param>
/// <param name="Minutes">The minutes by which a committee spoke.</param>
/// <param name="IsVoid">失効: it was sent or pulled back afterwards.</param>
public sealed record StepAct(
    int Step,
    StepOutcome Outcome,
    Guid PersonId,
    Guid PostId,
    Capacity Capacity,
    string? Opinion,
    string RevisionHash,
    DateTimeOffset At,
    Minutes? Minutes = null,
    bool IsVoid = false);
