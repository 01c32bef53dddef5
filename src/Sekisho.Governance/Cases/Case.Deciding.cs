using System.Collections.Immutable;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;

namespace Sekisho.Governance.Cases;

/// <content>The decision (決裁): by the decider, by a deputy in their absence, in an emergency, or, where nobody else could, by the applicant.</content>
public sealed partial record Case
{
    /// <summary>
    /// 許可, 条件付き許可 or 不許可. What follows (the permit in the register, its change, its end) happens by the same act. SK1205 for the applicant, SK1206
    /// for whoever cannot decide, SK1207 where the revision is not the one that was approved, SK1232 and SK1233 for what a deputy may not decide,
    /// SK1234 where やむを得ない場合 is not explained.
    /// </summary>
    /// <param name="decision">The decision.</param>
    /// <param name="permitNumber">Number for a permit that it brings into being.</param>
    /// <param name="permitId">Id for it.</param>
    /// <param name="papers">What lies beside the case.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="at">When.</param>
    public Result<Act> Decide(Decision decision, string permitNumber, Guid permitId, CasePapers papers, Actor by, DateTimeOffset at)
    {
        if (Unfit(CaseCommand.Decide) is { } refusal) return refusal;
        if (Registered is not null) return Refuse.RegisteredOnPaper();
        var seat = DecidingSeat(decision, papers, by, at);
        if (seat.Refused) return seat.Refusal;
        var (post, capacity) = seat.Value;
        if (DecisionFault(decision, papers, JapanTime.DateAt(at)) is { } fault) return fault;
        if (MinutesFault(Route[CurrentStep], decision.Minutes, at) is { } noMinutes) return noMinutes;
        if (capacity is Capacity.Deputy && DeputyFault(decision, papers) is { } barred) return barred;
        var owed = OwedFor(decision, post, capacity, papers, by.PersonId.GetValueOrDefault(), JapanTime.DateAt(at));
        if (owed.Refused) return owed.Refusal;
        return Decided(decision, permitNumber, permitId, papers, new CaseEvent.Decided(decision, RevisionHash!, by.PersonId.GetValueOrDefault(), post, capacity, null, owed.Value, null, null, at), at);
    }

    /// <summary>取下げの承認: the decider lets it go on the applicant's request.</summary>
    public Result<Act> AllowWithdrawal(CasePapers papers, Actor by, DateTimeOffset at)
    {
        if (Unfit(CaseCommand.AllowWithdrawal) is { } refusal) return refusal;
        if (WithdrawalReason is null) return Refuse.StateIsSo();
        var seats = Seats(papers.Organization, by, at);
        if (seats.Refused) return seats.Refusal;
        var seat = seats.Value[0];
        return new Act("case.allow-withdrawal", new CaseEvent.Withdrawn(by.PersonId.GetValueOrDefault(), seat.PostId, at))
        {
            PostId = seat.PostId,
            Capacity = seat.Capacity,
            Letters = [new Letter(ApplicantId, null, $"申請の取下げが認められました（{Number}）", $"/applications/{Id}"), .. ConsultedLetters("取り下げられました")],
            Consequences = Settled(at),
        };
    }

    /// <summary>Whether somebody beside its holders could decide for them at once: the first deputy who is there.</summary>
    public bool IsEmergencyDeputy(Guid personId, Organization organization, DateOnly date) =>
        Waiting is { Kind: StepKind.Decide } step && step.PostIds.Any(post => organization.IsFirstDeputy(personId, organization.CurrentPost(post, date), date, ApplicantId));

    private Result<(Guid Post, Capacity Capacity)> DecidingSeat(Decision decision, CasePapers papers, Actor by, DateTimeOffset at)
    {
        var seats = Seats(papers.Organization, by, at);
        if (!seats.Refused) return seats.Value[0];
        var today = JapanTime.DateAt(at);
        if (decision.Emergency is null || !papers.Rules.Deputies.EmergencyAllowed || !IsEmergencyDeputy(by.PersonId.GetValueOrDefault(), papers.Organization, today)) return seats.Refusal;
        if (Blank(decision.Emergency) is null) return Refuse.ReasonMissing();
        if (Reasons.Fault(decision.Emergency) is { } tooLong) return tooLong;
        return (Waiting!.PostIds.First(post => papers.Organization.IsFirstDeputy(by.PersonId.GetValueOrDefault(), papers.Organization.CurrentPost(post, today), today, ApplicantId)), Capacity.Deputy);
    }

