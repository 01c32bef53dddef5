namespace Sekisho.Governance.Cases;

/// <summary>What the decider decides.</summary>
public enum Verdict
{
    /// <summary>許可.</summary>
    Permit,

    /// <summary>条件付き許可.</summary>
    PermitWithConditions,

    /// <summary>不許可.</summary>
    Reject,
}
