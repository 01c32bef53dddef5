using Sekisho.Governance.Cases;

namespace Sekisho.Governance.Refusals;

/// <content>What the life of a case refuses, beside SK1201 to SK1221.</content>
public static partial class Refuse
{
    /// <summary>SK1222.</summary>
    public static Refusal NoRoute(CaseKind kind) => new("SK1222", RefusalKind.State, $"きまりに「{Title(kind)}」の経路が定められていないため、提出できません。統括情報セキュリティ責任者に相談してください。");

    /// <summary>SK1223.</summary>
    public static Refusal ClerkFromElsewhere() => new("SK1223", RefusalKind.NotPermitted, "代わりに申請できるのは、同じ部署か上位の部署の人です。その部署の人に依頼してください。");

    /// <summary>SK1224.</summary>
    public static Refusal OnlyTheLastActor() => new("SK1224", RefusalKind.NotPermitted, "引き戻せるのは、最後に提出や承認をした人だけです。必要なときは、今の段階の人に差戻しを依頼してください。");

    /// <summary>SK1225.</summary>
    public static Refusal AlreadyOpened() => new("SK1225", RefusalKind.State, "次の人がすでに開いているため、引き戻せません。次の人に差戻しを依頼してください。");

    /// <summary>SK1226.</summary>
    public static Refusal OpinionMissing() => new("SK1226", RefusalKind.Input, "意見を入力してください。不同意・条件付・不適当・異議には、意見が必要です。") { Field = "reason" };

    /// <summary>SK1227.</summary>
    public static Refusal MinutesMissing() => new("SK1227", RefusalKind.Input, "委員会の段階です。会議の日と、議事録の番号を入力してください。会議の日は今日までの日にしてください。") { Field = "minutes" };

    /// <summary>SK1228.</summary>
    public static Refusal HoldTooLong(int days, string last) => new("SK1228", RefusalKind.Input, $"保留できるのは開庁日で{days}日以内、{last}までです。日付を直してください。") { Field = "until" };

    /// <summary>SK1229.</summary>
    public static Refusal MustNotBeSkipped(string title) => new("SK1229", RefusalKind.NotPermitted, $"「{title}」の審査は飛ばせないため、引き上げられません。審査が済むのを待ってください。");

    /// <summary>SK1230.</summary>
    public static Refusal NoLaterStep() => new("SK1230", RefusalKind.NotPermitted, "引き上げられるのは、この後の段階の職の人だけです。必要なときは、その職の人に依頼してください。");

    /// <summary>SK1231.</summary>
    public static Refusal NotAnEarlierStep() => new("SK1231", RefusalKind.Input, "差し戻す先は、申請者か、今より前の段階から選んでください。") { Field = "to" };

    /// <summary>SK1232.</summary>
    public static Refusal NotForDeputies() => new("SK1232", RefusalKind.NotPermitted, "きまりにより、この申請は代決できません。決裁する人が戻るのを待つか、差し戻してください。");

    /// <summary>SK1233.</summary>
    public static Refusal DeputiesMayNotReject() => new("SK1233", RefusalKind.NotPermitted, "きまりにより、代決で不許可にはできません。差し戻すか、決裁する人が戻るのを待ってください。") { Field = "verdict" };

    /// <summary>SK1234.</summary>
    public static Refusal UnavoidableMissing() => new("SK1234", RefusalKind.Input, "自分の申請をやむを得ず決裁するときは、ほかの人が決裁できない理由を入力してください。") { Field = "unavoidable" };

    /// <summary>SK1235.</summary>
    public static Refusal PermitOverlaps(string number) => new("SK1235", RefusalKind.State, $"同じサービス・部署・業務の許可（{number}）が、重なる期間にあります。利用者の追加、変更または更新を申請してください。");

    /// <summary>SK1236.</summary>
    public static Refusal PermitNotLive() => new("SK1236", RefusalKind.State, "対象の許可は、見つからないか、すでに終わっています。許可台帳で確かめて選び直してください。");

    /// <summary>SK1237.</summary>
    public static Refusal NotDecidedElsewhere() => new("SK1237", RefusalKind.NotPermitted, "きまりでは、決裁をこの画面で行うことになっています。紙の決裁を登録したいときは、統括情報セキュリティ責任者に相談してください。");

    /// <summary>SK1238.</summary>
    public static Refusal SealMissing() => new("SK1238", RefusalKind.Input, "決裁した人と日付を、決裁欄の順に入力してください。") { Field = "seals" };

    /// <summary>SK1239.</summary>
    public static Refusal DocumentNumberMissing() => new("SK1239", RefusalKind.Input, "決裁文書の文書番号を入力してください。") { Field = "document-number" };

    /// <summary>SK1240.</summary>
    public static Refusal SecondPersonNeeded() => new("SK1240", RefusalKind.NotPermitted, "登録した本人は確認できません。ほかの人に、決裁文書と照らし合わせて確認するよう依頼してください。");

    /// <summary>SK1241.</summary>
    public static Refusal AfterCheckNotTheirs() => new("SK1241", RefusalKind.NotPermitted, "この後閲は、あなたの職が行うものではありません。対象の職の人に依頼してください。");

