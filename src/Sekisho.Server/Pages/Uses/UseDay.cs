using Sekisho.Governance.Usage;
using Sekisho.Storage.Usage;

namespace Sekisho.Server.Pages.Uses;

/// <summary>The uses of a day by how they ended; those cut off by caller or device together.</summary>
public sealed record UseDay(DateOnly Day, int Completed, int Blocked, int Failed, int CutOff, int Running)
{
    /// <summary>All of the day.</summary>
    public int Total => Completed + Blocked + Failed + CutOff + Running;

    /// <summary>A day out of its counts.</summary>
    public static UseDay Of(DateOnly day, IEnumerable<UsesOfDay> counts)
    {
        var byKind = counts.ToLookup(c => c.Kind, c => c.Count);
        return new UseDay(
            day,
            byKind[OutcomeKind.Completed].Sum(),
            byKind[OutcomeKind.Blocked].Sum(),
            byKind[OutcomeKind.Failed].Sum(),
            byKind[OutcomeKind.ClientGone].Sum() + byKind[OutcomeKind.Interrupted].Sum(),
            byKind[null].Sum());
    }
}
