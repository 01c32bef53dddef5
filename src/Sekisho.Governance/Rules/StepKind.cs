namespace Sekisho.Governance.Rules;

/// <summary>What is done in a step of a route.</summary>
public enum StepKind
{
    /// <summary>回議: approve or send back.</summary>
    Review,

    /// <summary>決裁: decide.</summary>
    Decide,
}
