namespace Sekisho.Governance.Rosters;

/// <summary>What a line of a roster does to the organisation.</summary>
public enum RosterEffect
{
    /// <summary>追加.</summary>
    Added,

    /// <summary>変更.</summary>
    Changed,

    /// <summary>終了.</summary>
    Ended,

    /// <summary>変更なし.</summary>
    Unchanged,
}
