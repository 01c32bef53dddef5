using Sekisho.Governance.Refusals;

namespace Sekisho.Server.Evidence;

/// <summary>Whether a package can be made as it is asked for.</summary>
internal static class EvidenceOrderCheck
{
    /// <summary>What is wrong, or null.</summary>
    public static Refusal? Fault(EvidenceOrder order) =>
        order.Purpose.Length == 0 ? Refuse.PurposeMissing()
        : order.Purpose.Length > EvidenceOrder.LongestPurpose ? Refuse.TooLong("purpose", "目的", EvidenceOrder.LongestPurpose)
        : order.Period.From > order.Period.Until ? Refuse.DaysReversed()
        : null;
}
