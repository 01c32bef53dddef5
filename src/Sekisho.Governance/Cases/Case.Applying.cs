using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;

namespace Sekisho.Governance.Cases;

/// <content>What the applicant does, or a clerk for them: begin, answer, submit, pull back, withdraw.</content>
public sealed partial record Case
{
    /// <summary>
    /// Begins a draft for an applicant, perhaps with answers of an earlier case. SK1201 where applicant or clerk has no post; SK1223 for a clerk from
    /// elsewhere: they must be of the applicant's division or one above it.
    /// </summary>
    public static Result<Act> Open(Guid id, CaseKind kind, Guid applicantId, CasePapers papers, Actor by, DateTimeOffset at, Answers? answers = null, Guid? originId = null)
    {
        var today = JapanTime.DateAt(at);
        if (by.PersonId is not { } person || papers.Organization.DivisionOf(applicantId, today) is not { } division || papers.Organization.DivisionOf(person, today) is null) return Refuse.NoPost();
        if (person != applicantId && !papers.Organization.PostsOf(person, today).Any(p => papers.Organization.Above(division.Id).Contains(p.DivisionId))) return Refuse.ClerkFromElsewhere();
        var opened = new CaseEvent.Opened(id, papers.Organization.Id, kind, applicantId, person == applicantId ? null : person, division.Id, Reference(papers.Rules), answers ?? Answers.None, originId, at);
        return new Act("case.open", opened) { Capacity = person == applicantId ? Capacity.Self : Capacity.Clerk };
    }

    /// <summary>Saves answers of a draft, complete or not.</summary>
    public Result<Act> Answer(Answers answers, Actor by, DateTimeOffset at) =>
        (Unfit(CaseCommand.Answer) ?? NotApplying(by)) is { } refusal ? refusal
        : Revision > 0 && CaseKinds.IsAboutPermit(CaseKind) && answers.PermitId != Answers.PermitId ? Refuse.PermitIsFixed()
        : new Act("case.answer", new CaseEvent.Answered(answers, at)) { Capacity = ApplyingAs(by) };

    /// <summary>提出: freezes a revision and puts it on its route. <paramref name="number"/> is used where the case has none yet.</summary>
    public Result<Act> Submit(string number, CasePapers papers, Actor by, DateTimeOffset at)
    {
        if ((Unfit(CaseCommand.Submit) ?? NotApplying(by)) is { } refusal) return refusal;
        var (organization, today) = (papers.Organization, JapanTime.DateAt(at));
        if (organization.DivisionOf(ApplicantId, today) is not { } division || organization.DivisionOf(by.PersonId.GetValueOrDefault(), today) is null) return Refuse.NoPost();
        if (AnswerCheck.Faults(this with { DivisionId = division.Id }, papers, today).FirstOrDefault() is { } fault) return fault;
        var route = Routing.Resolve(papers.FactsOf(CaseKind, Answers), papers.Rules, organization, ApplicantId, division.Id, papers.Permit, Answers.Consulted, today);
        if (route.Refused) return route.Refusal;

        var revision = Revision + 1;
        var submitted = new CaseEvent.Submitted(Number ?? number, revision, Cases.RevisionHash.Of(Id, revision, Answers), Reference(papers.Rules), division.Id, by.PersonId.GetValueOrDefault(), route.Value, at);
        var after = Fold(this, submitted);
        return new Act("case.submit", submitted)
        {
            PostId = organization.PostsOf(by.PersonId.GetValueOrDefault(), today).FirstOrDefault()?.Id,
            Capacity = ApplyingAs(by),
            Basis = papers.Rules.BasisFor(RuleMatter.Application),
            Letters = [.. after.CallLetters(), .. after.CirculationLetters(-1, after.CurrentStep)],
            Consequences = CaseKind is CaseKind.Renew && papers.Permit is { } permit
                ? [new Consequence(Permit.Kind, permit.Id, new PermitEvent.RenewalFiled(Id, papers.Rules.ProvisionalContinuation && permit.IsLiveOn(today), at))]
                : [],
        };
    }

