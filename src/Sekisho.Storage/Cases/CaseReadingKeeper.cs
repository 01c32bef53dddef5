using Sekisho.Governance.Cases;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Cases;

internal sealed class CaseReadingKeeper : SubjectKeeper<CaseReading, CaseReadingRow>
{
    protected override void Fill(CaseReadingRow row, CaseReading state) => row.CaseId = state.CaseId;
}
