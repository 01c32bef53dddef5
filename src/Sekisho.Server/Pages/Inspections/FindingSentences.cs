using Sekisho.Governance.Rules;
using Sekisho.Governance.Screening;
using Sekisho.Inspection;

namespace Sekisho.Server.Pages.Inspections;

/// <summary>Findings in sentences that say what was found, why, and what happens to it.</summary>
internal static class FindingSentences
{
    /// <summary>Why it was found and what class it means.</summary>
    public static string Why(Finding finding, ItemVerdict verdict, RuleSet rules) =>
        verdict.Level > rules.Classes[0].Level ? $"{finding.Reason}{rules.ClassOf(verdict.Level).Code}に当たる情報として扱います。" : finding.Reason;

    /// <summary>What happens to it.</summary>
    public static string Then(ItemVerdict verdict) => verdict.Action switch
    {
        FindingAction.Allow => "そのまま送れます。",
        FindingAction.Mask => "伏せると送れます。",
        FindingAction.Reason => "確定ではありません。当たらないときは、理由を書くと送れます。",
        FindingAction.Stop => "送れません。文章から取り除いてください。",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    /// <summary>What happens to the whole text.</summary>
    public static string Of(ScreeningVerdict verdict, string target) => verdict.Action switch
    {
        FindingAction.Allow => $"この文章は、{target}にそのまま送れます。",
        FindingAction.Mask => $"この文章は、印の付いたところを伏せると、{target}に送れます。",
        FindingAction.Reason => $"この文章は、印の付いたところが当たらない理由を書くと、{target}に送れます。",
        FindingAction.Stop => $"この文章は、このままでは{target}に送れません。「送れません」とあるものを取り除いて、もう一度調べてください。",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };
}
