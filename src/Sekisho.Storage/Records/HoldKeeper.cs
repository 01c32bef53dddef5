using Sekisho.Governance.Records;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Records;

internal sealed class HoldKeeper : SubjectKeeper<DisposalHold, HoldRow>
{
    protected override void Fill(HoldRow row, DisposalHold state) => (row.Target, row.TargetId, row.ReleasedAt) = (state.Target, state.TargetId, state.ReleasedAt);
}
