using System.Collections.Immutable;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;

namespace Sekisho.Server.Pages.Reviews;

/// <summary>What a reviewer or decider types.</summary>
public sealed class ReviewForm
{
    /// <summary>Sending back, where it is not a verdict.</summary>
    public const string SendBack = nameof(SendBack);

    /// <summary>Approving a step of review.</summary>
    public const string Approve = nameof(Approve);

    /// <summary>What to do: one of the constants, or the name of a <see cref="Governance.Cases.Verdict"/>.</summary>
    public string? Verdict { get; set; }

    /// <summary>Opinion, reason.</summary>
    public string? Reason { get; set; }

    /// <summary>The post to manage the use.</summary>
    public Guid? Manager { get; set; }

    /// <summary>Conditions, one a line.</summary>
    public string? Conditions { get; set; }

    /// <summary>Whether it decides the application.</summary>
    public bool IsDecision => Verdict is nameof(Governance.Cases.Verdict.Reject) || EntersPermit;

    /// <summary>Whether a permit is entered into the register by it.</summary>
    public bool EntersPermit => Verdict is nameof(Governance.Cases.Verdict.Permit) or nameof(Governance.Cases.Verdict.PermitWithConditions);

    /// <summary>The conditions, one each.</summary>
    public ImmutableArray<string> ConditionLines => [.. (Conditions ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>The decision. SK1221 where none is chosen.</summary>
    public Result<Decision> Decision() => Enum.TryParse<Verdict>(Verdict, out var verdict) && IsDecision
        ? new Decision(verdict, Reason?.Trim() ?? "", EntersPermit ? Manager : null, verdict is Governance.Cases.Verdict.PermitWithConditions ? [.. ConditionLines.Select(text => new Condition(0, text))] : [])
        : Refuse.VerdictMissing();
}
