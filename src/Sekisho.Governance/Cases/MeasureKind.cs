namespace Sekisho.Governance.Cases;

/// <summary>What a 停止・取消 case asks for.</summary>
public enum MeasureKind
{
    /// <summary>停止.</summary>
    Suspend,

    /// <summary>取消.</summary>
    Revoke,
}
