using Sekisho.Governance.Rules;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Rules;

internal sealed class RuleDraftRow : SubjectRow
{
    public RuleDraftState State { get; set; }

    public DateTimeOffset ChangedAt { get; set; }
}
