using Sekisho.Governance.Rules;

namespace Sekisho.Server.Pages.Rules;

/// <summary>What the pages of rules call states and versions.</summary>
internal static class RulePageWords
{
    /// <summary>State of a draft.</summary>
    public static string Of(RuleDraftState state) => state switch
    {
        RuleDraftState.Open => "作成中",
        RuleDraftState.Published => "公表済み",
        RuleDraftState.Withdrawn => "取りやめ",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>What happens to a statement from one version to the next.</summary>
    public static string Of(RuleChangeKind kind) => kind switch
    {
        RuleChangeKind.Added => "加わる",
        RuleChangeKind.Changed => "変わる",
        RuleChangeKind.Removed => "なくなる",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>A version: the body's own by its number, a template by its id too.</summary>
    public static string Of(RuleSetReference version) => version.Id == RuleDraft.OwnId ? $"第{version.Version}版" : $"{version.Id} 第{version.Version}版";
}
