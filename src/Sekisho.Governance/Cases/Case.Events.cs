using Sekisho.Governance.Changes;
using Sekisho.Governance.Rules;

namespace Sekisho.Governance.Cases;

public sealed partial record Case
{
    /// <inheritdoc/>
    public static Case Fold(Case? current, DomainEvent happened)
    {
        if (happened is CaseEvent.Opened opened) return Of(opened);
        ArgumentNullException.ThrowIfNull(current);
        var next = happened switch
        {
            CaseEvent.Answered e => current with { Answers = e.Answers },
            CaseEvent.Submitted e => current.After(e),
            CaseEvent.PulledBack { ToStep: { } step } e => current.At(step, e.At) with
            {
                Acts = [.. current.Acts.Select(a => a.Step == step && a.PersonId == e.ByPersonId ? a with { IsVoid = true } : a)],
                LastActorId = null,
            },
            CaseEvent.PulledBack e => current.BackToApplicant("引戻し", e.At),
            CaseEvent.Acted e => current.After(e),
            CaseEvent.Held e => current with { OnHold = e.Hold, LastActorId = null },
            CaseEvent.ActedEarly e => current.At(e.ToStep, e.At) with { AfterChecks = current.AfterChecks.AddRange(e.Owed), LastActorId = null },
            CaseEvent.SentBack { ToStep: { } step } e => current.BackTo(step, e.At) with { LastActorId = null },
            CaseEvent.SentBack e => current.BackToApplicant(e.Reason, e.At),
            CaseEvent.WithdrawalAsked e => current with { WithdrawalReason = e.Reason },
            CaseEvent.Withdrawn e => current.Ended(CaseState.Withdrawn, e.At),
            CaseEvent.Registered e => current with { Registered = e.Paper, State = CaseState.AwaitingDecision, CurrentStep = current.DecisionStep, MovedAt = e.Paper.At, LastActorId = null, OnHold = null },
            CaseEvent.Decided e => current.After(e),
            CaseEvent.Dropped e => current.Ended(CaseState.Dropped, e.At),
            CaseEvent.CheckedAfterwards e => current with
            {
                AfterChecks = [.. current.AfterChecks.Select(c => c.Number == e.Number ? c with { State = e.Objected ? AfterCheckState.Objected : AfterCheckState.Done, PersonId = e.ByPersonId, Opinion = e.Opinion, At = e.At } : c)],
            },
            CaseEvent.Acknowledged e => current with { Acts = current.Acts.Add(e.Act) },
            CaseEvent.Corrected e => current with { Corrections = current.Corrections.Add(e.Correction) },
            CaseEvent.Commented e => current with { Comments = current.Comments.Add(e.Comment) },
            _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "A case does not know this event."),
        };
        var stays = next.CurrentStep == current.CurrentStep && next.State == current.State && next.Revision == current.Revision && happened is not CaseEvent.Acted;
        return next with { Version = current.Version + 1, EnteredVersion = stays ? current.EnteredVersion : current.Version + 1 };
    }

    private int DecisionStep => Route.Select((s, i) => (s, i)).First(x => x.s.Kind is StepKind.Decide).i;

    private static Case Of(CaseEvent.Opened e) => new()
    {
        Id = e.CaseId,
        BodyId = e.BodyId,
        Version = 1,
        CaseKind = e.Kind,
        State = CaseState.Draft,
        ApplicantId = e.ApplicantId,
        ClerkId = e.ClerkId,
        DivisionId = e.DivisionId,
        Rules = e.Rules,
        Answers = e.Answers,
        OriginId = e.OriginId,
        OpenedAt = e.At,
        MovedAt = e.At,
    };

    private Case After(CaseEvent.Submitted e)
    {
        var fresh = this with
        {
            Number = e.Number,
            Revision = e.Revision,
            RevisionHash = e.RevisionHash,
            Rules = e.Rules,
            DivisionId = e.DivisionId,
            RouteTitle = e.Route.Title,
            Route = e.Route.Steps,
            Acts = [.. Acts.Select(a => a with { IsVoid = true })],
            AfterChecks = [],
            SentBackReason = null,
            SubmittedAt = e.At,
        };
        return fresh.At(fresh.NextStep(-1), e.At) with { LastActorId = e.ByPersonId };
    }

    private Case After(CaseEvent.Acted e)
    {
        var acted = this with { Acts = Acts.AddRange(e.Acts), OnHold = null, LastActorId = e.Acts[0].PersonId };
        var posts = acted.ActsOf(CurrentStep).Select(a => a.PostId).ToHashSet();
        return Route[CurrentStep].IsDoneBy(posts) ? acted.At(NextStep(CurrentStep), e.At) : acted with { MovedAt = e.At };
    }

    private Case After(CaseEvent.Decided e)
    {
        var state = e.Decision.Verdict switch
        {
            Verdict.Permit => CaseState.Permitted,
            Verdict.PermitWithConditions => CaseState.PermittedWithConditions,
            Verdict.Reject => CaseState.Rejected,
            _ => throw new ArgumentOutOfRangeException(nameof(e)),
        };
        return Ended(state, e.At) with
        {
            Decision = e.Decision,
            DecidedBy = e.ByPersonId,
            DecidedByPost = e.ByPostId,
            DecidedAs = e.As,
            DecidedAt = e.At,
            PermitId = e.PermitId,
            Paper = e.Paper,
            AfterChecks = AfterChecks.AddRange(e.Owed),
        };
    }

    /// <summary>Into a step. What waits for its decision is 決裁待ち.</summary>
    private Case At(int step, DateTimeOffset at) => this with
    {
        CurrentStep = step,
        State = Route[step].Kind is StepKind.Decide ? CaseState.AwaitingDecision : CaseState.Circulating,
        MovedAt = at,
        OnHold = null,
        Registered = null,
        WithdrawalReason = null,
    };

    private Case BackTo(int step, DateTimeOffset at) => At(step, at) with
    {
        Acts = [.. Acts.Select(a => a.Step >= step ? a with { IsVoid = true } : a)],
        AfterChecks = AfterChecks.RemoveAll(c => c.Step >= step),
    };

    private Case BackToApplicant(string reason, DateTimeOffset at) => this with
    {
        State = CaseState.SentBack,
        SentBackReason = reason,
        Acts = [.. Acts.Select(a => a with { IsVoid = true })],
        AfterChecks = [],
        MovedAt = at,
        OnHold = null,
        Registered = null,
        WithdrawalReason = null,
        LastActorId = null,
    };

    private Case Ended(CaseState state, DateTimeOffset at) => this with { State = state, MovedAt = at, OnHold = null, Registered = null, WithdrawalReason = null, LastActorId = null };

    /// <summary>The step after one: 回覧 never blocks and is passed over.</summary>
    private int NextStep(int step)
    {
        do step++;
        while (Route[step].Kind is StepKind.Circulate);
        return step;
    }
}
