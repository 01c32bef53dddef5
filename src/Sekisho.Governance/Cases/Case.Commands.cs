using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;

namespace Sekisho.Governance.Cases;

/// <content>What people do with a case, in the order of its life. Every command answers with an act or with the refusal of it.</content>
public sealed partial record Case
{
    /// <summary>Longest condition of a permit, in characters.</summary>
    public const int LongestCondition = 500;

    private static readonly Role[] ReadersOfAll = [Role.Decider, Role.Chief, Role.Auditor];

    /// <summary>Begins a draft. SK1201 for a person without a post.</summary>
    public static Result<Act> Open(Guid id, Organization organization, RuleSet rules, Actor by, DateTimeOffset at)
    {
        if (by.PersonId is not { } person || organization.DivisionOf(person, JapanTime.DateAt(at)) is not { } division) return Refuse.NoPost();
        return new Act("case.open", new CaseEvent.Opened(id, organization.Id, person, division.Id, new RuleSetReference(rules.Id, rules.Version), at));
    }

    /// <summary>Saves answers of a draft, complete or not.</summary>
    public Result<Act> Answer(Answers answers, Actor by, DateTimeOffset at)
    {
        if (Unfit(CaseCommand.Answer, by, mustBeApplicant: true) is { } refusal) return refusal;
        return new Act("case.answer", new CaseEvent.Answered(answers, at));
    }

    /// <summary>提出: freezes a revision and puts it on its route. <paramref name="number"/> is used where the case has none yet.</summary>
    public Result<Act> Submit(string number, Service? service, Organization organization, RuleSet rules, Actor by, DateTimeOffset at)
    {
        if (Unfit(CaseCommand.Submit, by, mustBeApplicant: true) is { } refusal) return refusal;
        if (organization.DivisionOf(ApplicantId, JapanTime.DateAt(at)) is null) return Refuse.NoPost();
        if (AnswerCheck.Faults(Answers, service, rules, JapanTime.DateAt(at)).FirstOrDefault() is { } fault) return fault;
        var route = Routing.Resolve(rules, organization, ApplicantId, DivisionId, JapanTime.DateAt(at));
        if (route.Refused) return route.Refusal;
        var revision = Revision + 1;
        return new Act(
            "case.submit",
            new CaseEvent.Submitted(Number ?? number, revision, Cases.RevisionHash.Of(Id, revision, Answers), new RuleSetReference(rules.Id, rules.Version), route.Value, at))
        {
            PostId = organization.PostsOf(ApplicantId, JapanTime.DateAt(at)).FirstOrDefault()?.Id,
            Basis = rules.BasisOf("8.3(2)①"),
            Letters = [new Letter(null, route.Value[0].PostId, $"利用申請が届きました（{Number ?? number}）", $"/reviews/{Id}")],
        };
    }

    /// <summary>承認: approves the step that it waits in.</summary>
    public Result<Act> Approve(string? opinion, Organization organization, RuleSet rules, Actor by, DateTimeOffset at)
    {
        if (Unfit(CaseCommand.Approve, by, mustBeApplicant: false) is { } refusal) return refusal;
        if (NotTheirs(organization, by, at) is { } notTheirs) return notTheirs;
        if (Reasons.Fault(opinion, "意見") is { } tooLong) return tooLong;
        var step = Route[CurrentStep];
        var approval = new Approval(CurrentStep, by.PersonId.GetValueOrDefault(), step.PostId, Blank(opinion), RevisionHash!, at);
        return new Act("case.approve", new CaseEvent.Approved(approval))
        {
            PostId = step.PostId,
            Basis = rules.BasisOf("8.3(2)②"),
            Letters = [new Letter(null, Route[CurrentStep + 1].PostId, $"決裁を待つ利用申請があります（{Number}）", $"/reviews/{Id}")],
        };
    }

    /// <summary>差戻し: sends it back to the applicant, with a reason.</summary>
    public Result<Act> SendBack(string? reason, Organization organization, RuleSet rules, Actor by, DateTimeOffset at)
    {
        if (Unfit(CaseCommand.SendBack, by, mustBeApplicant: false) is { } refusal) return refusal;
        if (NotTheirs(organization, by, at) is { } notTheirs) return notTheirs;
        if (Blank(reason) is not { } why) return Refuse.ReasonMissing();
        if (Reasons.Fault(why) is { } tooLong) return tooLong;
        var step = Route[CurrentStep];
        return new Act("case.send-back", new CaseEvent.SentBack(why, by.PersonId.GetValueOrDefault(), step.PostId, at))
        {
            PostId = step.PostId,
            Basis = rules.BasisOf("8.3(2)②"),
            Letters = [new Letter(ApplicantId, null, $"利用申請が差し戻されました（{Number}）", $"/applications/{Id}")],
        };
    }

