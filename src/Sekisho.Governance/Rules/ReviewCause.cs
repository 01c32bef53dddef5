namespace Sekisho.Governance.Rules;

/// <summary>What sort of reason brings a permit to a re-review.</summary>
public enum ReviewCause
{
    /// <summary>The task is barred or no longer named.</summary>
    Task,

    /// <summary>The class is above what the form of service or the task may receive, or the form is not used any more.</summary>
    Ceiling,

    /// <summary>The class is called otherwise or has no counterpart.</summary>
    Class,

    /// <summary>A training is asked for that users do not have.</summary>
    Training,

    /// <summary>Another route, so that somebody else would decide.</summary>
    Route,

    /// <summary>The task counts as riskier.</summary>
    Risk,
}
