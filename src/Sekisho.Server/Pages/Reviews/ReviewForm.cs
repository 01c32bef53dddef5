using System.Collections.Immutable;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;

namespace Sekisho.Server.Pages.Reviews;

/// <summary>What a reviewer or decider types.</summary>
public sealed class ReviewForm
{
    /// <summary>Sending back, where it is not a verdict.</summary>
    public const string SendBack = nameof(SendBack);

    /// <summary>What to do: <see cref="SendBack"/>, or the name of a <see cref="StepOutcome"/> or <see cref="Governance.Cases.Verdict"/>.</summary>
    public string? Verdict { get; set; }

    /// <summary>Opinion, reason.</summary>
    public string? Reason { get; set; }

    /// <summary>Index of the earlier step that it goes back to; null: the applicant.</summary>
    public int? To { get; set; }

    /// <summary>The post to manage the use.</summary>
    public Guid? Manager { get; set; }

    /// <summary>Conditions.</summary>
    public List<ConditionField> Conditions { get; set; } = [];

    /// <summary>Day of a committee's meeting.</summary>
    public string? HeldOn { get; set; }

    /// <summary>Number of its minutes.</summary>
    public string? MinutesNumber { get; set; }

    /// <summary>Why a deputy decides although the decider is not away.</summary>
    public string? Emergency { get; set; }

    /// <summary>Why a person decides on their own application (やむを得ない場合).</summary>
    public string? Unavoidable { get; set; }

    /// <summary>The post that looks at that afterwards.</summary>
    public Guid? Checker { get; set; }

    /// <summary>Whether it sends back.</summary>
    public bool SendsBack => Verdict is SendBack;

    /// <summary>Whether it decides the application.</summary>
    public bool IsDecision => Chosen<Verdict>() is not null;

    /// <summary>Whether it permits.</summary>
    public bool Permits => Chosen<Verdict>() is Governance.Cases.Verdict.Permit or Governance.Cases.Verdict.PermitWithConditions;

    /// <summary>Whether conditions go with it.</summary>
    public bool HasConditions => Chosen<Verdict>() is Governance.Cases.Verdict.PermitWithConditions;

    /// <summary>What is said in the step, where it is no decision.</summary>
    public StepOutcome? Outcome => Chosen<StepOutcome>();

    /// <summary>The minutes, where any are typed; a day that is none is the first of all days and is refused as such.</summary>
    public Minutes? Minutes => string.IsNullOrWhiteSpace(MinutesNumber) ? null : new Minutes(TypedDay.Read(HeldOn) ?? default, MinutesNumber.Trim());

    /// <summary>Rows to show: those that are filled, and some to go on with.</summary>
    public IEnumerable<ConditionField> Rows(int more) => Conditions.Where(c => !c.IsEmpty).Concat(Enumerable.Range(0, more).Select(_ => new ConditionField())).Take(ConditionField.Most);

    /// <summary>The decision. SK1221 where none is chosen.</summary>
    public Result<Decision> Decision(bool namesManager)
    {
        if (Chosen<Verdict>() is not { } verdict) return Refuse.VerdictMissing();
        var conditions = HasConditions ? ConditionField.Read(Conditions) : ImmutableArray<Condition>.Empty;
        if (conditions.Refused) return conditions.Refusal;
        return new Decision(verdict, Reason?.Trim() ?? "", Permits && namesManager ? Manager : null, conditions.Value, Blank(Emergency), Blank(Unavoidable), Checker, Minutes);
    }

    /// <summary>What can be chosen in a step: what its kind knows, and sending back.</summary>
    public static IEnumerable<string> ChoicesOf(StepKind kind) =>
        [.. kind is StepKind.Decide ? Enum.GetNames<Verdict>() : Case.OutcomesOf(kind).Select(o => o.ToString()), SendBack];

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private T? Chosen<T>()
        where T : struct, Enum => Enum.GetNames<T>().Contains(Verdict) ? Enum.Parse<T>(Verdict!) : null;
}
