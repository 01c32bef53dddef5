using Sekisho.Exchange.Mail;
using Sekisho.IntegrationTests.Exchange.Mail;
using Sekisho.Server.Settings;

namespace Sekisho.IntegrationTests.Settings;

public sealed class MailSettingsReaderTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sekisho-test-");

    [Fact]
    public void Without_settings_there_is_no_mail()
    {
        var (settings, faults) = Read([]);

        settings.ShouldBeNull();
        faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null, MailTls.StartTls, 587)]
    [InlineData("starttls", MailTls.StartTls, 587)]
    [InlineData("implicit", MailTls.Implicit, 465)]
    [InlineData("none", MailTls.None, 25)]
    public void The_usual_port_follows_from_the_encryption(string? tls, MailTls read, int port)
    {
        var (settings, faults) = Read(tls is null ? Whole() : Whole(("MAIL_TLS", tls)));

        faults.ShouldBeEmpty();
        (settings!.Tls, settings.Port, settings.Host, settings.From, settings.Timeout, settings.User).ShouldBe((read, port, "mail.city.example", "sekisho@city.example", TimeSpan.FromSeconds(30), null));
    }

    [Fact]
    public void The_password_comes_from_a_file_or_from_the_environment_and_the_authority_from_a_file()
    {
        using var certificates = new MailCertificates();
        var (password, authority) = (Path.Combine(folder.FullName, "password"), Path.Combine(folder.FullName, "ca.pem"));
        File.WriteAllText(password, "秘密 の言葉\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(password, UnixFileMode.UserRead);
        File.WriteAllText(authority, certificates.Authority.ExportCertificatePem());

        var (settings, faults) = Read(Whole(("MAIL_USER", "sekisho"), ("MAIL_PASSWORD_FILE", password), ("MAIL_CA_FILE", authority)));

        faults.ShouldBeEmpty();
        (settings!.User, settings.Password).ShouldBe(("sekisho", "秘密 の言葉"));
        settings.Authority!.ShouldHaveSingleItem().Thumbprint.ShouldBe(certificates.Authority.Thumbprint);
        Read(Whole(("MAIL_USER", "sekisho"), ("MAIL_PASSWORD", "x"))).Settings!.Password.ShouldBe("x");
    }

    [Theory]
    [InlineData("MAIL_HOST", "mail.city.example:25", "サーバーの名前ではありません")]
    [InlineData("MAIL_PORT", "0", "1から65535までの数ではありません")]
    [InlineData("MAIL_TLS", "ssl", "starttls、implicit、none")]
    [InlineData("MAIL_FROM", "関所", "メールアドレスではありません")]
    [InlineData("MAIL_FROM", null, "SEKISHO_MAIL_FROM がありません")]
    [InlineData("MAIL_USER", "sekisho", "両方を指定するか")]
    [InlineData("MAIL_PASSWORD", "secret", "両方を指定するか")]
    [InlineData("MAIL_PASSWORD_FILE", "/nowhere/password", "を読めません")]
    [InlineData("MAIL_CA_FILE", "/nowhere/ca.pem", "PEM 形式の証明書として読めません")]
    [InlineData("MAIL_TIMEOUT", "soon", "1から600までの数ではありません")]
    [InlineData("MAIL_HOST", null, "SEKISHO_MAIL_HOST がありません")]
    public void A_setting_that_is_no_good_is_a_fault(string name, string? value, string fault)
    {
        var given = Whole();
        if (value is null) given.Remove(name);
        else given[name] = value;

        var (settings, faults) = Read(given);

        settings.ShouldBeNull();
        faults.ShouldContain(f => f.Contains(fault, StringComparison.Ordinal));
        faults.ShouldAllBe(f => !f.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public void A_password_is_not_sent_without_encryption_nor_given_twice()
    {
        Read(Whole(("MAIL_TLS", "none"), ("MAIL_USER", "sekisho"), ("MAIL_PASSWORD", "x"))).Faults.ShouldHaveSingleItem().ShouldContain("暗号化せずに送る");
        Read(Whole(("MAIL_USER", "sekisho"), ("MAIL_PASSWORD", "x"), ("MAIL_PASSWORD_FILE", "/y"))).Faults.ShouldContain(f => f.Contains("どちらか一つだけ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_password_file_that_others_can_read_is_a_fault()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no mode.");
        var path = Path.Combine(folder.FullName, "password");
        File.WriteAllText(path, "x");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.GroupRead);

        Read(Whole(("MAIL_USER", "sekisho"), ("MAIL_PASSWORD_FILE", path))).Faults.ShouldHaveSingleItem().ShouldContain("chmod 600");
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static Dictionary<string, string> Whole(params (string Name, string Value)[] more)
    {
        var whole = new Dictionary<string, string> { ["MAIL_HOST"] = "mail.city.example", ["MAIL_FROM"] = "sekisho@city.example" };
        foreach (var (name, value) in more) whole[name] = value;
        return whole;
    }

    private static (MailSettings? Settings, IReadOnlyList<string> Faults) Read(Dictionary<string, string> values)
    {
        var faults = new List<string>();
        return (new MailSettingsReader(name => values.GetValueOrDefault(name), faults).Read(), faults);
    }
}
