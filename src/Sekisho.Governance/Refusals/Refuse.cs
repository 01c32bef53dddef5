using Sekisho.Governance.Cases;

namespace Sekisho.Governance.Refusals;

/// <summary>
/// The catalogue of stable codes: the one place where refusals are made. SK10 general, SK12 cases, SK13 organisation, SK14 services and permits,
/// SK15 keys, SK16 signing in, SK18 records, SK20 to SK29 gateway, SK90 the software itself. A code is never given a second meaning. docs/errors.md is checked against it.
/// </summary>
public static partial class Refuse
{
    /// <summary>SK1001.</summary>
    public static Refusal NoSuch(string what) => new("SK1001", RefusalKind.NotFound, $"お探しの{what}は見つかりません。一覧から選び直してください。");

    /// <summary>SK1002: somebody else was first.</summary>
    public static Refusal Overtaken() => new("SK1002", RefusalKind.State, "この画面を開いた後に、内容が更新されています。今の状態を表示していますので、内容を確かめてから、必要ならもう一度操作してください。");

    /// <summary>SK1003.</summary>
    public static Refusal ReasonMissing() => new("SK1003", RefusalKind.Input, "理由を入力してください。") { Field = "reason" };

    /// <summary>SK1004.</summary>
    public static Refusal StateIsSo() => new("SK1004", RefusalKind.State, "すでにその状態になっているため、何も変わりませんでした。画面を開き直して、今の状態を確かめてください。");

    /// <summary>SK1005.</summary>
    public static Refusal FieldMissing(string field, string title) => new("SK1005", RefusalKind.Input, $"{title}を入力してください。") { Field = field };

    /// <summary>SK1006.</summary>
    public static Refusal RoleNeeded(string role) => new("SK1006", RefusalKind.NotPermitted, $"この操作ができるのは{role}です。必要なときは、その職の人に依頼してください。");

    /// <summary>SK1007.</summary>
    public static Refusal TooLong(string field, string title, int longest) => new("SK1007", RefusalKind.Input, $"{title}は{longest}文字以内で入力してください。") { Field = field };

    /// <summary>SK1008: the database cannot be reached or cannot write.</summary>
    public static Refusal StorageUnavailable() => new("SK1008", RefusalKind.Unavailable, "データベースに保存できないため、操作を受け付けませんでした。何も変わっていません。管理者に連絡し、しばらくしてからもう一度お試しください。");

    /// <summary>SK1201.</summary>
    public static Refusal NoPost() => new("SK1201", RefusalKind.NotPermitted, "今日の時点で職に就いていないため、申請できません。管理者に発令の登録を依頼してください。");

    /// <summary>SK1202.</summary>
    public static Refusal CaseStateForbids(CaseState state) => new("SK1202", RefusalKind.State, $"この申請は今「{Title(state)}」のため、その操作はできません。何も変わっていません。画面を開き直して、今できることを確かめてください。");

    /// <summary>SK1203.</summary>
    public static Refusal NobodyDecides(string title) => new("SK1203", RefusalKind.State, $"決裁できる{title}がいないため、提出できません。管理者に、申請者以外の人を{title}に登録するよう依頼してください。");

    /// <summary>SK1204.</summary>
    public static Refusal OnlyTheApplicant() => new("SK1204", RefusalKind.NotPermitted, "この操作ができるのは申請者だけです。必要なときは、申請者に依頼してください。");

    /// <summary>SK1205.</summary>
    public static Refusal DeciderMustNotBeTheApplicant() => new("SK1205", RefusalKind.NotPermitted, "自分の申請を自分で承認・決裁することはできません。ほかの決裁できる人に依頼してください。");

    /// <summary>SK1206.</summary>
    public static Refusal StepIsNotTheirs(string title) => new("SK1206", RefusalKind.NotPermitted, $"この申請は今、{title}の判断を待っています。あなたはその職に就いていないため、判断できません。その職の人に依頼してください。");

