namespace Sekisho.Governance.Rules;

/// <summary>What happens to a finding whose class the permit does not allow; ordered from mild to strict.</summary>
public enum FindingAction
{
    /// <summary>許可: it goes as it is.</summary>
    Allow,

    /// <summary>伏せて送る: a placeholder goes in its place.</summary>
    Mask,

    /// <summary>理由を書いて送る: it goes if the person says why it is none; never for a finding that is 確定.</summary>
    Reason,

    /// <summary>止める: nothing goes.</summary>
    Stop,
}
