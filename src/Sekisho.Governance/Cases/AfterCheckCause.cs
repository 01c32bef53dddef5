namespace Sekisho.Governance.Cases;

/// <summary>Why somebody looks at a case after the fact.</summary>
public enum AfterCheckCause
{
    /// <summary>引上げ: their step was skipped.</summary>
    Skipped,

    /// <summary>代決: a deputy decided for them.</summary>
    Deputy,

    /// <summary>やむを得ない場合: a person decided on their own application.</summary>
    SelfDecision,
}
