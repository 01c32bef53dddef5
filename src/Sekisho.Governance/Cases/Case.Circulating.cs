using System.Collections.Immutable;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;

namespace Sekisho.Governance.Cases;

/// <content>What those on the route do before the decision: 承認, 審査, 合議, 保留, 引上げ, 差戻し, 廃案.</content>
public sealed partial record Case
{
    /// <summary>
    /// 承認, 審査 or 合議 in the step that it waits in: what can be said follows from the kind of the step (SK1221 otherwise). 不同意, 条件付 and 不適当
    /// need an opinion (SK1226); a committee speaks by its minutes (SK1227).
    /// </summary>
    public Result<Act> Respond(StepOutcome outcome, string? opinion, Minutes? minutes, CasePapers papers, Actor by, DateTimeOffset at)
    {
        if (Unfit(CaseCommand.Respond) is { } refusal) return refusal;
        var seats = Seats(papers.Organization, by, at);
        if (seats.Refused) return seats.Refusal;
        var step = Route[CurrentStep];
        if (!OutcomesOf(step.Kind).Contains(outcome)) return Refuse.VerdictMissing();
        if (outcome is StepOutcome.Objected or StepOutcome.Unsuitable or StepOutcome.SuitableWithConditions && Blank(opinion) is null) return Refuse.OpinionMissing();
        if (Reasons.Fault(opinion, "意見") is { } tooLong) return tooLong;
        if (MinutesFault(step, minutes, at) is { } noMinutes) return noMinutes;
        ImmutableArray<StepAct> acts = [.. seats.Value.Select(s => new StepAct(CurrentStep, outcome, by.PersonId.GetValueOrDefault(), s.PostId, s.Capacity, Blank(opinion), RevisionHash!, at, minutes))];
        var acted = new CaseEvent.Acted(acts, at);
        var after = Fold(this, acted);
        return new Act(NameOf(outcome), acted)
        {
            PostId = acts[0].PostId,
            Capacity = acts[0].Capacity,
            Basis = papers.Rules.BasisFor(RuleMatter.Decision),
            Letters = after.CurrentStep == CurrentStep ? [] : [.. after.CallLetters(), .. CirculationLetters(CurrentStep, after.CurrentStep)],
        };
    }

    /// <summary>What can be said in a kind of step.</summary>
    public static ImmutableArray<StepOutcome> OutcomesOf(StepKind kind) => kind switch
    {
        StepKind.Review => [StepOutcome.Approved],
        StepKind.Examine => [StepOutcome.Suitable, StepOutcome.SuitableWithConditions, StepOutcome.Unsuitable],
        StepKind.Consult => [StepOutcome.Agreed, StepOutcome.Objected],
        _ => [],
    };

    /// <summary>保留 until a day, at most as many working days ahead as the rule set says (SK1228); null takes it off hold.</summary>
    public Result<Act> KeepOnHold(string? reason, DateOnly? until, CasePapers papers, Actor by, DateTimeOffset at)
    {
        if (Unfit(CaseCommand.KeepOnHold) is { } refusal) return refusal;
        var seats = Seats(papers.Organization, by, at);
        if (seats.Refused) return seats.Refusal;
        var seat = seats.Value[0];
        if (until is null)
        {
            return OnHold is null ? Refuse.StateIsSo() : new Act("case.release", new CaseEvent.Held(null, at)) { PostId = seat.PostId, Capacity = seat.Capacity };
        }

        var today = JapanTime.DateAt(at);
        if (Blank(reason) is not { } why) return Refuse.ReasonMissing();
        if (Reasons.Fault(why) is { } tooLong) return tooLong;
        var last = new WorkingDays(papers.Rules.ClosedDays).After(today, papers.Rules.Deadlines.HoldDays);
        if (until < today || until > last) return Refuse.HoldTooLong(papers.Rules.Deadlines.HoldDays, JapaneseEra.Format(last));
        return new Act("case.hold", new CaseEvent.Held(new Hold(why, until.Value, by.PersonId.GetValueOrDefault(), seat.PostId, at), at))
        {
            PostId = seat.PostId,
            Capacity = seat.Capacity,
            Letters = [new Letter(ApplicantId, null, $"申請が保留されています（{Number}）", $"/applications/{Id}")],
        };
    }

