using Sekisho.Governance.Permits;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Permits;

internal sealed class PermitKeeper : SubjectKeeper<Permit, PermitRow>
{
    protected override void Fill(PermitRow row, Permit state)
    {
        row.Number = state.Number;
        row.CaseId = state.CaseId;
        row.DivisionId = state.DivisionId;
        row.ServiceId = state.ServiceId;
        row.ManagerPostId = state.ManagerPostId;
        row.From = state.From;
        row.Until = state.Until;
        row.IsClosed = state.RevokedReason is not null || state.EndedOn is not null;
        row.IsSuspended = state.Suspension is not null;
        row.GrantedAt = state.GrantedAt;
    }
}