    /// <summary>取下げ: the applicant withdraws it.</summary>
    public Result<Act> Withdraw(Actor by, DateTimeOffset at)
    {
        if (Unfit(CaseCommand.Withdraw, by, mustBeApplicant: true) is { } refusal) return refusal;
        return new Act("case.withdraw", new CaseEvent.Withdrawn(at));
    }

    /// <summary>許可, 条件付き許可 or 不許可. A permit names its 外部サービス管理者 and enters the register by the same act.</summary>
    public Result<Act> Decide(Decision decision, string permitNumber, Guid permitId, Service? service, Organization organization, RuleSet rules, Actor by, DateTimeOffset at)
    {
        if (Unfit(CaseCommand.Decide, by, mustBeApplicant: false) is { } refusal) return refusal;
        if (NotTheirs(organization, by, at) is { } notTheirs) return notTheirs;
        if (Blank(decision.Reason) is null) return Refuse.ReasonMissing();
        if (Reasons.Fault(decision.Reason) is { } tooLong) return tooLong;
        if (decision.Conditions.Any(c => c.Length > LongestCondition)) return Refuse.TooLong("conditions", "条件の1行", LongestCondition);
        if (RevisionHash != Cases.RevisionHash.Of(Id, Revision, Answers) || Approvals.Any(a => a.RevisionHash != RevisionHash)) return Refuse.RevisionDiffers();

        var person = by.PersonId.GetValueOrDefault();
        var step = Route[CurrentStep];
        var act = new Act("case.decide", new CaseEvent.Decided(decision, RevisionHash!, person, step.PostId, decision.Verdict is Verdict.Reject ? null : permitId, at))
        {
            PostId = step.PostId,
            Basis = rules.BasisOf("8.3(2)②"),
            Letters = [new Letter(ApplicantId, null, $"利用申請が決裁されました（{Number}）", $"/applications/{Id}")],
        };
        if (decision.Verdict is Verdict.Reject) return act;

        if (decision.ManagerPostId is not { } manager || !organization.HoldersOf(manager, JapanTime.DateAt(at)).Any()) return Refuse.ManagerMissing();
        if (decision.Verdict is Verdict.PermitWithConditions && decision.Conditions.All(string.IsNullOrWhiteSpace)) return Refuse.ConditionMissing();
        if (AnswerCheck.Faults(Answers, service, rules, JapanTime.DateAt(at), decided: true).FirstOrDefault() is { } fault) return fault;
        var granted = new PermitEvent.Granted(
            permitId, BodyId, permitNumber, Id, Answers.ServiceId!.Value, Answers.TaskCode!, Answers.Purpose!, Answers.Users!, Answers.Level!.Value,
            manager, Answers.From!.Value, Answers.Until!.Value, decision.Conditions, new RuleSetReference(rules.Id, rules.Version), at);
        return act with
        {
            Founds = [new Founding(Permit.Kind, permitId, granted)],
            Letters = act.Letters.Add(new Letter(null, manager, $"外部サービス管理者に指名されました（{permitNumber}）", $"/permits/{permitId}")),
        };
    }

    /// <summary>Whether a person holds the post that it waits for, and is not the applicant.</summary>
    public bool WaitsFor(Guid personId, Organization organization, DateOnly date) =>
        Waiting is { } step && personId != ApplicantId && organization.Holds(personId, step.PostId, date);

    /// <summary>
    /// Whether a person may read it: the applicant always; once it was submitted, whoever holds a post of its route, heads the applicant's division
    /// or one above it, or carries the role of decider, chief or auditor.
    /// </summary>
    public bool MayBeReadBy(Guid personId, Organization organization, DateOnly date) =>
        personId == ApplicantId
        || (Revision > 0
            && (Route.Any(step => organization.Holds(personId, step.PostId, date))
                || organization.Heads(personId, DivisionId, date)
                || ReadersOfAll.Any(role => organization.PostFor(personId, role, date) is not null)));

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private Refusal? Unfit(CaseCommand command, Actor by, bool mustBeApplicant) =>
        !Transitions.Allows(State, command) ? Refuse.CaseStateForbids(State)
        : mustBeApplicant && by.PersonId != ApplicantId ? Refuse.OnlyTheApplicant()
        : null;

    private Refusal? NotTheirs(Organization organization, Actor by, DateTimeOffset at) =>
        by.PersonId == ApplicantId ? Refuse.DeciderMustNotBeTheApplicant()
        : !WaitsFor(by.PersonId.GetValueOrDefault(), organization, JapanTime.DateAt(at)) ? Refuse.StepIsNotTheirs(Route[CurrentStep].Title)
        : null;
}
