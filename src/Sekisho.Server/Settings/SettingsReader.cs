using System.Net;
using Npgsql;
using Sekisho.Server.Hosting;
using Sekisho.Storage.Secrets;

namespace Sekisho.Server.Settings;

/// <summary>Reads the settings from environment variables and options, and lists every fault at once.</summary>
internal sealed class SettingsReader(IReadOnlyDictionary<string, string> environment)
{
    /// <summary>Beginning of every variable.</summary>
    public const string Prefix = "SEKISHO_";

    /// <summary>The variables that there are, without their beginning; docs/settings.md is checked against it.</summary>
    public static IReadOnlyList<string> Known { get; } = ["DATA", "URLS", "PUBLIC_URL", "POSTGRESQL", "MASTER_KEY_FILE", "MASTER_PASSPHRASE_FILE", "TRUSTED_PROXIES", "OUTBOUND_PROXY", "TERMS_NETWORKS", "BACKUP_FOLDER", "BACKUP_PASSPHRASE_FILE", "BACKUP_KEEP", .. MailSettingsReader.Known];

    private readonly List<string> faults = [];
    private bool makes = true;

    /// <summary>The environment of this process.</summary>
    public static SettingsReader OfProcess() => new(
        Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string?)e.Value ?? ""));

    /// <summary>The settings of whoever only looks at what is there: no folder and no key is made.</summary>
    public (ServerSettings? Settings, IReadOnlyList<string> Faults) ReadExisting(bool sample, string? data)
    {
        makes = false;
        return Read(sample, data, null);
    }

    /// <summary>The settings, or every fault in them. Options win over variables.</summary>
    public (ServerSettings? Settings, IReadOnlyList<string> Faults) Read(bool sample, string? data, string? urls)
    {
        foreach (var name in environment.Keys.Where(k => k.StartsWith(Prefix, StringComparison.Ordinal) && !k.StartsWith("SEKISHO_TEST_", StringComparison.Ordinal)))
        {
            if (!Known.Contains(name[Prefix.Length..])) faults.Add($"{name} という設定はありません。綴りを確かめてください。");
        }

        var folder = DataFolder(data ?? Value("DATA") ?? "data");
        var listen = Addresses("URLS", urls ?? Value("URLS") ?? "http://127.0.0.1:5080");
        JudgeListening(sample, listen);
        var settings = (
            PublicUrl: Value("PUBLIC_URL") is { } url ? Addresses("PUBLIC_URL", url).FirstOrDefault() : listen.FirstOrDefault(),
            PostgreSql: PostgreSql(),
            Master: MasterKeyOf(sample, folder),
            Proxies: Proxies(),
            Terms: TermsNetworks(),
            Outbound: Value("OUTBOUND_PROXY") is { } proxy ? Addresses("OUTBOUND_PROXY", proxy).FirstOrDefault() : null,
            Backup: new BackupSettingsReader(Value, faults, makes).Read(sample ? folder : null),
            Mail: new MailSettingsReader(Value, faults).Read());
        if (faults.Count > 0 || folder is null || settings.Master is null || settings.PublicUrl is null) return (null, faults);
        return (
            new ServerSettings
            {
                Sample = sample,
                DataFolder = folder,
                Urls = listen,
                PublicUrl = settings.PublicUrl,
                PostgreSql = settings.PostgreSql,
                MasterKey = settings.Master,
                TrustedProxies = settings.Proxies,
                OutboundProxy = settings.Outbound,
                TermsNetworks = settings.Terms,
                Backup = settings.Backup,
                Mail = settings.Mail,
            },
            faults);
    }

    private string? Value(string name) => environment.GetValueOrDefault(Prefix + name) is { Length: > 0 } value ? value : null;

    private string? DataFolder(string path)
    {
        try
        {
            var full = Path.GetFullPath(path);
            if (!makes) return full;
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(full);
            else Directory.CreateDirectory(full, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            using (File.Create(Path.Combine(full, ".writable"), 1, FileOptions.DeleteOnClose))
            {
                return full;
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            faults.Add($"データの置き場所「{path}」に書き込めません。フォルダーの権限と空き容量を確かめてください。");
            return null;
        }
    }

    private List<Uri> Addresses(string name, string text)
    {
        var found = new List<Uri>();
        foreach (var part in text.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Uri.TryCreate(part, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https") found.Add(uri);
            else faults.Add($"{Prefix}{name} の「{part}」は http:// または https:// で始まるアドレスではありません。");
        }

        if (found.Count == 0 && !faults.Exists(f => f.Contains(name, StringComparison.Ordinal))) faults.Add($"{Prefix}{name} にアドレスがありません。");
        return found;
    }

    private List<IPNetwork> TermsNetworks()
    {
        var found = new List<IPNetwork>();
        foreach (var part in (Value("TERMS_NETWORKS") ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (IPNetwork.TryParse(part, out var network)) found.Add(network);
            else faults.Add($"{Prefix}TERMS_NETWORKS の「{part}」はネットワークではありません。10.1.2.0/24 のように指定してください。");
        }

        return found;
    }

    /// <summary>Nobody can be sent to a wildcard address, and the sample city's accounts are for this machine alone.</summary>
    private void JudgeListening(bool sample, List<Uri> listen)
    {
        if (sample)
        {
            foreach (var address in listen.Where(a => !ListenAddress.IsLoopback(a))) faults.Add($"見本のパスワードは公開されているため、{Prefix}URLS の「{address}」では待ち受けられません。http://127.0.0.1:8080 のように、このコンピューターの中だけのアドレスにしてください。");
        }
        else if (Value("PUBLIC_URL") is null && listen.FirstOrDefault() is { } first && ListenAddress.IsWildcard(first))
        {
            faults.Add($"{Prefix}URLS の「{first}」はすべてのアドレスを表すため、リンクに使えません。職員が開くアドレスを {Prefix}PUBLIC_URL で指定してください。");
        }
    }

    private string? PostgreSql()
    {
        if (Value("POSTGRESQL") is not { } connection) return null;
        try
        {
            if (string.IsNullOrEmpty(new NpgsqlConnectionStringBuilder(connection).Host)) faults.Add("SEKISHO_POSTGRESQL に Host がありません。");
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or KeyNotFoundException)
        {
            // The message is not shown: it can hold the password.
            faults.Add("SEKISHO_POSTGRESQL を接続文字列として読み取れません。");
        }

        return connection;
    }

    private MasterKey? MasterKeyOf(bool sample, string? folder)
    {
        var (file, passphrase) = (Value("MASTER_KEY_FILE"), Value("MASTER_PASSPHRASE_FILE"));
        if (file is not null && passphrase is not null) faults.Add("SEKISHO_MASTER_KEY_FILE と SEKISHO_MASTER_PASSPHRASE_FILE は、どちらか一つだけにしてください。");
        else if (file is not null) return FromFile("SEKISHO_MASTER_KEY_FILE", file, MasterKey.Parse);
        else if (passphrase is not null) return FromFile("SEKISHO_MASTER_PASSPHRASE_FILE", passphrase, text => MasterKey.FromPassphrase(text.TrimEnd('\r', '\n'), "sekisho"));
        else if (sample && folder is not null) return SampleKey(Path.Combine(folder, "master.key"));
        else if (!sample) faults.Add("マスター鍵がありません。sekisho key create で鍵ファイルを作り、データベースとは別の場所に置いて、SEKISHO_MASTER_KEY_FILE で指定してください。");
        return null;
    }

    private MasterKey? SampleKey(string path)
    {
        try
        {
            if (makes && !File.Exists(path)) MasterKeyFile.Create(path);
            return FromFile("見本のマスター鍵", path, MasterKey.Parse);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            faults.Add($"見本のマスター鍵「{path}」を作れません。");
            return null;
        }
    }

    private MasterKey? FromFile(string name, string path, Func<string, MasterKey> read)
    {
        try
        {
            return SecretFile.Read(name, path, faults) is { } text ? read(text) : null;
        }
        catch (FormatException)
        {
            faults.Add($"{name} のファイル「{path}」の中身が正しくありません。鍵は32バイトの Base64、パスフレーズは20文字以上です。");
            return null;
        }
    }

    private List<IPAddress> Proxies()
    {
        var found = new List<IPAddress>();
        foreach (var part in (Value("TRUSTED_PROXIES") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (IPAddress.TryParse(part, out var address)) found.Add(address);
            else faults.Add($"SEKISHO_TRUSTED_PROXIES の「{part}」は IP アドレスではありません。");
        }

        return found;
    }
}
