using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Rules;
using Case = Sekisho.Governance.Cases.Case;

namespace UnitTests.Governance.Cases;

/// <summary>The invariants of WORKFLOW, each told of one step from a case before to the case after it.</summary>
internal static class CaseInvariants
{
    public static void Check(CaseWorld world, Case before, Act act, Case after)
    {
        OneDecision(before, act);
        DecidedByAnother(world, act, after);
        ClosedStaysClosed(before, after);
        if (act.Events.Any(e => e is CaseEvent.Submitted or CaseEvent.Decided or CaseEvent.Registered)) after.RevisionHash.ShouldBe(RevisionHash.Of(after.Id, after.Revision, after.Answers));
        WhatWasSaidIsOfThisRevision(after);
        NobodySpeaksForThemselves(after);
        FrozenOnItsWay(before, after);
        DeputiesOnlyInAbsenceOrEmergency(world, before, act);
        OneLookAfterwardsEach(after);
        NothingThatMustNotBeSkippedIs(after);
        NoPeriodsOverlap(world.Permits.Values);
        GoesOnOnlyForARenewalUnderWay(world);
        after.Version.ShouldBe(world.Events[after.Id].Count);
        if (after.Waiting is { } step)
        {
            step.Kind.ShouldNotBe(StepKind.Circulate);
            after.WaitingPosts.Any().ShouldBeTrue();
            after.State.ShouldBe(step.Kind is StepKind.Decide ? CaseState.AwaitingDecision : CaseState.Circulating);
        }
    }

    private static void OneDecision(Case before, Act act)
    {
        var decided = act.Events.OfType<CaseEvent.Decided>().ToList();
        decided.Count.ShouldBeLessThanOrEqualTo(1);
        if (decided.Count == 0) return;
        before.Decision.ShouldBeNull();
        (before.Waiting is not null).ShouldBeTrue();
        act.Founds.Length.ShouldBe(decided[0].Decision.Verdict is not Verdict.Reject && CaseKinds.AsksForPermit(before.CaseKind) ? 1 : 0);
    }

    private static void DecidedByAnother(CaseWorld world, Act act, Case after)
    {
        if (act.Events.OfType<CaseEvent.Decided>().FirstOrDefault() is not { } decided || decided.ByPersonId != after.ApplicantId) return;
        world.Rules.SelfDecisionAllowed.ShouldBeTrue();
        string.IsNullOrWhiteSpace(decided.Decision.Unavoidable).ShouldBeFalse();
        var owed = decided.Owed.ShouldHaveSingleItem();
        (owed.Cause, owed.State).ShouldBe((AfterCheckCause.SelfDecision, AfterCheckState.Owed));
        if (decided.Paper is null) world.Organization.HoldersOf(world.Organization.CurrentPost(decided.ByPostId, world.Today), world.Today).All(p => p.Id == after.ApplicantId).ShouldBeTrue();
    }

    private static void ClosedStaysClosed(Case before, Case after)
    {
        if (!before.IsClosed) return;
        (after.State, after.Decision, after.PermitId, after.RevisionHash, after.DecidedBy).ShouldBe((before.State, before.Decision, before.PermitId, before.RevisionHash, before.DecidedBy));
        ReferenceEquals(after.Answers, before.Answers).ShouldBeTrue();
        Said(after).SequenceEqual(Said(before)).ShouldBeTrue();

        static IEnumerable<StepAct> Said(Case c) => c.Acts.Where(a => a.Outcome is not StepOutcome.Seen);
    }

    private static void WhatWasSaidIsOfThisRevision(Case c)
    {
        if (c.Waiting is null && !Transitions.IsDecided(c.State)) return;
        c.Acts.Where(a => !a.IsVoid).All(a => a.RevisionHash == c.RevisionHash).ShouldBeTrue();
    }

    private static void NobodySpeaksForThemselves(Case c) => c.Acts.Where(a => a.Outcome is not StepOutcome.Seen).All(a => a.PersonId != c.ApplicantId).ShouldBeTrue();

    private static void FrozenOnItsWay(Case before, Case after)
    {
        if (before.Waiting is not null || after.Waiting is not null) ReferenceEquals(after.Answers, before.Answers).ShouldBeTrue();
    }

