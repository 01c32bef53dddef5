using Sekisho.Governance.Cases;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Cases;

internal sealed class CaseKeeper : SubjectKeeper<Case, CaseRow>
{
    protected override void Fill(CaseRow row, Case state)
    {
        row.State = state.State;
        row.Number = state.Number;
        row.ApplicantId = state.ApplicantId;
        row.DivisionId = state.DivisionId;
        row.ServiceId = state.Answers.ServiceId;
        row.WaitingPostId = state.Waiting?.PostId;
        row.OpenedAt = state.OpenedAt;
        row.SubmittedAt = state.SubmittedAt;
    }
}
