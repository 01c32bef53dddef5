using Sekisho.Governance.Audit;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Audit;

internal sealed class FindingKeeper : SubjectKeeper<AuditFinding, FindingRow>
{
    protected override void Fill(FindingRow row, AuditFinding state) => (row.Number, row.State, row.DivisionId, row.DueOn) = (state.Number, state.State, state.DivisionId, state.DueOn);
}
