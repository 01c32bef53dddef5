using Sekisho.Governance.Records;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Records;

internal sealed class DisclosureKeeper : SubjectKeeper<Disclosure, DisclosureRow>
{
    protected override void Fill(DisclosureRow row, Disclosure state) => (row.CaseId, row.MadeAt) = (state.CaseId, state.MadeAt);
}
