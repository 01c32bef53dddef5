namespace Sekisho.Governance.Services;

/// <summary>Why a plan is left out of what the rules call 約款型外部サービス (適用除外; 通知が引く解説: 電気通信サービス、郵便、運送サービス等は除く).</summary>
public enum Exemption
{
    /// <summary>電気通信.</summary>
    Telecommunications,

    /// <summary>郵便.</summary>
    Post,

    /// <summary>運送.</summary>
    Transport,
}
