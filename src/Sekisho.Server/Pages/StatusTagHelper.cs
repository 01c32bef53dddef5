using Microsoft.AspNetCore.Razor.TagHelpers;
using Sekisho.Governance.Audit;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Records;
using Sekisho.Governance.Services;
using Sekisho.Governance.Usage;
using Sekisho.Server.Visits;

namespace Sekisho.Server.Pages;

/// <summary><c>&lt;status-tag case="…"&gt;</c>: a state as text with a shape, never by colour alone, in the words of the rules in force. Exactly one attribute is given.</summary>
[HtmlTargetElement("status-tag", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StatusTagHelper(Visit visit) : TagHelper
{
    /// <summary>State of a case.</summary>
    public CaseState? Case { get; set; }

    /// <summary>State of a permit.</summary>
    public PermitState? Permit { get; set; }

    /// <summary>State of a service.</summary>
    public ServiceState? Service { get; set; }

    /// <summary>State of a plan of disposal.</summary>
    public DisposalState? Disposal { get; set; }

    /// <summary>State of a finding of an audit.</summary>
    public FindingState? Finding { get; set; }

    /// <summary>Outcome of a use; <see cref="IsUse"/> tells a use under way from no use.</summary>
    public OutcomeKind? Use { get; set; }

    /// <summary>Whether it is a use, also without an outcome.</summary>
    public bool IsUse { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var (text, look) = this switch
        {
            { Case: { } state } => (Titles.Of(state, (await visit.RulesAsync()).Vocabulary), Look(state)),
            { Permit: { } state } => (Titles.Of(state), Look(state)),
            { Service: { } state } => (Titles.Of(state), Look(state)),
            { Disposal: { } state } => (DisposalPlan.TitleOf(state), Look(state)),
            { Finding: { } state } => (AuditFinding.TitleOf(state), Look(state)),
            _ => (Titles.Of(Use), Look(Use)),
        };
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "status status--" + look);
        output.Content.SetContent(text);
    }

    private static string Look(CaseState state) => state switch
    {
        CaseState.Draft => "draft",
        CaseState.Circulating or CaseState.AwaitingDecision => "waiting",
        CaseState.SentBack => "sent-back",
        CaseState.Permitted => "ok",
        CaseState.PermittedWithConditions => "conditional",
        CaseState.Rejected => "rejected",
        CaseState.Withdrawn or CaseState.Dropped => "withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    private static string Look(PermitState state) => state switch
    {
        PermitState.Pending or PermitState.Conditional => "pending",
        PermitState.InForce => "ok",
        PermitState.Suspended => "suspended",
        PermitState.Revoked => "rejected",
        PermitState.Expired or PermitState.Ended => "expired",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    private static string Look(ServiceState state) => state switch
    {
        ServiceState.Unreviewed => "draft",
        ServiceState.Usable => "ok",
        ServiceState.Conditional or ServiceState.Designated => "conditional",
        ServiceState.ReviewDue => "sent-back",
        ServiceState.Suspended => "suspended",
        ServiceState.Prohibited => "rejected",
        ServiceState.Retired => "expired",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    private static string Look(DisposalState state) => state switch
    {
        DisposalState.Draft => "draft",
        DisposalState.Proposed => "waiting",
        DisposalState.Approved => "pending",
        DisposalState.UnderWay => "running",
        DisposalState.CarriedOut => "ok",
        DisposalState.Withdrawn => "withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    private static string Look(FindingState state) => state switch
    {
        FindingState.Open => "sent-back",
        FindingState.Planned => "running",
        FindingState.Reported => "waiting",
        FindingState.Closed => "ok",
        FindingState.Withdrawn => "withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    private static string Look(OutcomeKind? kind) => kind switch
    {
        OutcomeKind.Completed => "ok",
        OutcomeKind.Blocked => "stopped",
        OutcomeKind.Failed => "failed",
        OutcomeKind.ClientGone or OutcomeKind.Interrupted => "interrupted",
        null => "running",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
