using Sekisho.Governance.Cases;
using Sekisho.Governance.Rules;

namespace Sekisho.Server.Pages.Reviews;

/// <summary>What each choice of a reviewer is called: on its radio button, below it, and once it is done.</summary>
internal static class ReviewWords
{
    /// <summary>On the button.</summary>
    public static string TitleOf(string? choice, Vocabulary words) => choice switch
    {
        nameof(StepOutcome.Approved) => "承認する",
        nameof(StepOutcome.Suitable) => "適当とする",
        nameof(StepOutcome.SuitableWithConditions) => "条件付で適当とする",
        nameof(StepOutcome.Unsuitable) => "不適当とする",
        nameof(StepOutcome.Agreed) => "同意する",
        nameof(StepOutcome.Objected) => "同意しない",
        nameof(Verdict.Permit) => $"{words.Permit}する",
        nameof(Verdict.PermitWithConditions) => $"条件を付けて{words.Permit}する",
        nameof(Verdict.Reject) => $"{words.Permit}しない",
        ReviewForm.SendBack => "差し戻す",
        _ => throw new ArgumentOutOfRangeException(nameof(choice)),
    };

    /// <summary>Below it.</summary>
    public static string HintOf(string choice, Case about, string next, Vocabulary words) => choice switch
    {
        nameof(StepOutcome.Approved) or nameof(StepOutcome.Suitable) or nameof(StepOutcome.Agreed) => $"次の「{next}」に進みます。",
        nameof(StepOutcome.SuitableWithConditions) => "付けるべき条件を意見に書いてください。決裁する人に伝わります。",
        nameof(StepOutcome.Unsuitable) or nameof(StepOutcome.Objected) => "理由を意見に書いてください。申請は止まらず、意見が決裁する人に伝わります。",
        nameof(Verdict.Permit) => CaseKinds.AsksForPermit(about.CaseKind) ? $"申請のとおりに{words.Permit}し、台帳に記録します。" : $"申請のとおりに{words.Permit}し、台帳に反映します。",
        nameof(Verdict.PermitWithConditions) => $"守るべき条件を付けて{words.Permit}します。",
        nameof(Verdict.Reject) => "この申請は終わりになります。",
        ReviewForm.SendBack => "申請者か前の段階の人が直して、もう一度進めます。",
        _ => throw new ArgumentOutOfRangeException(nameof(choice)),
    };

    /// <summary>Once it is done.</summary>
    public static string DoneOf(ReviewForm form, Case after, Vocabulary words) => form switch
    {
        { SendsBack: true } => $"{after.Number}を差し戻しました。",
        { IsDecision: true } => $"{after.Number}を{Titles.Of(after.Decision!.Verdict, words)}と決裁しました。申請者に知らせました。",
        { Outcome: StepOutcome.Approved } => $"{after.Number}を承認しました。{Next(after)}",
        { Outcome: { } outcome } => $"{after.Number}を{Titles.Of(outcome)}としました。{Next(after)}",
        _ => "",
    };

    private static string Next(Case after) => after.Waiting is { } step ? $"次は{step.Title}が判断します。" : "";
}
