using System.Net;
using System.Net.Sockets;
using Sekisho.Exchange.Mail;

namespace Sekisho.IntegrationTests.Exchange.Mail;

public sealed class MailSessionTests : IDisposable
{
    private readonly MailCertificates certificates = new();

    [Fact]
    public async Task A_mail_arrives_as_it_was_written()
    {
        await using var server = MailServer.Start();
        var room = new MailRoom(server.Settings(), new Uri("https://sekisho.city.example/"));
        var at = new DateTimeOffset(2026, 11, 26, 9, 5, 0, TimeSpan.FromHours(9));
        var mail = room.Write("letter.person", at, "見本市", new MailAddressee("総務課長", false, "鈴木 一郎", "suzuki@city.example"), "利用申請が届きました（令和8年度 第12号）", "/reviews/7")!;

        (await SendAsync(server.Settings(), mail)).Fault.ShouldBeNull();

        var taken = server.Taken.ShouldHaveSingleItem();
        (taken.From, taken.To.ShouldHaveSingleItem(), taken.Encrypted, taken.SignedIn).ShouldBe(("sekisho@city.example", "suzuki@city.example", false, false));
        var message = taken.Message;
        message.Subject.ShouldBe("【関所】利用申請が届きました（令和8年度 第12号）");
        message.From.Mailboxes.ShouldHaveSingleItem().Name.ShouldBe("関所（見本市）");
        message.To.Mailboxes.ShouldHaveSingleItem().Name.ShouldBe("鈴木 一郎");
        message.MessageId.ShouldBe("letter.person@city.example");
        message.Date.ShouldBe(at);
        message.Headers["Auto-Submitted"].ShouldBe("auto-generated");
        message.Body!.ContentType.MimeType.ShouldBe("text/plain");
        message.Body.ContentType.Charset.ShouldBe("utf-8");
        message.TextBody!.ReplaceLineEndings("\n").ShouldBe("""
            総務課長　鈴木 一郎 様

            利用申請が届きました（令和8年度 第12号）

            次のページで内容を確かめてください（サインインが必要です）。
            https://sekisho.city.example/reviews/7

            --
            見本市　関所
            このメールは、「総務課長」の職に宛てたお知らせです。その職に就いている人に送っています。
            このメールは自動で送っています。返信しても届きません。

            """);
    }

    [Fact]
    public void There_is_no_mail_to_what_is_no_address() =>
        new MailRoom(new MailSettings("mail", 25, MailTls.None, "a@b.example", TimeSpan.FromSeconds(1)), new Uri("http://x.example/")).Write("x", default, "市", new MailAddressee(null, false, "氏名", "a@b.example, c@d.example"), "件名", "/").ShouldBeNull();

    [Fact]
    public async Task A_line_break_in_a_subject_makes_no_header()
    {
        await using var server = MailServer.Start();

        await SendAsync(server.Settings(), Mail() with { Subject = "件名\r\nBcc: other@city.example" });

        server.Taken.ShouldHaveSingleItem().Message.Bcc.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(MailTls.StartTls)]
    [InlineData(MailTls.Implicit)]
    public async Task It_is_encrypted_and_signed_in_with_the_body_s_own_authority(MailTls tls)
    {
        await using var server = MailServer.Start(tls, certificates.Server());
        server.SignIn = "sekisho:パスワード";

        var outcome = await SendAsync(server.Settings() with { Authority = [certificates.Authority], User = "sekisho", Password = "パスワード" }, Mail());

        outcome.Fault.ShouldBeNull(outcome.Answer);
        var taken = server.Taken.ShouldHaveSingleItem();
        (taken.Encrypted, taken.SignedIn).ShouldBe((true, true));
    }