    /// <summary>What every decision must hold, on paper too.</summary>
    private Refusal? DecisionFault(Decision decision, CasePapers papers, DateOnly today)
    {
        if (Blank(decision.Reason) is null) return Refuse.ReasonMissing();
        if (Reasons.Fault(decision.Reason) is { } tooLong) return tooLong;
        if (decision.Conditions.Any(c => c.Text.Length > Condition.LongestText)) return Refuse.TooLong("conditions", "条件の1行", Condition.LongestText);
        if (RevisionHash != Cases.RevisionHash.Of(Id, Revision, Answers) || Acts.Any(a => !a.IsVoid && a.Outcome is not StepOutcome.Seen && a.RevisionHash != RevisionHash)) return Refuse.RevisionDiffers();
        if (decision.Verdict is Verdict.Reject) return null;
        if (decision.Verdict is Verdict.PermitWithConditions && decision.Conditions.All(c => string.IsNullOrWhiteSpace(c.Text))) return Refuse.ConditionMissing();
        if (decision.Conditions.Any(c => c.Kind is ConditionKind.Dated && (c.Due is null || c.Due < today))) return Refuse.ConditionWithoutDay();
        if (NamesManager && (decision.ManagerPostId is not { } manager || !papers.Organization.Posts.ContainsKey(manager) || !papers.Organization.HoldersOf(manager, today).Any())) return Refuse.ManagerMissing();
        return AnswerCheck.Faults(this, papers, today, decided: true).FirstOrDefault();
    }

    /// <summary>Whether a permit that it ends in needs its 外部サービス管理者 named.</summary>
    public bool NamesManager => CaseKinds.AsksForPermit(CaseKind) || CaseKind is CaseKind.Renew;

    /// <summary>The conditions that a permit by this case carries by the rule set, whoever decides; none where it brings no new conditions.</summary>
    public ImmutableArray<Condition> ConditionsByRule(CasePapers papers, DateTimeOffset at) =>
        NamesManager ? DecisionEffects.ConditionsOf(this, new Decision(Verdict.Permit, "", null, []), papers, at) : [];

    private Refusal? DeputyFault(Decision decision, CasePapers papers) =>
        papers.Rules.Deputies.Barred?.Hold(papers.FactsOf(CaseKind, Answers)) == true ? Refuse.NotForDeputies()
        : decision.Verdict is Verdict.Reject && !papers.Rules.Deputies.MayReject ? Refuse.DeputiesMayNotReject()
        : null;

    /// <summary>The 後閲 that a decision brings: one for 代決, one for a decision on one's own application.</summary>
    private Result<ImmutableArray<AfterCheck>> OwedFor(Decision decision, Guid post, Capacity capacity, CasePapers papers, Guid person, DateOnly today)
    {
        var number = AfterChecks.Select(c => c.Number).DefaultIfEmpty().Max() + 1;
        if (person == ApplicantId)
        {
            if (Blank(decision.Unavoidable) is null) return Refuse.UnavoidableMissing();
            if (Reasons.Fault(decision.Unavoidable) is { } tooLong) return tooLong;
            if (decision.CheckedByPostId is not { } checker || !papers.Organization.HoldersOf(checker, today).Any(p => p.Id != ApplicantId)) return Refuse.CheckerMissing();
            return (ImmutableArray<AfterCheck>)[new AfterCheck(number, AfterCheckCause.SelfDecision, CurrentStep, checker)];
        }

        return capacity is Capacity.Deputy ? [new AfterCheck(number, AfterCheckCause.Deputy, CurrentStep, post)] : ImmutableArray<AfterCheck>.Empty;
    }

    private Result<Act> Decided(Decision decision, string permitNumber, Guid permitId, CasePapers papers, CaseEvent.Decided decided, DateTimeOffset at)
    {
        var grants = decision.Verdict is not Verdict.Reject && CaseKinds.AsksForPermit(CaseKind);
        var after = decided with { PermitId = grants ? permitId : null };
        var act = new Act("case.decide", after)
        {
            PostId = after.ByPostId,
            Capacity = after.As,
            Basis = papers.Rules.BasisFor(CaseKind is CaseKind.Exception ? RuleMatter.Exception : RuleMatter.Decision),
            Letters =
            [
                new Letter(ApplicantId, null, $"申請が決裁されました（{Number}）", $"/applications/{Id}"),
                .. ConsultedLetters("決裁されました"),
                .. CirculationLetters(CurrentStep, Route.Length),
                .. after.Owed.Select(c => new Letter(null, c.PostId, $"決裁の後の確認（後閲）をしてください（{Number}）", $"/applications/{Id}")),
            ],
        };
        return DecisionEffects.Of(this, decision, permitNumber, permitId, papers, after, act, at);
    }
}
