using Sekisho.Governance.Records;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Records;

internal sealed class DisposalKeeper : SubjectKeeper<DisposalPlan, DisposalRow>
{
    protected override void Fill(DisposalRow row, DisposalPlan state) => (row.Number, row.State, row.DraftedAt) = (state.Number, state.State, state.DraftedAt);
}
