using System.Collections.Immutable;

namespace Sekisho.Governance.Rules;

/// <summary>
/// Rules that are added to a rule set, such as the sheets that another guideline asks for of a high-risk use (rules/additions). Adding them makes one whole rule
/// set: what has the same code is replaced, routes come before the others, everything else behind.
/// </summary>
public sealed record RuleAddition
{
    /// <summary>Id, such as <c>ds-920</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Title for people.</summary>
    public required string Title { get; init; }

    /// <summary>The document that it models.</summary>
    public required string BasisTitle { get; init; }

    /// <summary>What it adds, in a sentence.</summary>
    public required string Text { get; init; }

    /// <summary>Clauses that it cites.</summary>
    public required ImmutableArray<Clause> Clauses { get; init; }

    /// <summary>Roles that its routes need.</summary>
    public ImmutableArray<RoleRule> Roles { get; init; } = [];

    /// <summary>Routes.</summary>
    public ImmutableArray<RouteRule> Routes { get; init; } = [];

    /// <summary>Sheets of questions.</summary>
    public ImmutableArray<Sheet> Sheets { get; init; } = [];

    /// <summary>Conditions.</summary>
    public ImmutableArray<ConditionRule> Conditions { get; init; } = [];

    /// <summary>Reports.</summary>
    public ImmutableArray<ReportRule> Reports { get; init; } = [];

    /// <summary>Check lists.</summary>
    public ImmutableArray<Checklist> Checklists { get; init; } = [];

    /// <summary>What a person must confirm.</summary>
    public ImmutableArray<OpenPoint> OpenPoints { get; init; } = [];

    /// <summary>Reads an addition; null and the faults where its format is wrong.</summary>
    public static (RuleAddition? Addition, ImmutableArray<RuleFault> Faults) Read(string json) => Shape.Read<RuleAddition>(json);

    /// <summary>The rule set with it.</summary>
    public RuleSet AddTo(RuleSet rules) => rules with
    {
        BasisTitle = rules.BasisTitle.Contains(BasisTitle, StringComparison.Ordinal) ? rules.BasisTitle : $"{rules.BasisTitle}、{BasisTitle}",
        Clauses = Merged(rules.Clauses, Clauses, c => c.Code),
        Roles = Merged(rules.Roles, Roles, r => r.Role.Code),
        Routes = [.. Routes, .. rules.Routes.Where(r => Routes.All(added => added.Code != r.Code))],
        Sheets = Merged(rules.Sheets, Sheets, s => s.Code),
        Conditions = Merged(rules.Conditions, Conditions, c => c.Code),
        Reports = Merged(rules.Reports, Reports, r => r.Code),
        Checklists = Merged(rules.Checklists, Checklists, c => c.Code),
        OpenPoints = Merged(rules.OpenPoints, OpenPoints, p => p.Code),
        NeedsConfirmation = rules.NeedsConfirmation || !OpenPoints.IsEmpty,
    };

    private static ImmutableArray<T> Merged<T>(ImmutableArray<T> there, ImmutableArray<T> added, Func<T, string> code) =>
        [.. there.Select(t => added.FirstOrDefault(a => code(a) == code(t)) is { } instead ? instead : t), .. added.Where(a => there.All(t => code(t) != code(a)))];
}