    /// <summary>
    /// 引戻し: whoever moved it last takes it back while the next has neither opened it nor acted; what they said is void. SK1224 for anybody else, SK1225
    /// once it was opened.
    /// </summary>
    /// <param name="reading">The reading of the step that it waits in, if anybody of it has opened the case.</param>
    /// <param name="by">Who takes it back.</param>
    /// <param name="at">When.</param>
    public Result<Act> PullBack(CaseReading? reading, Actor by, DateTimeOffset at)
    {
        if (Unfit(CaseCommand.PullBack) is { } refusal) return refusal;
        if (LastActorId is null || LastActorId != by.PersonId) return Refuse.OnlyTheLastActor();
        if (reading is not null) return Refuse.AlreadyOpened();
        int? step = Acts.LastOrDefault(a => !a.IsVoid && a.PersonId == by.PersonId && a.Outcome is not StepOutcome.Seen)?.Step;
        var pulled = new CaseEvent.PulledBack(by.PersonId.GetValueOrDefault(), step, at);
        return new Act("case.pull-back", pulled) { Capacity = step is null ? ApplyingAs(by) : Capacity.Self };
    }

    /// <summary>取下げ: the applicant withdraws it before it waits for the decision. Divisions that were consulted are told.</summary>
    public Result<Act> Withdraw(CasePapers papers, Actor by, DateTimeOffset at)
    {
        if ((Unfit(CaseCommand.Withdraw) ?? NotApplying(by)) is { } refusal) return refusal;
        return new Act("case.withdraw", new CaseEvent.Withdrawn(by.PersonId.GetValueOrDefault(), null, at))
        {
            Capacity = ApplyingAs(by),
            Letters = [.. ConsultedLetters("取り下げられました")],
            Consequences = Settled(at),
        };
    }

    /// <summary>取下げ申出: asks the decider, before whom it lies already.</summary>
    public Result<Act> AskWithdrawal(string? reason, Actor by, DateTimeOffset at)
    {
        if ((Unfit(CaseCommand.AskWithdrawal) ?? NotApplying(by)) is { } refusal) return refusal;
        if (Blank(reason) is not { } why) return Refuse.ReasonMissing();
        if (Reasons.Fault(why) is { } tooLong) return tooLong;
        if (WithdrawalReason is not null) return Refuse.StateIsSo();
        return new Act("case.ask-withdrawal", new CaseEvent.WithdrawalAsked(why, by.PersonId.GetValueOrDefault(), at))
        {
            Capacity = ApplyingAs(by),
            Letters = [.. Waiting!.PostIds.Select(post => new Letter(null, post, $"取下げの申出がありました（{Number}）", $"/reviews/{Id}"))],
        };
    }

    private static RuleSetReference Reference(RuleSet rules) => new(rules.Id, rules.Version);

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private Refusal? Unfit(CaseCommand command) => Transitions.Allows(State, command) ? null : Refuse.CaseStateForbids(State);

    private Refusal? NotApplying(Actor by) => by.PersonId is { } person && (person == ApplicantId || person == ClerkId) ? null : Refuse.OnlyTheApplicant();

    private Capacity ApplyingAs(Actor by) => by.PersonId == ClerkId ? Capacity.Clerk : Capacity.Self;

    /// <summary>Letters that call those for whom it waits, and tell those of 回覧 steps passed on the way.</summary>
    private IEnumerable<Letter> CallLetters() =>
        WaitingPosts.Select(post => new Letter(null, post, State is CaseState.AwaitingDecision ? $"決裁を待つ申請があります（{Number}）" : $"{Waiting!.Title}の確認を待つ申請があります（{Number}）", $"/reviews/{Id}"));

    private IEnumerable<Letter> ConsultedLetters(string what) =>
        Acts.Where(a => a.Outcome is StepOutcome.Agreed or StepOutcome.Objected).Select(a => a.PostId).Distinct()
            .Select(post => new Letter(null, post, $"合議した申請が{what}（{Number}）", $"/applications/{Id}"));

    /// <summary>Where a renewal ends without one, its permit no longer goes on for it.</summary>
    private System.Collections.Immutable.ImmutableArray<Consequence> Settled(DateTimeOffset at) =>
        CaseKind is CaseKind.Renew && Revision > 0 && Answers.PermitId is { } permit ? [new Consequence(Permit.Kind, permit, new PermitEvent.RenewalSettled(Id, at))] : [];
}