    private static void DeputiesOnlyInAbsenceOrEmergency(CaseWorld world, Case before, Act act)
    {
        if (act.Events.OfType<CaseEvent.Decided>().FirstOrDefault() is not { As: not Capacity.Registration } decided) return;
        var (organization, today) = (world.Organization, world.Today);
        var holders = organization.HoldersOf(organization.CurrentPost(decided.ByPostId, today), today).ToList();
        switch (decided.As)
        {
            case Capacity.Self or Capacity.StandingDecision:
                holders.Any(p => p.Id == decided.ByPersonId).ShouldBeTrue();
                (decided.As is Capacity.StandingDecision).ShouldBe(before.Route[before.CurrentStep].Standing);
                break;
            case Capacity.Deputy:
                (holders.All(p => organization.IsAbsent(p.Id, today) || p.Id == before.ApplicantId) || !string.IsNullOrWhiteSpace(decided.Decision.Emergency)).ShouldBeTrue();
                (world.Rules.Deputies.Barred?.Kinds.Contains(before.CaseKind) == true).ShouldBeFalse();
                if (!world.Rules.Deputies.MayReject) decided.Decision.Verdict.ShouldNotBe(Verdict.Reject);
                break;
            case Capacity.Acting:
                holders.All(p => p.Id == before.ApplicantId).ShouldBeTrue();
                break;
            default:
                throw new InvalidOperationException(decided.As.ToString());
        }
    }

    /// <summary>Exactly one 後閲 for each post that was skipped and for each 代決, none for anything else.</summary>
    private static void OneLookAfterwardsEach(Case c)
    {
        c.AfterChecks.DistinctBy(a => a.Number).Count().ShouldBe(c.AfterChecks.Length);
        c.AfterChecks.DistinctBy(a => (a.Cause, a.Step, a.PostId)).Count().ShouldBe(c.AfterChecks.Length);
        if (Transitions.IsDecided(c.State) && c.DecidedAs is not Capacity.Registration)
        {
            c.AfterChecks.Count(a => a.Cause is AfterCheckCause.Deputy).ShouldBe(c.DecidedAs is Capacity.Deputy ? 1 : 0);
            c.AfterChecks.Count(a => a.Cause is AfterCheckCause.SelfDecision).ShouldBe(c.DecidedBy == c.ApplicantId ? 1 : 0);
        }

        if (c.Registered is not null || c.Paper is not null || (c.Waiting is null && !Transitions.IsDecided(c.State))) return;
        foreach (var (i, step) in c.Route.Index().Where(s => s.Item.Kind is not (StepKind.Circulate or StepKind.Decide)))
        {
            var acted = c.ActsOf(i).Select(a => a.PostId).ToHashSet();
            var owed = c.AfterChecks.Where(a => a.Cause is AfterCheckCause.Skipped && a.Step == i).Select(a => a.PostId).ToList();
            if (i < c.CurrentStep) owed.ToHashSet().SetEquals(step.Missing(acted)).ShouldBeTrue();
            else owed.Count.ShouldBe(0);
            owed.All(post => !acted.Contains(post)).ShouldBeTrue();
        }
    }

    private static void NothingThatMustNotBeSkippedIs(Case c)
    {
        if (c.Waiting is null && !Transitions.IsDecided(c.State)) return;
        foreach (var (i, step) in c.Route.Index().Where(s => s.Item.MustNotBeSkipped && s.Index < c.CurrentStep))
        {
            var paper = c.Registered ?? c.Paper;
            (step.IsDoneBy(c.ActsOf(i).Select(a => a.PostId).ToHashSet()) || paper is not null).ShouldBeTrue();
        }
    }

    private static void NoPeriodsOverlap(IEnumerable<Permit> permits)
    {
        foreach (var same in permits.Where(p => p.RevokedReason is null && p.From <= p.LastDay).GroupBy(p => (p.ServiceId, p.DivisionId, p.TaskCode, p.IsException)))
        {
            var ordered = same.OrderBy(p => p.From).ToList();
            for (var i = 1; i < ordered.Count; i++) ordered[i].From.ShouldBeGreaterThan(ordered[i - 1].LastDay);
        }
    }

    private static void GoesOnOnlyForARenewalUnderWay(CaseWorld world)
    {
        foreach (var permit in world.Permits.Values.Where(p => p.RenewalCaseId is not null || p.GoesOn))
        {
            world.Cases[permit.RenewalCaseId.ShouldNotBeNull()].IsClosed.ShouldBeFalse();
            world.Cases[permit.RenewalCaseId.Value].Answers.PermitId.ShouldBe(permit.Id);
        }
    }
}
