using System.Collections.Immutable;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Services;

namespace Sekisho.Governance.Rules;

/// <summary>
/// A published version of a body's rules: data, immutable once published, pinned by what was decided under it. rules/README.md tells the format.
/// </summary>
public sealed record RuleSet
{
    /// <summary>Id, such as <c>local-2023</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Version, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>Title for people.</summary>
    public required string Title { get; init; }

    /// <summary>The document that it models.</summary>
    public required string BasisTitle { get; init; }

    /// <summary>First day in force.</summary>
    public required DateOnly InForceFrom { get; init; }

    /// <summary>What things are called here.</summary>
    public required Vocabulary Vocabulary { get; init; }

    /// <summary>The duties of the notice.</summary>
    public required ImmutableArray<Duty> Duties { get; init; }

    /// <summary>What every member of staff must know (周知事項).</summary>
    public required ImmutableArray<string> Facts { get; init; }

    /// <summary>Information classes (格付), lowest first.</summary>
    public required ImmutableArray<InformationClass> Classes { get; init; }

    /// <summary>What each form of service may receive at most.</summary>
    public required ImmutableArray<Ceiling> Ceilings { get; init; }

    /// <summary>Tasks allowed and barred (利用可能な業務の範囲).</summary>
    public required ImmutableArray<TaskRule> Tasks { get; init; }

    /// <summary>The route of an application.</summary>
    public required ImmutableArray<RouteRule> Route { get; init; }

    /// <summary>What the applicant confirms from the terms.</summary>
    public required ImmutableArray<Confirmation> Confirmations { get; init; }

    /// <summary>Longest period of a permit, in months.</summary>
    public required int PermitMonths { get; init; }

    /// <summary>格付 marks and the class that each means.</summary>
    public required ImmutableArray<MarkRule> Marks { get; init; }

    /// <summary>Findings of the inspection and the class that each means.</summary>
    public required ImmutableArray<FindingRule> Findings { get; init; }

    /// <summary>Clauses with their titles.</summary>
    public required ImmutableArray<Clause> Clauses { get; init; }

    /// <summary>The body's own written rule, or null where it has none yet.</summary>
    public OwnRule? OwnRule { get; init; }

    /// <summary>The highest class there is; what is not understood is treated as this.</summary>
    public int HighestLevel => Classes[^1].Level;

    /// <summary>The basis for a clause: the body's own article first.</summary>
    public Basis BasisOf(string clause) =>
        new(Id, Version, clause, OwnRule?.Articles.GetValueOrDefault(clause) is { } article ? OwnRule.Title + article : null);

    /// <summary>The class of a level.</summary>
    public InformationClass ClassOf(int level) => Classes.FirstOrDefault(c => c.Level == level) ?? Classes[^1];

    /// <summary>The most that a service of this form may receive. A form that no rule names may receive nothing above the lowest class.</summary>
    public Ceiling CeilingOf(ServiceForm form) =>
        Ceilings.Where(c => c.Contract == form.Contract && (c.Delivery is null || c.Delivery == form.Delivery)).MinBy(c => c.MaximumLevel)
        ?? new Ceiling(form.Contract, null, Classes[0].Level, "", "この形態のサービスについての定めがありません。");

    /// <summary>The rule for a task, or null where the scope does not name it.</summary>
    public TaskRule? TaskOf(string? code) => Tasks.FirstOrDefault(t => t.Code == code);
}
