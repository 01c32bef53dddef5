namespace Sekisho.Governance.Rules;

/// <summary>How many of a step's posts must act.</summary>
public enum StepMode
{
    /// <summary>One of them.</summary>
    One,

    /// <summary>Every one.</summary>
    All,

    /// <summary>As many as the step says (n of m).</summary>
    Some,
}
