using System.Text;
using Sekisho.Governance.Rules;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Rules;

internal sealed class RuleSetKeeper : SubjectKeeper<RulePublication, RuleSetRow>
{
    protected override void Fill(RuleSetRow row, RulePublication state)
    {
        var rules = RuleSetReader.Read(Encoding.UTF8.GetBytes(state.Content));
        row.Code = rules.Id;
        row.Number = rules.Version;
        row.InForceFrom = rules.InForceFrom;
        row.PublishedAt = state.PublishedAt;
    }
}
