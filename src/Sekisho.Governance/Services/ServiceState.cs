namespace Sekisho.Governance.Services;

/// <summary>Whether a service can be applied for and used.</summary>
public enum ServiceState
{
    /// <summary>未審査: may be applied for.</summary>
    Unreviewed,

    /// <summary>利用可: examined; may be applied for.</summary>
    Usable,

    /// <summary>停止: the whole service is stopped at once.</summary>
    Suspended,
}