    /// <summary>
    /// 引上げ: a post of a later step takes it up before its turn, with a reason or because those before are recorded as away. Every post that is
    /// skipped owes a 後閲. SK1229 over an examination that must not be skipped; SK1230 for whoever holds no later step.
    /// </summary>
    public Result<Act> TakeUp(string? reason, CasePapers papers, Actor by, DateTimeOffset at)
    {
        if (Unfit(CaseCommand.TakeUp) is { } refusal) return refusal;
        var (person, today) = (by.PersonId.GetValueOrDefault(), JapanTime.DateAt(at));
        if (person == ApplicantId) return Refuse.DeciderMustNotBeTheApplicant();
        if (WaitsFor(person, papers.Organization, today)) return Refuse.OwnStepIsWaiting(Waiting!.Title);
        var to = Enumerable.Range(CurrentStep + 1, Route.Length - CurrentStep - 1)
            .Cast<int?>().FirstOrDefault(i => Route[i!.Value].Kind is not StepKind.Circulate && Route[i.Value].PostIds.Any(p => papers.Organization.CapacityFor(person, p, today, ApplicantId) is not null));
        if (to is not { } later) return Refuse.NoLaterStep();
        var skipped = Enumerable.Range(CurrentStep, later - CurrentStep).Where(i => Route[i].Kind is not StepKind.Circulate).ToList();
        if (skipped.Select(i => Route[i]).FirstOrDefault(s => s.MustNotBeSkipped) is { } barred) return Refuse.MustNotBeSkipped(barred.Title);
        ImmutableArray<(int Step, Guid PostId)> owed = [.. from i in skipped
                                                           from post in Route[i].Missing([.. ActsOf(i).Select(a => a.PostId)])
                                                           select (i, post)];
        var away = owed.All(o => papers.Organization.HoldersOf(papers.Organization.CurrentPost(o.PostId, today), today).All(h => papers.Organization.IsAbsent(h.Id, today)));
        if (Blank(reason) is null && !away) return Refuse.ReasonMissing();
        if (Reasons.Fault(reason) is { } tooLong) return tooLong;

        var first = AfterChecks.Select(c => c.Number).DefaultIfEmpty().Max() + 1;
        var checks = owed.Select((o, n) => new AfterCheck(first + n, AfterCheckCause.Skipped, o.Step, o.PostId)).ToImmutableArray();
        var seat = Route[later].PostIds.First(p => papers.Organization.CapacityFor(person, p, today, ApplicantId) is not null);
        var taken = new CaseEvent.ActedEarly(later, Blank(reason) ?? "前の段階の人が不在のため", checks, person, seat, at);
        var others = Fold(this, taken).CallLetters().Where(l => l.PostId != seat);
        return new Act("case.take-up", taken)
        {
            PostId = seat,
            Capacity = Capacity.ActedEarly,
            Basis = papers.Rules.BasisFor(RuleMatter.Decision),
            Letters = [.. checks.Select(c => new Letter(null, c.PostId, $"申請が引き上げられました。決裁の後に確認してください（{Number}）", $"/applications/{Id}")), .. others, .. CirculationLetters(CurrentStep, later)],
        };
    }

    /// <summary>差戻し: to the applicant, or to an earlier step; what was said from there on is void. SK1231 for a step that is not an earlier one.</summary>
    public Result<Act> SendBack(string? reason, int? toStep, CasePapers papers, Actor by, DateTimeOffset at)
    {
        if (Unfit(CaseCommand.SendBack) is { } refusal) return refusal;
        var seats = Seats(papers.Organization, by, at);
        if (seats.Refused) return seats.Refusal;
        if (Blank(reason) is not { } why) return Refuse.ReasonMissing();
        if (Reasons.Fault(why) is { } tooLong) return tooLong;
        if (toStep is { } step && (step < 0 || step >= CurrentStep || Route[step].Kind is StepKind.Circulate || IsOpenBefore(step))) return Refuse.NotAnEarlierStep();
        var seat = seats.Value[0];
        var back = new CaseEvent.SentBack(why, toStep, by.PersonId.GetValueOrDefault(), seat.PostId, seat.Capacity, at);
        return new Act("case.send-back", back)
        {
            PostId = seat.PostId,
            Capacity = seat.Capacity,
            Basis = papers.Rules.BasisFor(RuleMatter.Decision),
            Letters = toStep is null
                ? [new Letter(ApplicantId, null, $"申請が差し戻されました（{Number}）", $"/applications/{Id}")]
                : [.. Route[toStep.Value].PostIds.Select(post => new Letter(null, post, $"申請が差し戻されました（{Number}）", $"/reviews/{Id}"))],
        };
    }

    /// <summary>Whether a step before one was neither done nor taken up: what was registered on paper jumps ahead, and going back must not make that a skip.</summary>
    private bool IsOpenBefore(int step) =>
        Route.Index().Any(s => s.Index < step && s.Item.Kind is not StepKind.Circulate && s.Item.Missing([.. ActsOf(s.Index).Select(a => a.PostId)]).Any() && AfterChecks.All(c => c.Step != s.Index));

