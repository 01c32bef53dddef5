using Sekisho.Governance.Rules;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Rules;

internal sealed class RuleDraftKeeper : SubjectKeeper<RuleDraft, RuleDraftRow>
{
    protected override void Fill(RuleDraftRow row, RuleDraft state)
    {
        row.State = state.State;
        row.ChangedAt = state.ChangedAt;
    }
}
