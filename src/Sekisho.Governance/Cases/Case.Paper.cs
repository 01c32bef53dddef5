using System.Collections.Immutable;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;

namespace Sekisho.Governance.Cases;

/// <content>外部決裁: where the body decides on paper or in its 文書管理システム, a clerk registers the decision and a second person confirms it.</content>
public sealed partial record Case
{
    /// <summary>
    /// Registers a decision on paper: by somebody of the applicant's division or of the route. Where nobody else holds a post in the body, it counts at
    /// once. SK1237 where the rule set does not provide for it, SK1238 for seals that cannot be, SK1239 without 文書番号.
    /// </summary>
    public Result<Act> Register(PaperDecision paper, string permitNumber, Guid permitId, CasePapers papers, Actor by, DateTimeOffset at)
    {
        if (Unfit(CaseCommand.RegisterDecision) is { } refusal) return refusal;
        var (organization, today) = (papers.Organization, JapanTime.DateAt(at));
        if (!papers.Rules.DecidedElsewhere) return Refuse.NotDecidedElsewhere();
        if (!IsOfCase(by, organization, today)) return Refuse.RoleNeeded("申請した部署または経路の職の人");
        if (string.IsNullOrWhiteSpace(paper.DocumentNumber)) return Refuse.DocumentNumberMissing();
        if (paper.DocumentNumber.Length > PaperDecision.LongestNumber) return Refuse.TooLong("document-number", "文書番号", PaperDecision.LongestNumber);
        if (SealFault(paper, organization, today) is { } wrongSeal) return wrongSeal;
        if (DecisionFault(paper.Decision, papers, today) is { } fault) return fault;
        var owed = OwedOnPaper(paper, papers, today);
        if (owed.Refused) return owed.Refusal;
        var registered = new CaseEvent.Registered(paper with { RegisteredBy = by.PersonId.GetValueOrDefault(), At = at, DocumentNumber = paper.DocumentNumber.Trim() });
        var post = organization.PostsOf(by.PersonId.GetValueOrDefault(), today).FirstOrDefault()?.Id;
        if (HasSecondPerson(by, organization, today)) return new Act("case.register-decision", registered) { PostId = post, Capacity = Capacity.Registration };
        var confirmed = Fold(this, registered).Confirmed(permitNumber, permitId, papers, by, at);
        return confirmed.Refused ? confirmed.Refusal : confirmed.Value with { Events = confirmed.Value.Events.Insert(0, registered), PostId = post };
    }

    /// <summary>Confirms what another person registered; the decision counts from then on. SK1240 for whoever registered it.</summary>
    public Result<Act> Confirm(string permitNumber, Guid permitId, CasePapers papers, Actor by, DateTimeOffset at)
    {
        if (Unfit(CaseCommand.ConfirmDecision) is { } refusal) return refusal;
        var today = JapanTime.DateAt(at);
        if (Registered is null) return Refuse.StateIsSo();
        if (by.PersonId == Registered.RegisteredBy) return Refuse.SecondPersonNeeded();
        if (!MayBeReadBy(by.PersonId.GetValueOrDefault(), papers.Organization, today) || papers.Organization.DivisionOf(by.PersonId.GetValueOrDefault(), today) is null) return Refuse.RoleNeeded("申請した部署または経路の職の人");
        var confirmed = Confirmed(permitNumber, permitId, papers, by, at);
        return confirmed.Refused ? confirmed.Refusal : confirmed.Value with { PostId = papers.Organization.PostsOf(by.PersonId.GetValueOrDefault(), today).FirstOrDefault()?.Id };
    }

    private Result<Act> Confirmed(string permitNumber, Guid permitId, CasePapers papers, Actor by, DateTimeOffset at)
    {
        if (DecisionFault(Registered!.Decision, papers, JapanTime.DateAt(at)) is { } fault) return fault;
        var owed = OwedOnPaper(Registered, papers, JapanTime.DateAt(at));
        if (owed.Refused) return owed.Refusal;
        var last = Registered.Seals[^1];
        return Decided(
            Registered.Decision,
            permitNumber,
            permitId,
            papers,
            new CaseEvent.Decided(Registered.Decision, RevisionHash!, last.PersonId, last.PostId, Capacity.Registration, null, owed.Value, Registered, by.PersonId, at),
            at);
    }

    private Refusal? SealFault(PaperDecision paper, Organization organization, DateOnly today)
    {
        if (paper.Seals.IsEmpty) return Refuse.SealMissing();
        foreach (var seal in paper.Seals)
        {
            if (!Days.Contain(seal.On) || seal.On > today || seal.On < JapanTime.DateAt(SubmittedAt!.Value)) return Refuse.SealDayWrong(JapaneseEra.Format(JapanTime.DateAt(SubmittedAt!.Value)));
            if (!organization.Posts.ContainsKey(seal.PostId) || SealedAs(seal, organization) is null) return Refuse.SealerHoldsNoPost();
        }

        var last = paper.Seals[^1];
        if (paper.Seals.Any(s => s.PersonId == ApplicantId && !(s == last && Route[DecisionStep].SelfDecision))) return Refuse.DeciderMustNotBeTheApplicant();
        if (!IsSealedIn(Route[DecisionStep], last, organization)) return Refuse.SealerDoesNotDecide(Route[DecisionStep].Title);
        var open = Route.Index().FirstOrDefault(s => s.Item is { Kind: StepKind.Examine, MustNotBeSkipped: true } && s.Index >= CurrentStep && !paper.Seals.Any(seal => IsSealedIn(s.Item, seal, organization))).Item;
        return open is null ? null : Refuse.ExaminationUnsealed(open.Title);
    }

    /// <summary>The 後閲 that a decision on paper brings: the same as by a click, by the capacity on the day of the last seal.</summary>
    private Result<ImmutableArray<AfterCheck>> OwedOnPaper(PaperDecision paper, CasePapers papers, DateOnly today)
    {
        var last = paper.Seals[^1];
        var capacity = SealedAs(last, papers.Organization) ?? Capacity.Self;
        if (capacity is Capacity.Deputy && DeputyFault(paper.Decision, papers) is { } barred) return barred;
        return OwedFor(paper.Decision, last.PostId, capacity, papers, last.PersonId, today);
    }

    private Capacity? SealedAs(Seal seal, Organization organization) =>
        organization.CapacityFor(seal.PersonId, seal.PostId, seal.On, Route[DecisionStep].SelfDecision || seal.PersonId == ApplicantId ? null : ApplicantId);

    private static bool IsSealedIn(Step step, Seal seal, Organization organization) =>
        step.PostIds.Any(post => organization.CurrentPost(post, seal.On) == organization.CurrentPost(seal.PostId, seal.On));

    private bool IsOfCase(Actor by, Organization organization, DateOnly today) =>
        by.PersonId is { } person
        && organization.PostsOf(person, today).Any(p => p.DivisionId == DivisionId || organization.Above(DivisionId).Contains(p.DivisionId) || Route.Any(s => s.PostIds.Contains(p.Id)));

    private bool HasSecondPerson(Actor by, Organization organization, DateOnly today) =>
        organization.Assignments.Any(a => a.Covers(today) && a.PersonId != by.PersonId && MayBeReadBy(a.PersonId, organization, today));
}
