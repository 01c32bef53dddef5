namespace Sekisho.Governance.Refusals;

/// <content>What mail refuses, SK1701 to SK1719.</content>
public static partial class Refuse
{
    /// <summary>SK1701: the settings name no mail server.</summary>
    public static Refusal MailNotSetUp() => new("SK1701", RefusalKind.State, "メールサーバーが設定されていないため、メールを送れません。サーバーの管理者に、SEKISHO_MAIL_HOST などの設定を依頼してください。");

    /// <summary>SK1702: no answer, or the connection was lost.</summary>
    public static Refusal MailServerUnreachable() => new("SK1702", RefusalKind.Upstream, "メールサーバーから応答がありません。サーバーの名前とポート、途中のファイアウォールの設定を確かめてください。");

    /// <summary>SK1703: no encryption, or a certificate that is not trusted.</summary>
    public static Refusal MailServerUntrusted() => new("SK1703", RefusalKind.Upstream, "メールサーバーと安全に接続できません。SEKISHO_MAIL_TLS の指定と、サーバーの証明書を発行した認証局（SEKISHO_MAIL_CA_FILE）を確かめてください。");

    /// <summary>SK1704.</summary>
    public static Refusal MailSignInRefused() => new("SK1704", RefusalKind.Upstream, "メールサーバーにサインインできません。SEKISHO_MAIL_USER とパスワードを確かめてください。");

    /// <summary>SK1705: the server answers and does not take the mail.</summary>
    public static Refusal MailRefused(string answer) => new("SK1705", RefusalKind.Upstream, $"メールサーバーがメールを受け取りませんでした（{answer}）。差出人（SEKISHO_MAIL_FROM）と、宛先のメールアドレスを確かめてください。");

    /// <summary>SK1706.</summary>
    public static Refusal OwnMailMissing() => new("SK1706", RefusalKind.State, "あなたのメールアドレスが登録されていないか、正しくないため、試験メールを送れません。職員の画面で登録してください。");
}
