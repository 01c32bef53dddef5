using Sekisho.Governance.Audit;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Audit;

internal sealed class SelfCheckKeeper : SubjectKeeper<SelfCheck, SelfCheckRow>
{
    protected override void Fill(SelfCheckRow row, SelfCheck state) => (row.FiscalYear, row.ClosedAt) = (state.FiscalYear, state.ClosedAt);
}
