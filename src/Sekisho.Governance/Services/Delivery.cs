namespace Sekisho.Governance.Services;

/// <summary>How a service reaches the staff.</summary>
public enum Delivery
{
    /// <summary>インターネット.</summary>
    Internet,

    /// <summary>LGWAN-ASP.</summary>
    LgwanAsp,

    /// <summary>庁内.</summary>
    Intranet,
}
