using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Visits;

namespace Sekisho.Server.Pages.Applications;

/// <summary>What the visitor can do with a case now. The case itself is asked, so that a button is shown to exactly those whom the command obeys.</summary>
public sealed class CaseOptions(Case about, CasePapers papers, Visit visit)
{
    /// <summary>Whether it waits for the visitor, as holder, deputy or acting.</summary>
    public bool WaitsForMe => about.WaitsFor(visit.PersonId, papers.Organization, visit.Today);

    /// <summary>Whether the visitor could decide it in an emergency, although the decider is not away.</summary>
    public bool InEmergency =>
        !WaitsForMe && about.State is CaseState.AwaitingDecision && visit.PersonId != about.ApplicantId && papers.Rules.Deputies.EmergencyAllowed && about.IsEmergencyDeputy(visit.PersonId, papers.Organization, visit.Today);

    /// <summary>Whether the visitor judges it: by turn, or in an emergency. What was decided on paper is confirmed instead.</summary>
    public bool Judges => about.Registered is null && (WaitsForMe || InEmergency);

    /// <summary>Whether the visitor may take it up before their turn (引上げ).</summary>
    public bool CanTakeUp => !WaitsForMe && !about.TakeUp("-", papers, visit.Actor, visit.Now).Refused;

    /// <summary>Whether the visitor may put it on hold.</summary>
    public bool CanHold => WaitsForMe && about.OnHold is null && about.Registered is null && Transitions.Allows(about.State, CaseCommand.KeepOnHold);

    /// <summary>Whether the visitor may take it off hold.</summary>
    public bool CanRelease => !about.KeepOnHold(null, null, papers, visit.Actor, visit.Now).Refused;

    /// <summary>Whether the visitor may let it go on the applicant's request.</summary>
    public bool CanLetGo => !about.AllowWithdrawal(papers, visit.Actor, visit.Now).Refused;

    /// <summary>The looks after the fact (後閲) that the visitor owes now.</summary>
    public IEnumerable<AfterCheck> Owed => Transitions.Allows(about.State, CaseCommand.CheckAfterwards)
        ? about.AfterChecks.Where(c => c.State is AfterCheckState.Owed && about.OwesAfterCheck(visit.PersonId, c, papers.Organization, visit.Today))
        : [];

    /// <summary>Whether the visitor has a 回覧 to take note of.</summary>
    public bool CanAcknowledge => !about.Acknowledge(papers, visit.Actor, visit.Now).Refused;

    /// <summary>Whether the visitor may correct a slip of the pen beside it.</summary>
    public bool CanCorrect => !about.Correct("-", "-", "-", "-", papers, visit.Actor, visit.Now).Refused;

    /// <summary>Whether the visitor may drop it (廃案).</summary>
    public bool CanDrop => !about.Drop("-", papers, visit.Actor, visit.Now).Refused;

    /// <summary>Whether the visitor may remark something.</summary>
    public bool CanRemark => !about.Remark("-", papers.Organization, visit.Actor, visit.Now).Refused;

    /// <summary>Whether the visitor may register a decision on paper: only what they would type is missing.</summary>
    public bool CanRegister => about.Registered is null && about.Register(NoPaper, "", Guid.Empty, papers, visit.Actor, visit.Now).Refusal is { Kind: RefusalKind.Input };

    /// <summary>Whether the visitor may confirm a decision on paper that another registered.</summary>
    public bool CanConfirm => about.Registered is not null && about.Confirm("", Guid.Empty, papers, visit.Actor, visit.Now) is not { Refusal.Kind: RefusalKind.NotPermitted };

    /// <summary>The capacity in which the visitor acts in the step that it waits in, and for which post; null where it is not their turn.</summary>
    public (Guid PostId, Capacity Capacity)? Seat
    {
        get
        {
            if (about.Waiting is not { } step) return null;
            foreach (var post in about.WaitingPosts)
            {
                if (papers.Organization.CapacityFor(visit.PersonId, post, visit.Today, step.SelfDecision ? null : about.ApplicantId) is { } capacity) return (post, capacity);
            }

            return InEmergency ? (step.PostIds[0], Capacity.Deputy) : null;
        }
    }

    private static PaperDecision NoPaper => new(new Decision(Verdict.Permit, "", null, []), [], "", null, Guid.Empty, default);
}
