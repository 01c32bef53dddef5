namespace Sekisho.Governance.Services;

/// <summary>The answer to an item of a check list.</summary>
public enum ReviewVerdict
{
    /// <summary>許容.</summary>
    Acceptable,

    /// <summary>条件付: acceptable with a mitigation.</summary>
    Conditional,

    /// <summary>不可.</summary>
    Unacceptable,

    /// <summary>該当なし.</summary>
    NotApplicable,
}
