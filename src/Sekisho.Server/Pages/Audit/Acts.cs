using System.Collections.Frozen;
using Sekisho.Storage.Audit;

namespace Sekisho.Server.Pages.Audit;

/// <summary>What every act of the audit trail is called in Japanese: the one table of words.</summary>
internal static class Acts
{
    /// <summary>Kinds of acts as a filter offers them: what their names begin with.</summary>
    public static IReadOnlyList<(string Prefix, string Title)> Kinds { get; } =
    [
        ("case.", "利用申請"), ("permit.", "許可・台帳"), ("service.", "サービス"), ("uses.", "利用記録"), ("key.", "鍵"),
        ("account.", "サインイン・アカウント"), ("organization.", "組織・職員"), ("mail.", "メール"), ("rules.", "きまり"), ("audit.", "監査証跡"),
    ];

    private static readonly FrozenDictionary<string, string> Sentences = new Dictionary<string, string>
    {
        ["account.add-passkey"] = "パスキーを登録した",
        ["account.change-password"] = "パスワードを変えた",
        ["account.change-password-failed"] = "パスワードの変更に失敗した",
        ["account.disable-second-factor"] = "2段階の確認をやめた",
        ["account.disable-second-factor-failed"] = "2段階の確認をやめる操作に失敗した",
        ["account.enable-second-factor"] = "2段階の確認を始めた",
        ["account.invite"] = "アカウントを作るための招待を出した",
        ["account.locked-out"] = "サインインに続けて失敗し、アカウントが一時的に止まった",
        ["account.new-recovery-codes"] = "回復用のコードを作り直した",
        ["account.remove-passkey"] = "パスキーを削除した",
        ["account.set-up"] = "アカウントを作った",
        ["account.sign-in"] = "サインインした",
        ["account.sign-in-failed"] = "サインインに失敗した",
        ["account.sign-in-passkey"] = "パスキーでサインインした",
        ["account.sign-in-recovery"] = "回復用のコードでサインインした",
        ["account.sign-out"] = "サインアウトした",
        ["audit.export"] = "監査証跡を書き出した",
        ["audit.verify"] = "監査証跡を検証した",
        [AuditQueries.Unreadable] = "この記録は読み取れません（書き換えられたおそれがあります）",
        ["case.acknowledge"] = "回覧された利用申請を確認した",
        ["case.allow-withdrawal"] = "利用申請の取下げを認めた",
        ["case.answer"] = "利用申請の下書きを保存した",
        ["case.approve"] = "利用申請を承認した",
        ["case.ask-withdrawal"] = "利用申請の取下げを申し出た",
        ["case.check-afterwards"] = "決裁された利用申請を後閲した",
        ["case.comment"] = "利用申請にコメントした",
        ["case.consult"] = "利用申請の合議に答えた",
        ["case.correct"] = "決裁された利用申請に訂正を付記した",
        ["case.decide"] = "利用申請を決裁した",
        ["case.drop"] = "利用申請を廃案にした",
        ["case.examine"] = "利用申請を審査した",
        ["case.export"] = "利用申請の一覧を書き出した",
        ["case.hold"] = "利用申請を保留した",
        ["case.open"] = "利用申請を書き始めた",
        ["case.pull-back"] = "利用申請を引き戻した",
        ["case.read"] = "利用申請を開いた（開封）",
        ["case.register-decision"] = "外部決裁を登録した",
        ["case.release"] = "利用申請の保留を解いた",
        ["case.send-back"] = "利用申請を差し戻した",
        ["case.submit"] = "利用申請を提出した",
        ["case.take-up"] = "利用申請を引き上げた",
        ["case.withdraw"] = "利用申請を取り下げた",
        ["key.issue"] = "鍵を作った",
        ["key.revoke"] = "鍵を取り消した",
        ["mail.retry"] = "送れなかったメールを、もう一度送るようにした",
        ["mail.try"] = "試験メールを送った",
        ["organization.abolish-division"] = "部署を廃止した",
        ["organization.abolish-post"] = "職を廃止した",
        ["organization.assign"] = "職員を職に就けた",
        ["organization.cancel-absence"] = "不在を取り消した",
        ["organization.cancel-assignment"] = "始まる前の発令を取り消した",
        ["organization.change-division"] = "部署の登録を変えた",
        ["organization.change-person"] = "職員の登録を変えた",
        ["organization.change-post"] = "職の登録を変えた",
        ["organization.correct-transfer"] = "人事異動の予定を差し替えた",
        ["organization.create-post"] = "職を作った",
        ["organization.end-assignment"] = "職員の職を終わらせた",
        ["organization.end-role"] = "職の役割を終わらせた",
        ["organization.export"] = "組織・職員の一覧を書き出した",
        ["organization.found"] = "団体を登録した",
        ["organization.give-role"] = "職に役割を付けた",
        ["organization.import"] = "組織・職員をファイルから取り込んだ",
        ["organization.name-successor"] = "廃止した職を引き継ぐ職を決めた",
        ["organization.open-division"] = "部署を作った",
        ["organization.plan-transfer"] = "人事異動の予定を登録した",
        ["organization.publish-contacts"] = "公表している連絡先を登録した",
        ["organization.record-absence"] = "不在を登録した",
        ["organization.record-training"] = "研修の修了を登録した",
        ["organization.register-person"] = "職員を登録した",
        ["organization.set-deputies"] = "代理の順位を決めた",
        ["organization.withdraw-transfer"] = "人事異動の予定を取りやめた",
        ["permit.export"] = "台帳を書き出した",
        ["permit.lift"] = "許可の停止を解除した",
        ["permit.meet-condition"] = "許可の条件を満たしたことを記録した",
        ["permit.name-manager"] = "外部サービス管理者の後任を指名した",
        ["permit.suspend"] = "許可を停止した",
        ["rules.draft-confirm"] = "きまりの案の点を、公式の文書と照らし合わせた",
        ["rules.draft-edit"] = "きまりの案を直した",
        ["rules.draft-replace"] = "きまりの案を、ファイルや追加の定めで置き換えた",
        ["rules.draft-start"] = "きまりの案を作った",
        ["rules.draft-withdraw"] = "きまりの案を取りやめた",
        ["rules.publish"] = "きまりを公表した",
        ["service.change-state"] = "サービス全体の状態を変えた",
        ["service.connect"] = "サービスを通り道（ゲートウェイ）につないだ",
        ["service.register"] = "サービスを登録した",
        ["service.try"] = "サービスへの接続を試した",
        ["uses.export"] = "利用記録を書き出した",
        ["uses.store"] = "利用記録を取り込んだ",
    }.ToFrozenDictionary();

    /// <summary>Whether the table has words for an act.</summary>
    public static bool Knows(string action) => Sentences.ContainsKey(action);

    /// <summary>An act as a sentence; one that has no words is shown by its name.</summary>
    public static string Sentence(string action) => Sentences.GetValueOrDefault(action, $"{action}（説明のない操作）");
}
