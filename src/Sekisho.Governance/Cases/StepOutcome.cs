namespace Sekisho.Governance.Cases;

/// <summary>What somebody said in a step of the route.</summary>
public enum StepOutcome
{
    /// <summary>承認.</summary>
    Approved,

    /// <summary>審査: 適当.</summary>
    Suitable,

    /// <summary>審査: 条件付.</summary>
    SuitableWithConditions,

    /// <summary>審査: 不適当; never ends the case, the opinion travels to the decider.</summary>
    Unsuitable,

    /// <summary>合議: 同意.</summary>
    Agreed,

    /// <summary>合議: 不同意; never ends the case, the opinion travels to the decider.</summary>
    Objected,

    /// <summary>回覧: 見た.</summary>
    Seen,
}
