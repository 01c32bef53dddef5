namespace Sekisho.Governance.Records;

/// <summary>A sort of record (文書) that is kept for a time and then disposed of.</summary>
public enum RecordSort
{
    /// <summary>利用申請: cases.</summary>
    Cases,

    /// <summary>許可台帳: permits.</summary>
    Permits,

    /// <summary>利用記録: uses.</summary>
    Uses,
}