    [Theory]
    [InlineData("unknown authority")]
    [InlineData("another authority")]
    [InlineData("another name")]
    [InlineData("no STARTTLS")]
    public async Task Nothing_is_sent_over_a_connection_that_is_not_trusted(string wrong)
    {
        await using var server = MailServer.Start(MailTls.StartTls, wrong == "no STARTTLS" ? null : certificates.Server(wrong == "another name" ? "other.example" : null));
        using var other = new MailCertificates();
        var settings = server.Settings() with { Authority = wrong == "unknown authority" ? null : wrong == "another authority" ? [other.Authority] : [certificates.Authority] };

        (await SendAsync(settings, Mail())).Fault.ShouldBe(MailFault.Untrusted);

        server.Taken.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wrong_password_is_told_from_a_server_that_is_away()
    {
        await using var server = MailServer.Start(MailTls.StartTls, certificates.Server());
        server.SignIn = "sekisho:right";
        var settings = server.Settings() with { Authority = [certificates.Authority], User = "sekisho", Password = "wrong" };

        (await SendAsync(settings, Mail())).Fault.ShouldBe(MailFault.SignInRefused);
        (await SendAsync(settings with { User = null }, Mail())).Fault.ShouldBe(MailFault.SignInRefused);
        server.Taken.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("RCPT", "450 4.2.1 mailbox busy", MailFault.Deferred)]
    [InlineData("RCPT", "550 5.1.1 no such user", MailFault.Rejected)]
    [InlineData("MAIL", "451 4.3.0 try later", MailFault.Deferred)]
    [InlineData("MAIL", "550 5.7.1 sender not allowed", MailFault.SenderRefused)]
    [InlineData(".", "452 4.3.1 no space", MailFault.Deferred)]
    [InlineData(".", "554 5.7.1 refused as spam", MailFault.Rejected)]
    [InlineData("CONNECT", "421 4.3.2 shutting down", MailFault.Unreachable)]
    [InlineData("CONNECT", "554 5.7.1 go away", MailFault.SenderRefused)]
    [InlineData("CONNECT", "", MailFault.Unreachable)]
    [InlineData("DATA", "", MailFault.Unreachable)]
    public async Task An_answer_of_the_server_is_judged_and_the_next_mail_goes_on(string command, string answer, MailFault fault)
    {
        await using var server = MailServer.Start();
        server.Answer = line => line.StartsWith(command, StringComparison.Ordinal) ? answer : null;
        await using var session = new MailSession(server.Settings());

        var outcome = await session.SendAsync(Mail(), default);
        server.Answer = _ => null;
        var next = await session.SendAsync(Mail(), default);

        outcome.Fault.ShouldBe(fault, outcome.Answer);
        if (answer.Length > 0) outcome.Answer.ShouldContain(answer[4..]);
        next.Fault.ShouldBeNull(next.Answer);
        server.Taken.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_connection_that_is_cut_before_the_answer_leaves_it_open_whether_the_mail_was_taken()
    {
        await using var server = MailServer.Start();
        server.Answer = line => line == "." ? "" : null;

        (await SendAsync(server.Settings(), Mail())).Fault.ShouldBe(MailFault.Unreachable);

        server.Taken.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_waited_for_only_so_long()
    {
        await using var server = MailServer.Start();
        server.Silent = true;

        (await SendAsync(server.Settings(TimeSpan.FromSeconds(1)), Mail())).Fault.ShouldBe(MailFault.Unreachable);
    }

    [Fact]
    public async Task Where_nobody_listens_there_is_no_server()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        (await SendAsync(new MailSettings("127.0.0.1", port, MailTls.None, "a@b.example", TimeSpan.FromSeconds(5)), Mail())).Fault.ShouldBe(MailFault.Unreachable);
    }

    [Fact]
    public async Task Mails_share_a_connection()
    {
        await using var server = MailServer.Start();
        await using (var session = new MailSession(server.Settings()))
        {
            for (var i = 0; i < 3; i++) (await session.SendAsync(Mail(), default)).Fault.ShouldBeNull();
        }

        (server.Taken.Count, server.Connections).ShouldBe((3, 1));
    }

    [Fact]
    public void Settings_are_written_down_without_the_password() =>
        (new MailSettings("mail", 587, MailTls.StartTls, "a@b.example", TimeSpan.FromSeconds(30)) { User = "u", Password = "秘密" }).ToString().ShouldNotContain("秘密");

    public void Dispose() => certificates.Dispose();

    private static OutgoingMail Mail() => new("id@city.example", new DateTimeOffset(2026, 11, 26, 9, 0, 0, TimeSpan.FromHours(9)), "関所", "山田 花子", "yamada@city.example", "件名", "本文\r\n");

    private static async Task<MailOutcome> SendAsync(MailSettings settings, OutgoingMail mail)
    {
        await using var session = new MailSession(settings);
        return await session.SendAsync(mail, default);
    }
}
