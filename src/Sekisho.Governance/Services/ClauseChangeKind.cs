namespace Sekisho.Governance.Services;

/// <summary>What became of a clause in a new version of terms.</summary>
public enum ClauseChangeKind
{
    /// <summary>変わらない.</summary>
    Same,

    /// <summary>移動: the same text, under another number or at another place.</summary>
    Moved,

    /// <summary>変更.</summary>
    Changed,

    /// <summary>追加.</summary>
    Added,

    /// <summary>削除.</summary>
    Removed,
}
