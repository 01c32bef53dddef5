namespace Sekisho.Governance.Records;

/// <summary>State of a plan of disposal.</summary>
public enum DisposalState
{
    /// <summary>作成.</summary>
    Draft,

    /// <summary>承認待ち.</summary>
    Proposed,

    /// <summary>承認.</summary>
    Approved,

    /// <summary>廃棄中: begun, and going on until it is done.</summary>
    UnderWay,

    /// <summary>廃棄済.</summary>
    CarriedOut,

    /// <summary>取下げ.</summary>
    Withdrawn,
}