    /// <summary>廃案: the head of the applicant's division, with a reason; the software by itself only after long idleness.</summary>
    public Result<Act> Drop(string? reason, CasePapers papers, Actor by, DateTimeOffset at)
    {
        if (Unfit(CaseCommand.Drop) is { } refusal) return refusal;
        var today = JapanTime.DateAt(at);
        if (by.PersonId is { } person && !papers.Organization.Heads(person, DivisionId, today)) return Refuse.RoleNeeded("申請した部署の所属長");
        if (by.PersonId is null && today < IdleUntil(papers.Rules)) return Refuse.StateIsSo();
        if (Blank(reason) is not { } why) return Refuse.ReasonMissing();
        if (Reasons.Fault(why) is { } tooLong) return tooLong;
        var post = by.PersonId is { } head ? papers.Organization.Above(DivisionId).Select(papers.Organization.HeadOf).First(p => p is not null && papers.Organization.Holds(head, p.Id, today))!.Id : (Guid?)null;
        return new Act("case.drop", new CaseEvent.Dropped(why, by.PersonId, post, at))
        {
            PostId = post,
            Letters = [new Letter(ApplicantId, null, $"申請が廃案になりました（{Number}）", $"/applications/{Id}"), .. ConsultedLetters("廃案になりました")],
            Consequences = Settled(at),
        };
    }

    /// <summary>The day from which it is dropped by itself, if nothing moves before.</summary>
    public DateOnly IdleUntil(RuleSet rules) => new WorkingDays(rules.ClosedDays).After(JapanTime.DateAt(MovedAt), rules.Deadlines.IdleDays);

    private static string NameOf(StepOutcome outcome) => outcome switch
    {
        StepOutcome.Approved => "case.approve",
        StepOutcome.Agreed or StepOutcome.Objected => "case.consult",
        _ => "case.examine",
    };

    private static Refusal? MinutesFault(Step step, Minutes? minutes, DateTimeOffset at) =>
        !step.ByMinutes ? null
        : minutes is null || string.IsNullOrWhiteSpace(minutes.Number) ? Refuse.MinutesMissing()
        : minutes.Number.Length > Minutes.LongestNumber ? Refuse.TooLong("minutes", "議事録の番号", Minutes.LongestNumber)
        : minutes.HeldOn > JapanTime.DateAt(at) || !Days.Contain(minutes.HeldOn) ? Refuse.MinutesMissing()
        : null;

    private IEnumerable<Letter> CirculationLetters(int after, int before) =>
        from i in Enumerable.Range(after + 1, Math.Max(0, before - after - 1))
        where Route[i].Kind is StepKind.Circulate
        from post in Route[i].PostIds
        select new Letter(null, post, $"回覧の申請があります（{Number}）", $"/applications/{Id}");

    /// <summary>
    /// The posts of the waiting step for which a person can act now, with the capacity; SK1205 for the applicant, SK1206 for whoever cannot act in it.
    /// </summary>
    private Result<ImmutableArray<(Guid PostId, Capacity Capacity)>> Seats(Organization organization, Actor by, DateTimeOffset at)
    {
        var (person, today) = (by.PersonId.GetValueOrDefault(), JapanTime.DateAt(at));
        if (person == ApplicantId && !DecidesAlone(organization, today)) return Refuse.DeciderMustNotBeTheApplicant();
        ImmutableArray<(Guid, Capacity)> seats = [.. SeatsOf(person, organization, today)];
        return seats.IsEmpty ? Refuse.StepIsNotTheirs(Waiting!.Title) : seats;
    }

    /// <summary>Own posts before those that a person stands in for, so that nobody is a deputy who need not be.</summary>
    private IEnumerable<(Guid PostId, Capacity Capacity)> SeatsOf(Guid person, Organization organization, DateOnly today) =>
        Waiting is not { } step || (person == ApplicantId && !DecidesAlone(organization, today))
            ? []
            : from post in WaitingPosts
              let capacity = organization.CapacityFor(person, post, today, step.SelfDecision ? null : ApplicantId)
              where capacity is not null && (person != ApplicantId || capacity is Capacity.Self)
              orderby capacity is Capacity.Self ? 0 : 1
              select (post, capacity is Capacity.Self && step.Standing ? Capacity.StandingDecision : capacity.Value);

    /// <summary>Whether it still is so that nobody but the applicant could decide (やむを得ない場合).</summary>
    private bool DecidesAlone(Organization organization, DateOnly today) =>
        Waiting is { SelfDecision: true } && WaitingPosts.Any(post => organization.HoldersOf(organization.CurrentPost(post, today), today).All(p => p.Id == ApplicantId));
}
