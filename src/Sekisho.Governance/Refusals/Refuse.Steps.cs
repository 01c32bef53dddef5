namespace Sekisho.Governance.Refusals;

/// <content>What the steps of a case refuse, beside SK1222 to SK1261.</content>
public static partial class Refuse
{
    /// <summary>SK1262: nobody skips a step in which they can act themselves.</summary>
    public static Refusal OwnStepIsWaiting(string title) => new("SK1262", RefusalKind.State, $"今の段階（{title}）はあなたの判断を待っているため、引き上げは要りません。先に今の段階の判断をしてください。");

    /// <summary>SK1263: a decision on paper without the seal of an examination that must not be skipped.</summary>
    public static Refusal ExaminationUnsealed(string title) => new("SK1263", RefusalKind.Input, $"「{title}」の審査は省けません。決裁欄に、その審査をした人と日付も入力してください。") { Field = "seals" };

    /// <summary>SK1264: what was submitted stays about the permit that it was about.</summary>
    public static Refusal PermitIsFixed() => new("SK1264", RefusalKind.State, "一度提出した申請の対象の許可は変えられません。別の許可については、新しく申請してください。") { Field = "permit" };
}
