namespace Sekisho.Governance.Rules;

/// <summary>What is done in a step of a route.</summary>
public enum StepKind
{
    /// <summary>回議: approve or send back.</summary>
    Review,

    /// <summary>合議: a division that is concerned agrees or objects; never ends the case.</summary>
    Consult,

    /// <summary>審査: examined with an opinion: 適当, 条件付, 不適当.</summary>
    Examine,

    /// <summary>決裁: decide.</summary>
    Decide,

    /// <summary>回覧: told; never blocks.</summary>
    Circulate,
}