    /// <summary>SK1207.</summary>
    public static Refusal RevisionDiffers() => new("SK1207", RefusalKind.State, "承認された内容と今の内容が一致しないため、決裁できません。差し戻して、提出し直してもらってください。");

    /// <summary>SK1208: none, or one that nobody holds today.</summary>
    public static Refusal ManagerMissing() => new("SK1208", RefusalKind.Input, "外部サービス管理者とする職を選んでください。") { Field = "manager" };

    /// <summary>SK1209.</summary>
    public static Refusal ConditionMissing() => new("SK1209", RefusalKind.Input, "条件付き許可には、条件を一つ以上入力してください。") { Field = "conditions" };

    /// <summary>SK1210.</summary>
    public static Refusal Unanswered(string field, string title) => new("SK1210", RefusalKind.Input, $"{title}がまだ答えられていません。その質問に戻って答えてください。") { Field = field };

    /// <summary>SK1211.</summary>
    public static Refusal TaskBarred(string task, string reason) => new("SK1211", RefusalKind.NotPermitted, $"「{task}」には利用できません。{reason}別の業務で申請するか、統括情報セキュリティ責任者に相談してください。");

    /// <summary>SK1212: 約款型 + 機密性2以上.</summary>
    public static Refusal LevelAboveForm(string level, string service, string reason) => new(
        "SK1212",
        RefusalKind.NotPermitted,
        $"{level}の情報は「{service}」に入力できません。{reason}機密性の高い部分を除いて申請するか、個別に契約したサービスまたは庁内のサービスを選んでください。");

    /// <summary>SK1213.</summary>
    public static Refusal LevelAboveTask(string level, string task, string most) => new("SK1213", RefusalKind.NotPermitted, $"「{task}」で入力できるのは{most}までです。{level}の情報を除いて申請してください。");

    /// <summary>SK1214.</summary>
    public static Refusal PeriodReversed() => new("SK1214", RefusalKind.Input, "利用する期間の終わりが、始まりより前になっています。日付を直してください。") { Field = "period" };

    /// <summary>SK1215.</summary>
    public static Refusal PeriodTooLong(int months) => new("SK1215", RefusalKind.Input, $"利用する期間は{months}か月以内にしてください。続けて使うときは更新を申請できます。") { Field = "period" };

    /// <summary>SK1216.</summary>
    public static Refusal PeriodPast(string today) => new("SK1216", RefusalKind.Input, $"利用する期間は今日（{today}）以降にしてください。") { Field = "period" };

    /// <summary>SK1217.</summary>
    public static Refusal Unconfirmed(string question) => new("SK1217", RefusalKind.Input, $"約款の確認が済んでいません。確かめてから印を付けてください：{question}");

    /// <summary>SK1218.</summary>
    public static Refusal RiskNotAccepted() => new("SK1218", RefusalKind.Input, "利用に伴うリスクを許容できることを確認してください。許容できないときは申請できません。");

    /// <summary>SK1219.</summary>
    public static Refusal NobodyHasMail(string mail) => new("SK1219", RefusalKind.Input, $"「{(mail.Length > 60 ? mail[..60] : mail)}」というメールアドレスの職員はいません。綴りを確かめてください。") { Field = "users" };

    /// <summary>SK1220.</summary>
    public static Refusal DateMalformed(string title) => new("SK1220", RefusalKind.Input, $"{title}を、2026-12-01 のように年・月・日で入力してください。") { Field = "period" };

    /// <summary>SK1221.</summary>
    public static Refusal VerdictMissing() => new("SK1221", RefusalKind.Input, "どうするかを一つ選んでください。") { Field = "verdict" };

    /// <summary>SK1301.</summary>
    public static Refusal DivisionHasHead(string title) => new("SK1301", RefusalKind.State, $"この部署にはすでに所属長の職（{title}）があります。所属長でない職として登録してください。");

    /// <summary>SK1302.</summary>
    public static Refusal MailMalformed() => new("SK1302", RefusalKind.Input, "メールアドレスを name@example.lg.jp の形で入力してください。") { Field = "mail" };

