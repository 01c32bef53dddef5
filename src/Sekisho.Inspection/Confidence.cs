namespace Sekisho.Inspection;

/// <summary>How sure a finding is; ordered from weak to strong. Rule sets name these by their text.</summary>
public enum Confidence
{
    /// <summary>参考: shown, hardly ever a reason to stop anything.</summary>
    Reference,

    /// <summary>要確認: one sign speaks for it, another is missing or speaks against it.</summary>
    Check,

    /// <summary>確定: every sign speaks for it.</summary>
    Confirmed,
}
