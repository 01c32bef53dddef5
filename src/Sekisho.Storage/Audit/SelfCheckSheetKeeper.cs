using Sekisho.Governance.Audit;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Audit;

internal sealed class SelfCheckSheetKeeper : SubjectKeeper<SelfCheckSheet, SelfCheckSheetRow>
{
    protected override void Fill(SelfCheckSheetRow row, SelfCheckSheet state) => (row.SelfCheckId, row.DivisionId, row.AnsweredAt) = (state.SelfCheckId, state.DivisionId, state.AnsweredAt);
}
