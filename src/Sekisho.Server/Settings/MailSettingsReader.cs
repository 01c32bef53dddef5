using System.Globalization;
using System.Net.Mail;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sekisho.Exchange.Mail;

namespace Sekisho.Server.Settings;

/// <summary>Reads the settings of the mail server. None at all means that there is no mail; half of them is a fault.</summary>
internal sealed class MailSettingsReader(Func<string, string?> value, ICollection<string> faults)
{
    /// <summary>The variables that there are, without the beginning that all have.</summary>
    public static IReadOnlyList<string> Known { get; } = ["MAIL_HOST", "MAIL_PORT", "MAIL_TLS", "MAIL_FROM", "MAIL_USER", "MAIL_PASSWORD", "MAIL_PASSWORD_FILE", "MAIL_CA_FILE", "MAIL_TIMEOUT"];

    /// <summary>The settings, or null where mail is not set up or a fault was added.</summary>
    public MailSettings? Read()
    {
        var before = faults.Count;
        if (value("MAIL_HOST") is not { } host)
        {
            foreach (var name in Known.Where(n => value(n) is not null)) faults.Add($"SEKISHO_{name} があるのに SEKISHO_MAIL_HOST がありません。メールサーバーの名前を指定するか、メールを使わないなら SEKISHO_MAIL_ で始まる設定をすべて外してください。");
            return null;
        }

        var tls = Tls();
        var settings = new MailSettings(Host(host), Port(tls), tls, From(), Timeout()) { User = value("MAIL_USER"), Password = Password(), Authority = Authority() };
        if (settings.User is null != settings.Password is null && faults.Count == before) faults.Add("SEKISHO_MAIL_USER と、SEKISHO_MAIL_PASSWORD_FILE または SEKISHO_MAIL_PASSWORD は、両方を指定するか、両方を外してください。");
        if (settings.User is not null && tls is MailTls.None) faults.Add("SEKISHO_MAIL_TLS が none のときは、パスワードを暗号化せずに送ることになるため、SEKISHO_MAIL_USER を使えません。starttls か implicit にしてください。");
        return faults.Count == before ? settings : null;
    }

    private string Host(string host)
    {
        if (Uri.CheckHostName(host) is UriHostNameType.Unknown) faults.Add($"SEKISHO_MAIL_HOST の「{host}」はサーバーの名前ではありません。mail.example.lg.jp のように指定し、ポートは SEKISHO_MAIL_PORT で指定してください。");
        return host;
    }

    private MailTls Tls()
    {
        switch (value("MAIL_TLS"))
        {
            case null or "starttls": return MailTls.StartTls;
            case "implicit": return MailTls.Implicit;
            case "none": return MailTls.None;
            case var other:
                faults.Add($"SEKISHO_MAIL_TLS の「{other}」は使えません。starttls、implicit、none のどれかを指定してください。");
                return MailTls.StartTls;
        }
    }

    private int Port(MailTls tls)
    {
        var usual = tls switch
        {
            MailTls.Implicit => 465,
            MailTls.StartTls => 587,
            MailTls.None => 25,
            _ => throw new InvalidOperationException($"{tls} has no usual port."),
        };
        return Number("MAIL_PORT", usual, 1, 65535);
    }

    private string From()
    {
        if (value("MAIL_FROM") is not { } from)
        {
            faults.Add("SEKISHO_MAIL_FROM がありません。メールの差出人にするメールアドレスを指定してください。");
            return "";
        }

        if (!MailAddress.TryCreate(from, out var read) || read.Address != from) faults.Add($"SEKISHO_MAIL_FROM の「{from}」はメールアドレスではありません。sekisho@example.lg.jp のように指定してください。");
        return from;
    }

    private TimeSpan Timeout() => TimeSpan.FromSeconds(Number("MAIL_TIMEOUT", 30, 1, 600));

    private int Number(string name, int usual, int least, int most)
    {
        if (value(name) is not { } text) return usual;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        faults.Add($"SEKISHO_{name} の「{text}」は{least}から{most}までの数ではありません。");
        return usual;
    }

    private string? Password()
    {
        var (file, plain) = (value("MAIL_PASSWORD_FILE"), value("MAIL_PASSWORD"));
        if (file is not null && plain is not null) faults.Add("SEKISHO_MAIL_PASSWORD_FILE と SEKISHO_MAIL_PASSWORD は、どちらか一つだけにしてください。");
        return file is null ? plain : SecretFile.Read("SEKISHO_MAIL_PASSWORD_FILE", file, faults)?.TrimEnd('\r', '\n');
    }

    private X509Certificate2Collection? Authority()
    {
        if (value("MAIL_CA_FILE") is not { } path) return null;
        try
        {
            var authority = new X509Certificate2Collection();
            authority.ImportFromPemFile(path);
            if (authority.Count == 0) faults.Add($"SEKISHO_MAIL_CA_FILE のファイル「{path}」に証明書がありません。PEM 形式の認証局の証明書を指定してください。");
            return authority;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or CryptographicException)
        {
            faults.Add($"SEKISHO_MAIL_CA_FILE のファイル「{path}」を、PEM 形式の証明書として読めません。");
            return null;
        }
    }
}
