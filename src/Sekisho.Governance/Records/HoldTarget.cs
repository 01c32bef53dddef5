namespace Sekisho.Governance.Records;

/// <summary>What a hold of disposal keeps.</summary>
public enum HoldTarget
{
    /// <summary>One case.</summary>
    Case,

    /// <summary>A permit, the cases about it and the uses under it.</summary>
    Permit,

    /// <summary>Everything about a service.</summary>
    Service,
}