    /// <summary>SK1242.</summary>
    public static Refusal CheckerMissing() => new("SK1242", RefusalKind.Input, "後で確認する職を選んでください。申請者以外の人が就いている職に限ります。") { Field = "checker" };

    /// <summary>SK1243.</summary>
    public static Refusal ConditionWithoutDay() => new("SK1243", RefusalKind.Input, "期限付きの条件には、今日以降の期限の日を入力してください。") { Field = "conditions" };

    /// <summary>SK1244.</summary>
    public static Refusal RegisteredOnPaper() => new("SK1244", RefusalKind.State, "紙の決裁が登録され、確認を待っています。登録の内容を確認してください。");

    /// <summary>SK1245.</summary>
    public static Refusal SealDayWrong(string submitted) => new("SK1245", RefusalKind.Input, $"決裁の日は、提出の日（{submitted}）から今日までの日にしてください。") { Field = "seals" };

    /// <summary>SK1246.</summary>
    public static Refusal SealerHoldsNoPost() => new("SK1246", RefusalKind.Input, "決裁した人は、その日にその職に就いていないため登録できません。職と人と日付を確かめてください。") { Field = "seals" };

    /// <summary>SK1247.</summary>
    public static Refusal SealerDoesNotDecide(string title) => new("SK1247", RefusalKind.Input, $"最後の欄は、決裁する{title}にしてください。") { Field = "seals" };

    /// <summary>SK1248.</summary>
    public static Refusal FormBarred(string service, string reason) => new("SK1248", RefusalKind.NotPermitted, $"「{service}」は利用できません。{reason}ほかのサービスを選んでください。");

    /// <summary>SK1249.</summary>
    public static Refusal ServiceNotExamined(string service) => new("SK1249", RefusalKind.State, $"「{service}」はまだ審査されていないため、申請できません。サービスの審査を依頼してください。");

    /// <summary>SK1250.</summary>
    public static Refusal TrainingMissing(string task, string training) => new("SK1250", RefusalKind.NotPermitted, $"「{task}」に使うには「{training}」の修了が必要です。研修を受けてから、もう一度お試しください。");

    /// <summary>SK1251.</summary>
    public static Refusal NothingChanged() => new("SK1251", RefusalKind.Input, "何を変えるかが選ばれていません。変える項目を一つ以上入力してください。") { Field = "change" };

    /// <summary>SK1252.</summary>
    public static Refusal ChangeLengthens() => new("SK1252", RefusalKind.Input, "変更では期間を延ばせません。延ばすときは更新を申請してください。") { Field = "period" };

    /// <summary>SK1253.</summary>
    public static Refusal RenewalTooShort(string until) => new("SK1253", RefusalKind.Input, $"更新後の最後の日は、今の許可の最後の日（{until}）より後にしてください。") { Field = "period" };

    /// <summary>SK1254.</summary>
    public static Refusal RenewalUnderWay(string number) => new("SK1254", RefusalKind.State, $"{number}の更新は、すでに申請されています。その申請の結果を待ってください。");

    /// <summary>SK1255.</summary>
    public static Refusal LastDayWrong() => new("SK1255", RefusalKind.Input, "最後の日は、今日から許可の最後の日までの間にしてください。") { Field = "period" };

    /// <summary>SK1256.</summary>
    public static Refusal TooManyItems(int most) => new("SK1256", RefusalKind.Input, $"別紙に載せられるのは{most}件までです。分けて申請してください。") { Field = "items" };

    /// <summary>SK1257.</summary>
    public static Refusal ItemTwice() => new("SK1257", RefusalKind.Input, "同じ許可が別紙に2回載っています。一つにしてください。") { Field = "items" };

    /// <summary>SK1258.</summary>
    public static Refusal ItemDayWrong(string number) => new("SK1258", RefusalKind.Input, $"{number}の日付が正しくありません。更新は今の最後の日より後、短縮と終了は今日から今の最後の日までにしてください。") { Field = "items" };

    /// <summary>SK1259.</summary>
    public static Refusal TooManyFiles(int most) => new("SK1259", RefusalKind.Input, $"添付できるのは{most}個までです。まとめるか減らしてください。") { Field = "attachments" };

    /// <summary>SK1260.</summary>
    public static Refusal NumberMalformed(string title) => new("SK1260", RefusalKind.Input, $"{title}は、0以上の整数を半角の数字で入力してください。");

    /// <summary>SK1261.</summary>
    public static Refusal AnswerBarred(string answer, string reason) => new("SK1261", RefusalKind.NotPermitted, $"「{answer}」では利用できません。{reason}別のやり方にするか、統括情報セキュリティ責任者に相談してください。");

    /// <summary>What a kind of case is called.</summary>
    public static string Title(CaseKind kind) => kind switch
    {
        CaseKind.New => "新規",
        CaseKind.Join => "利用者追加",
        CaseKind.Change => "変更",
        CaseKind.Renew => "更新",
        CaseKind.Bulk => "一括",
        CaseKind.Exception => "例外措置",
        CaseKind.Closure => "廃止届",
        CaseKind.Measure => "停止・取消",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
