namespace Sekisho.Governance.Refusals;

/// <content>What mail refuses, SK1750 to SK1769.</content>
public static partial class Refuse
{
    /// <summary>SK1750: the settings name no mail server.</summary>
    public static Refusal MailNotSetUp() => new("SK1750", RefusalKind.State, "メールサーバーが設定されていないため、メールを送れません。サーバーの管理者に、SEKISHO_MAIL_HOST などの設定を依頼してください。");

    /// <summary>SK1751: no answer, or the connection was lost.</summary>
    public static Refusal MailServerUnreachable() => new("SK1751", RefusalKind.Upstream, "メールサーバーから応答がありません。サーバーの名前とポート、途中のファイアウォールの設定を確かめてください。");

    /// <summary>SK1752: no encryption, or a certificate that is not trusted.</summary>
    public static Refusal MailServerUntrusted() => new("SK1752", RefusalKind.Upstream, "メールサーバーと安全に接続できません。SEKISHO_MAIL_TLS の指定と、サーバーの証明書を発行した認証局（SEKISHO_MAIL_CA_FILE）を確かめてください。");

    /// <summary>SK1753.</summary>
    public static Refusal MailSignInRefused() => new("SK1753", RefusalKind.Upstream, "メールサーバーにサインインできません。SEKISHO_MAIL_USER とパスワードを確かめてください。");

    /// <summary>SK1754: the server answers and does not take the mail.</summary>
    public static Refusal MailRefused(string answer) => new("SK1754", RefusalKind.Upstream, $"メールサーバーがメールを受け取りませんでした（{answer}）。差出人（SEKISHO_MAIL_FROM）と、宛先のメールアドレスを確かめてください。");

    /// <summary>SK1755.</summary>
    public static Refusal OwnMailMissing() => new("SK1755", RefusalKind.State, "あなたのメールアドレスが登録されていないか、正しくないため、試験メールを送れません。職員の画面で登録してください。");
}
