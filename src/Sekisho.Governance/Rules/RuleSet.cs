using System.Collections.Immutable;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
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

    /// <summary>Roles with the titles that they have here.</summary>
    public required ImmutableArray<RoleRule> Roles { get; init; }

    /// <summary>Routes; of those that fit a case, the first counts. A kind of case without a route cannot be applied for.</summary>
    public required ImmutableArray<RouteRule> Routes { get; init; }

    /// <summary>The clause for each matter.</summary>
    public required ImmutableDictionary<RuleMatter, string> Bases { get; init; }

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

    /// <summary>Whether a person must confirm it against the official text before it may be published.</summary>
    public bool NeedsConfirmation { get; init; }

    /// <summary>Operating procedure (運用手順) that applies to every use.</summary>
    public ImmutableArray<string> Procedures { get; init; } = [];

    /// <summary>Sheets of further questions.</summary>
    public ImmutableArray<Sheet> Sheets { get; init; } = [];

    /// <summary>Conditions that permits carry by rule.</summary>
    public ImmutableArray<ConditionRule> Conditions { get; init; } = [];

    /// <summary>Reports that permits call for.</summary>
    public ImmutableArray<ReportRule> Reports { get; init; } = [];

    /// <summary>Check lists for services.</summary>
    public ImmutableArray<Checklist> Checklists { get; init; } = [];

    /// <summary>Trainings, by level.</summary>
    public ImmutableArray<TrainingRule> Trainings { get; init; } = [];

    /// <summary>How long records are kept.</summary>
    public ImmutableArray<RetentionRule> Retention { get; init; } = [];

    /// <summary>Days on which the body is closed beside weekends and holidays.</summary>
    public ImmutableArray<DateOnly> ClosedDays { get; init; } = [];

    /// <summary>Periods of the procedure.</summary>
    public Deadlines Deadlines { get; init; } = new();

    /// <summary>What deputies may decide.</summary>
    public DeputyRule Deputies { get; init; } = new();

    /// <summary>Whether a service must be examined (利用可) before use of it can be applied for.</summary>
    public bool ServiceMustBeExamined { get; init; }

    /// <summary>Whether the applicant may add divisions to be consulted (合議).</summary>
    public bool ApplicantMayConsult { get; init; }

    /// <summary>Whether, where nobody else can, a person may decide on their own application (やむを得ない場合), with a reason and a named after-check.</summary>
    public bool SelfDecisionAllowed { get; init; }

    /// <summary>Whether decisions are made on paper or in another system and registered here afterwards (外部決裁).</summary>
    public bool DecidedElsewhere { get; init; }

    /// <summary>Whether a permit whose renewal was filed in time goes on until it is decided (暫定継続).</summary>
    public bool ProvisionalContinuation { get; init; }

    /// <summary>Whether less use than is permitted (fewer users, a lower class, an earlier end) is only notified (届出) and needs no decision.</summary>
    public bool NarrowingByNotice { get; init; }

    /// <summary>How many days before its last day the manager of a permit is told, the longest first.</summary>
    public ImmutableArray<int> ExpiryWarningDays { get; init; } = [60, 30, 7];

    /// <summary>What new terms that touch answers of the check list mean for permits in force.</summary>
    public TermsChangeRule OnTermsChange { get; init; }

    /// <summary>What services on a 個別契約 need before they can be applied for; null: nothing.</summary>
    public ContractRule? Contract { get; init; }

    /// <summary>The public list (公表用); null: nothing is made public.</summary>
    public PublicListRule? PublicList { get; init; }

    /// <summary>How earlier rule sets carry over to this one.</summary>
    public ImmutableArray<Succession> Successions { get; init; } = [];

    /// <summary>What a person must still compare with the official text before it may be published; empty in what is published.</summary>
    public ImmutableArray<OpenPoint> OpenPoints { get; init; } = [];

    /// <summary>The highest class there is; what is not understood is treated as this.</summary>
    public int HighestLevel => Classes[^1].Level;

    /// <summary>The basis for a clause: the body's own article first.</summary>
    public Basis BasisOf(string clause) =>
        new(Id, Version, clause, OwnRule?.Articles.GetValueOrDefault(clause) is { } article ? OwnRule.Title + article : null, Clauses.FirstOrDefault(c => c.Code == clause)?.Document ?? Clause.Guideline);

    /// <summary>The class of a level.</summary>
    public InformationClass ClassOf(int level) => Classes.FirstOrDefault(c => c.Level == level) ?? Classes[^1];

    /// <summary>The most that a service of this form may receive. A form that no rule names may receive nothing above the lowest class.</summary>
    public Ceiling CeilingOf(ServiceForm form) =>
        Ceilings.Where(c => c.Contract == form.Contract && (c.Delivery is null || c.Delivery == form.Delivery)).MinBy(c => c.MaximumLevel)
        ?? new Ceiling(form.Contract, null, Classes[0].Level, "", "この形態のサービスについての定めがありません。");

    /// <summary>The most that a service may receive. 電気通信, 郵便 and 運送 are left out of what the rules call 約款型外部サービス (適用除外): their form sets no ceiling.</summary>
    public Ceiling CeilingOf(CatalogEntry facts) =>
        facts.Exemption is null ? CeilingOf(facts.Form) : new Ceiling(facts.Contract, null, HighestLevel, "", "適用除外（電気通信・郵便・運送）のサービスです。形態による上限はありません。許可に書かれた格付までです。");

    /// <summary>The rule for a task, or null where the scope does not name it.</summary>
    public TaskRule? TaskOf(string? code) => Tasks.FirstOrDefault(t => t.Code == code);

    /// <summary>The basis for a matter; without a clause where the rule set names none.</summary>
    public Basis BasisFor(RuleMatter matter) => BasisOf(Bases.GetValueOrDefault(matter, ""));

    /// <summary>What a role is called here.</summary>
    public string TitleOf(Role role) => Roles.FirstOrDefault(r => r.Role == role)?.Title ?? role.Code;

    /// <summary>The route for a case, or null where the rule set has none for it. 例外措置 is off unless a route names it: one for everything is not for it.</summary>
    public RouteRule? RouteFor(CaseFacts facts) =>
        Routes.FirstOrDefault(r => (r.When is null || r.When.Hold(facts)) && (facts.Kind is not CaseKind.Exception || r.When?.Kinds.Contains(CaseKind.Exception) == true));

    /// <summary>The questions that are asked of a case, in order, with their sheets.</summary>
    public IEnumerable<(Sheet Sheet, Question Question)> QuestionsFor(CaseFacts facts) =>
        from sheet in Sheets
        where sheet.When is null ? CaseKinds.AsksForPermit(facts.Kind) : sheet.When.Hold(facts)
        from question in sheet.Questions
        where question.When?.Hold(facts) != false
        select (sheet, question);
}
