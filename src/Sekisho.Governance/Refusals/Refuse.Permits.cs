namespace Sekisho.Governance.Refusals;

/// <content>What the life of a permit refuses, SK1307 to SK1319.</content>
public static partial class Refuse
{
    /// <summary>SK1307.</summary>
    public static Refusal NarrowingNeedsDecision() => new("SK1307", RefusalKind.State, "この団体のきまりでは、縮小も届出だけではできません。許可の画面の「変更する」から申請してください。");

    /// <summary>SK1308: a 届出 that would widen.</summary>
    public static Refusal PermitWidened(string field, string what) => new("SK1308", RefusalKind.Input, $"{what}が今の許可より広くなるため、届出ではできません。狭くする内容に直すか、許可の画面の「変更する」から申請してください。") { Field = field };

    /// <summary>SK1309.</summary>
    public static Refusal NarrowedDayWrong() => new("SK1309", RefusalKind.Input, "早める最後の日は、今日以降で、許可の期間の中の日にしてください。更新を申請しているあいだは変えられません。") { Field = "until" };

    /// <summary>SK1310.</summary>
    public static Refusal NobodyLeft() => new("SK1310", RefusalKind.Input, "使える人が一人もいなくなります。だれも使わないときは、許可の画面の「廃止を届け出る」から届け出てください。") { Field = "users" };

    /// <summary>SK1311.</summary>
    public static Refusal NotTheSeason(string from) => new("SK1311", RefusalKind.State, $"年度更新の一括は、2月1日から3月31日までの間に作れます。次は{from}から作ってください。");

    /// <summary>SK1312.</summary>
    public static Refusal TurnBegun() => new("SK1312", RefusalKind.State, "この課の年度更新の一括は、すでに作られています。年度更新の画面から開いてください。");

    /// <summary>SK1313.</summary>
    public static Refusal NothingTurns() => new("SK1313", RefusalKind.Input, "別紙に載せる許可がありません。一つ以上選んでください。") { Field = "items" };
}
