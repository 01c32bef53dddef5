namespace Sekisho.Server.Pages.Permits;

/// <summary>What a permit asks of somebody, as the register narrows by it.</summary>
public enum PermitAsk
{
    /// <summary>条件の期限が近いか過ぎている.</summary>
    Conditions,

    /// <summary>停止が追認されていない.</summary>
    Ratification,

    /// <summary>終了時の手続が済んでいない.</summary>
    Closing,

    /// <summary>異動の後の利用者を確かめていない.</summary>
    Users,
}
