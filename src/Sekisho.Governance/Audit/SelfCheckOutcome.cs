namespace Sekisho.Governance.Audit;

/// <summary>The answer to a question of a self-check.</summary>
public enum SelfCheckOutcome
{
    /// <summary>はい.</summary>
    Yes,

    /// <summary>一部.</summary>
    Partly,

    /// <summary>いいえ.</summary>
    No,

    /// <summary>該当なし.</summary>
    NotApplicable,
}
