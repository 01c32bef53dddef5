namespace Sekisho.Governance.Refusals;

/// <content>What taking over a register refuses, SK1320 to SK1349.</content>
public static partial class Refuse
{
    /// <summary>SK1320.</summary>
    public static Refusal RegisterColumnsMissing() => new("SK1320", RefusalKind.Input, "サービスの列と担当課の列が要ります。どの列か選んでください。") { Field = "columns" };

    /// <summary>SK1321.</summary>
    public static Refusal NoRowReady() => new("SK1321", RefusalKind.State, "登録できる行がありません。確かめが要る行を直すか、取り込みを終えてください。");

    /// <summary>SK1322.</summary>
    public static Refusal RegisterTooLong(int most) => new("SK1322", RefusalKind.Input, $"一度に取り込めるのは{most}行までです。ファイルを分けてください。");

    /// <summary>SK1323.</summary>
    public static Refusal RegisterDayPast() => new("SK1323", RefusalKind.Input, "終わりの日が過ぎています。今も使っているときは今日より後の日を入れ、使っていないときは「取り込まない」にしてください。") { Field = "until" };

    /// <summary>SK1324.</summary>
    public static Refusal RegisterPeriodTooLong(int months) => new("SK1324", RefusalKind.Input, $"終わりの日は、今日から{months}か月以内にしてください。続けて使うときは、それまでに更新を申請してください。") { Field = "until" };

    /// <summary>SK1325.</summary>
    public static Refusal RegisterNotChosen() => new("SK1325", RefusalKind.Input, "台帳のファイルを選んでください。") { Field = "file" };
}
