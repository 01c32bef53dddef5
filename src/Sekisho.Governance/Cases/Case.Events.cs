using Sekisho.Governance.Changes;
using Sekisho.Governance.Rules;

namespace Sekisho.Governance.Cases;

public sealed partial record Case
{
    /// <inheritdoc/>
    public static Case Fold(Case? current, DomainEvent happened)
    {
        if (happened is CaseEvent.Opened opened)
        {
            return new Case
            {
                Id = opened.CaseId,
                BodyId = opened.BodyId,
                Version = 1,
                State = CaseState.Draft,
                ApplicantId = opened.ApplicantId,
                DivisionId = opened.DivisionId,
                Rules = opened.Rules,
                OpenedAt = opened.At,
            };
        }

        ArgumentNullException.ThrowIfNull(current);
        var next = happened switch
        {
            CaseEvent.Answered e => current with { Answers = e.Answers },
            CaseEvent.Submitted e => current with
            {
                State = StateAt(e.Route[0]),
                Number = e.Number,
                Revision = e.Revision,
                RevisionHash = e.RevisionHash,
                Rules = e.Rules,
                Route = e.Route,
                CurrentStep = 0,
                Approvals = [],
                SentBackReason = null,
                SubmittedAt = e.At,
            },
            CaseEvent.Approved e => current with
            {
                Approvals = current.Approvals.Add(e.Approval),
                CurrentStep = current.CurrentStep + 1,
                State = StateAt(current.Route[current.CurrentStep + 1]),
            },
            CaseEvent.SentBack e => current with { State = CaseState.SentBack, SentBackReason = e.Reason, Approvals = [] },
            CaseEvent.Withdrawn => current with { State = CaseState.Withdrawn },
            CaseEvent.Decided e => current with
            {
                State = e.Decision.Verdict switch
                {
                    Verdict.Permit => CaseState.Permitted,
                    Verdict.PermitWithConditions => CaseState.PermittedWithConditions,
                    Verdict.Reject => CaseState.Rejected,
                    _ => throw new ArgumentOutOfRangeException(nameof(happened)),
                },
                Decision = e.Decision,
                DecidedBy = e.ByPersonId,
                DecidedAt = e.At,
                PermitId = e.PermitId,
            },
            _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "A case does not know this event."),
        };
        return next with { Version = current.Version + 1 };
    }

    private static CaseState StateAt(Step step) => step.Kind is StepKind.Decide ? CaseState.AwaitingDecision : CaseState.Circulating;
}
