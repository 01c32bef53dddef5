using System.Collections.Immutable;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Services;

namespace Sekisho.Governance.Rules;

/// <summary>
/// When a route, a sheet, a question, a condition or a report applies. Whatever is left out does not narrow it; all that is named must hold.
/// </summary>
public sealed record Circumstances
{
    /// <summary>Kinds of case.</summary>
    public ImmutableArray<CaseKind> Kinds { get; init; } = [];

    /// <summary>Contracts of the service's plan.</summary>
    public ImmutableArray<Contract> Contracts { get; init; } = [];

    /// <summary>Ways of delivery.</summary>
    public ImmutableArray<Delivery> Deliveries { get; init; } = [];

    /// <summary>Kinds of service, such as <c>GenerativeAi</c>.</summary>
    public ImmutableArray<string> ServiceKinds { get; init; } = [];

    /// <summary>Codes of tasks.</summary>
    public ImmutableArray<string> Tasks { get; init; } = [];

    /// <summary>Least risk.</summary>
    public Risk? MinimumRisk { get; init; }

    /// <summary>Highest risk.</summary>
    public Risk? MaximumRisk { get; init; }

    /// <summary>Least information class.</summary>
    public int? MinimumLevel { get; init; }

    /// <summary>Answers to the rule set's own questions: the code of a question and the values of which one must be given.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Answers { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>Whether they narrow nothing, so that they hold for every case.</summary>
    public bool IsEverything =>
        Kinds.IsEmpty && Contracts.IsEmpty && Deliveries.IsEmpty && ServiceKinds.IsEmpty && Tasks.IsEmpty && MinimumRisk is null or Risk.Low && MaximumRisk is null or Risk.High && MinimumLevel is null && Answers.IsEmpty;

    /// <summary>Whether they hold for a case.</summary>
    public bool Hold(CaseFacts facts) =>
        (Kinds.IsEmpty || Kinds.Contains(facts.Kind))
        && (Contracts.IsEmpty || (facts.Form is { } form && Contracts.Contains(form.Contract)))
        && (Deliveries.IsEmpty || (facts.Form is { } delivered && Deliveries.Contains(delivered.Delivery)))
        && (ServiceKinds.IsEmpty || (facts.ServiceKind is { } kind && ServiceKinds.Contains(kind)))
        && (Tasks.IsEmpty || (facts.TaskCode is { } task && Tasks.Contains(task)))
        && (MinimumRisk is null || facts.Risk >= MinimumRisk)
        && (MaximumRisk is null || facts.Risk <= MaximumRisk)
        && (MinimumLevel is null || facts.Level >= MinimumLevel)
        && Answers.All(a => facts.More.TryGetValue(a.Key, out var given) && given.Split(',').Any(a.Value.Contains));
}
