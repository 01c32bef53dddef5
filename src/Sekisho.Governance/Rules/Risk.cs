namespace Sekisho.Governance.Rules;

/// <summary>Risk of a use, as the rule set's tasks and questions give it.</summary>
public enum Risk
{
    /// <summary>低.</summary>
    Low,

    /// <summary>中.</summary>
    Middle,

    /// <summary>高 (高リスク).</summary>
    High,
}
