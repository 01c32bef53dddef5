using Sekisho.Server.Settings;
using Sekisho.Storage.Secrets;

namespace Sekisho.IntegrationTests.Settings;

public sealed class SettingsReaderTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sekisho-test-");

    [Fact]
    public void Every_fault_is_listed_at_once()
    {
        var (settings, faults) = Read(new()
        {
            ["SEKISHO_URLS"] = "ftp://x, http://127.0.0.1:5080",
            ["SEKISHO_PUBLIC_URL"] = "sekisho.example.jp",
            ["SEKISHO_POSTGRESQL"] = "Port=abc",
            ["SEKISHO_TRUSTED_PROXIES"] = "10.0.0.1, proxy",
            ["SEKISHO_OUTBOUND_PROXY"] = "proxy:8080",
            ["SEKISHO_MASTERKEY"] = "x",
        });

        settings.ShouldBeNull();
        faults.Count.ShouldBe(7);
        faults.ShouldContain(f => f.StartsWith("SEKISHO_MASTERKEY という設定はありません。"));
        faults.ShouldContain(f => f.StartsWith("マスター鍵がありません。"));
        foreach (var named in new[] { "SEKISHO_URLS の「ftp://x」", "SEKISHO_PUBLIC_URL の「sekisho.example.jp」", "SEKISHO_POSTGRESQL", "SEKISHO_TRUSTED_PROXIES の「proxy」", "SEKISHO_OUTBOUND_PROXY の「proxy:8080」" }) faults.ShouldContain(f => f.Contains(named));
    }

    [Fact]
    public void Outside_sample_mode_there_is_no_start_without_a_master_key()
    {
        var (settings, faults) = Read([]);

        settings.ShouldBeNull();
        faults.ShouldHaveSingleItem().ShouldContain("sekisho key create");
        File.Exists(Path.Combine(folder.FullName, "master.key")).ShouldBeFalse();
    }

    [Fact]
    public void Sample_mode_makes_its_key_once_and_for_its_owner_alone()
    {
        var first = Read([], sample: true);
        var text = File.ReadAllText(Path.Combine(folder.FullName, "master.key"));
        var second = Read([], sample: true);

        first.Faults.ShouldBeEmpty();
        second.Settings!.MasterKey.Derive("x").ShouldBe(first.Settings!.MasterKey.Derive("x"));
        File.ReadAllText(Path.Combine(folder.FullName, "master.key")).ShouldBe(text);
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(Path.Combine(folder.FullName, "master.key")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Theory]
    [InlineData("not a key", true, "中身が正しくありません")]
    [InlineData(null, true, "を読めません")]
    [InlineData("KEY", false, "ほかの利用者も読めます")]
    public void A_key_file_that_is_no_good_is_a_fault(string? content, bool isPrivate, string fault)
    {
        var path = Path.Combine(folder.FullName, "key");
        if (content is not null) File.WriteAllText(path, content.Replace("KEY", MasterKey.Create()));
        if (content is not null && !OperatingSystem.IsWindows()) File.SetUnixFileMode(path, isPrivate ? UnixFileMode.UserRead : UnixFileMode.UserRead | UnixFileMode.OtherRead);

        var (settings, faults) = Read(new() { ["SEKISHO_MASTER_KEY_FILE"] = path });

        settings.ShouldBeNull();
        faults.ShouldHaveSingleItem().ShouldContain(fault);
        faults[0].ShouldContain("SEKISHO_MASTER_KEY_FILE");
    }

    [Fact]
    public void A_key_file_and_a_passphrase_at_the_same_time_are_a_fault()
    {
        var (_, faults) = Read(new() { ["SEKISHO_MASTER_KEY_FILE"] = "a", ["SEKISHO_MASTER_PASSPHRASE_FILE"] = "b" });

        faults.ShouldHaveSingleItem().ShouldContain("どちらか一つだけ");
    }

    [Fact]
    public void A_folder_that_cannot_be_written_to_is_a_fault()
    {
        var file = Path.Combine(folder.FullName, "file");
        File.WriteAllText(file, "");

        var (settings, faults) = new SettingsReader(new Dictionary<string, string>()).Read(sample: true, Path.Combine(file, "data"), null);

        settings.ShouldBeNull();
        faults.ShouldHaveSingleItem().ShouldContain("書き込めません");
    }

    [Fact]
    public void The_password_of_a_connection_string_is_never_shown()
    {
        var (_, faults) = Read(new() { ["SEKISHO_POSTGRESQL"] = "Host=;Password=hisui-no-himitsu;Nonsense=1" }, sample: true);

        faults.ShouldHaveSingleItem().ShouldNotContain("hisui");
    }

    [Fact]
    public void Options_win_over_variables()
    {
        var (settings, faults) = new SettingsReader(new Dictionary<string, string> { ["SEKISHO_URLS"] = "http://127.0.0.1:1", ["SEKISHO_DATA"] = "/nowhere" }).Read(sample: true, folder.FullName, "http://127.0.0.1:2");

        faults.ShouldBeEmpty();
        settings!.Urls.ShouldHaveSingleItem().Port.ShouldBe(2);
        settings.DataFolder.ShouldBe(folder.FullName);
    }

    [Theory]
    [InlineData("http://0.0.0.0:8080")]
    [InlineData("http://[::]:8080")]
    public void An_address_that_means_all_of_them_needs_a_public_one(string wildcard)
    {
        var key = Path.Combine(folder.FullName, "own.key");
        MasterKeyFile.Create(key);
        var environment = new Dictionary<string, string> { ["SEKISHO_MASTER_KEY_FILE"] = key, ["SEKISHO_URLS"] = wildcard };

        var without = Read(environment);
        var with = Read(new(environment) { ["SEKISHO_PUBLIC_URL"] = "https://sekisho.example.lg.jp" });

        without.Settings.ShouldBeNull();
        without.Faults.ShouldHaveSingleItem().ShouldContain("SEKISHO_PUBLIC_URL で指定してください。");
        with.Faults.ShouldBeEmpty();
        with.Settings!.PublicUrl.Host.ShouldBe("sekisho.example.lg.jp");
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080", true)]
    [InlineData("http://localhost:8080", true)]
    [InlineData("http://[::1]:8080", true)]
    [InlineData("http://0.0.0.0:8080", false)]
    [InlineData("http://[::]:8080", false)]
    [InlineData("http://10.0.0.1:8080", false)]
    [InlineData("http://sekisho.example.lg.jp:8080", false)]
    public void The_sample_city_is_served_to_this_machine_alone(string url, bool isGood)
    {
        var (settings, faults) = Read(new() { ["SEKISHO_URLS"] = url, ["SEKISHO_PUBLIC_URL"] = "http://sekisho.example.lg.jp" }, sample: true);

        (settings is not null).ShouldBe(isGood);
        if (!isGood) faults.ShouldHaveSingleItem().ShouldContain("このコンピューターの中だけのアドレス");
    }

    [Theory]
    [InlineData("http://0.0.0.0:8080", "http://127.0.0.1:8080/")]
    [InlineData("http://[::]:8080", "http://[::1]:8080/")]
    [InlineData("http://10.0.0.1:8080", "http://10.0.0.1:8080/")]
    public void The_practice_AI_is_reached_from_here_where_everybody_listens(string listening, string reached) => Sekisho.Server.Hosting.ListenAddress.FromHere(listening).ToString().ShouldBe(reached);

    public void Dispose() => folder.Delete(recursive: true);

    private (ServerSettings? Settings, IReadOnlyList<string> Faults) Read(Dictionary<string, string> environment, bool sample = false) => new SettingsReader(environment).Read(sample, folder.FullName, null);
}