    /// <summary>SK1303.</summary>
    public static Refusal MailTaken() => new("SK1303", RefusalKind.State, "このメールアドレスはすでに登録されています。別のアドレスを入力してください。") { Field = "mail" };

    /// <summary>SK1304.</summary>
    public static Refusal AlreadyAssigned() => new("SK1304", RefusalKind.State, "すでに登録されています。一覧で確かめてください。");

    /// <summary>SK1305.</summary>
    public static Refusal RoleFollowsFromDivision() => new("SK1305", RefusalKind.Input, "所属長は、部署の職に「所属長」の印を付けて登録してください。");

    /// <summary>SK1306.</summary>
    public static Refusal LastAdministrator() => new("SK1306", RefusalKind.State, "最後のシステム管理者は外せません。先に別の職をシステム管理者にしてください。");

    /// <summary>SK1401.</summary>
    public static Refusal EndpointMalformed() => new("SK1401", RefusalKind.Input, "接続先は https:// または http:// で始まるアドレスを入力してください。") { Field = "endpoint" };

    /// <summary>SK1501.</summary>
    public static Refusal KeyLifeTooLong(int days) => new("SK1501", RefusalKind.Input, $"鍵の有効期限は、明日から{days}日後までの間にしてください。") { Field = "expires" };

    /// <summary>SK1601: the same for an unknown address, a wrong password and a locked account.</summary>
    public static Refusal SignInWrong() => new("SK1601", RefusalKind.Unauthenticated, "メールアドレスかパスワードが違うか、続けて間違えたため止まっています。確かめてもう一度入力し、それでもサインインできないときは15分ほど待ってください。");

    /// <summary>SK1602: for whoever has shown already that the account is theirs.</summary>
    public static Refusal SignInLocked() => new("SK1602", RefusalKind.Unauthenticated, "続けて間違えたため、しばらくサインインできません。15分ほど待ってからもう一度お試しください。");

    /// <summary>SK1603.</summary>
    public static Refusal CodeWrong() => new("SK1603", RefusalKind.Unauthenticated, "確認コードが違います。アプリに今表示されている6桁の数字を入力してください。") { Field = "code" };

    /// <summary>SK1604.</summary>
    public static Refusal PasswordWeak(int shortest) => new("SK1604", RefusalKind.Input, $"パスワードは{shortest}文字以上で、同じ文字ばかりにならないようにしてください。") { Field = "password" };

    /// <summary>SK1605.</summary>
    public static Refusal PasswordsDiffer() => new("SK1605", RefusalKind.Input, "2回入力したパスワードが一致しません。もう一度入力してください。") { Field = "again" };

    /// <summary>SK1606.</summary>
    public static Refusal InvitationVoid() => new("SK1606", RefusalKind.NotPermitted, "このリンクは使えません。期限が切れたか、すでに使われています。システム管理者に新しいリンクを頼んでください。");

    /// <summary>SK1607.</summary>
    public static Refusal PasskeyFailed() => new("SK1607", RefusalKind.Unauthenticated, "パスキーで確認できませんでした。もう一度試すか、パスワードでサインインしてください。");

    /// <summary>SK1608.</summary>
    public static Refusal PasswordCurrentWrong() => new("SK1608", RefusalKind.Input, "今のパスワードが違います。もう一度入力してください。") { Field = "current" };

    /// <summary>What a state of a case is called.</summary>
    public static string Title(CaseState state) => state switch
    {
        CaseState.Draft => "下書き",
        CaseState.Circulating => "回議中",
        CaseState.SentBack => "差戻し",
        CaseState.AwaitingDecision => "決裁待ち",
        CaseState.Permitted => "許可",
        CaseState.PermittedWithConditions => "条件付き許可",
        CaseState.Rejected => "不許可",
        CaseState.Withdrawn => "取下げ",
        CaseState.Dropped => "廃案",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
