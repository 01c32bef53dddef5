namespace Sekisho.Governance.Rules;

/// <summary>What the public list (公表用) may show of a permit.</summary>
public enum PublicField
{
    /// <summary>サービス.</summary>
    Service,

    /// <summary>提供元.</summary>
    Provider,

    /// <summary>業務.</summary>
    Task,

    /// <summary>利用する課.</summary>
    Division,

    /// <summary>入力できる情報.</summary>
    Class,

    /// <summary>期間.</summary>
    Period,

    /// <summary>外部サービス管理者の職.</summary>
    Manager,

    /// <summary>許可番号.</summary>
    Number,
}
