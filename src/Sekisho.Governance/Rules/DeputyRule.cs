namespace Sekisho.Governance.Rules;

/// <summary>What a deputy may decide (代決).</summary>
/// <param name="Barred">Cases that no deputy decides (重要・異例・疑義・前例のない事項); null: none.</param>
/// <param name="MayReject">Whether a deputy may reject.</param>
/// <param name="EmergencyAllowed">Whether a deputy may decide in an emergency although the decider is not away, with a reason.</param>
public sealed record DeputyRule(Circumstances? Barred = null, bool MayReject = false, bool EmergencyAllowed = true);
